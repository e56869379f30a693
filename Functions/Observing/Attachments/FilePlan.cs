using System.Security.Cryptography;
using System.Text;
using Checker.Observing.Lists;
using Checker.Sites;

namespace Checker.Observing.Attachments;

/// <summary>
/// Which lists of persons a visit opens: where numbers leak is in files under articles that publish lists. A few a day, each
/// day others, so that all have their turn.
/// </summary>
internal static class FilePlan
{
    private const int MostArticles = 3;
    private const int MostFiles = 5;

    private static readonly WordSearch OfPersons = new(EmbeddedWords.Read<IReadOnlyList<string>>("persons"));

    /// <summary>Whether the plan could ask for what the item leads to.</summary>
    public static bool MayWant(Item item) => OfPersons.IsIn(item.Title) || IsReadable(item);

    public static IEnumerable<VisitPage> Articles(Site site, IReadOnlyList<PageFacts> read, DateOnly readOn) =>
        OfDay(read.SelectMany(page => page.Items).Where(item => OfPersons.IsIn(item.Title)).Select(item => item.Address), site, readOn)
            .Where(address => !ArticleAddress.IsFile(address)).Take(MostArticles).Select(address => new VisitPage(address, PageRole.Article));

    /// <summary>Those that say they hold persons first.</summary>
    public static IEnumerable<VisitPage> Files(Site site, IReadOnlyList<PageFacts> read, DateOnly readOn)
    {
        var files = read.SelectMany(page => page.Attachments).Select(file => (file.Words, file.Address))
            .Concat(read.SelectMany(page => page.Items).Where(IsReadable).Select(item => (Words: item.Title, Address: item.Address!)))
            .Where(file => AttachmentReader.IsReadable(file.Address) || AttachmentReader.IsReadable(file.Words)).ToList();
        var likely = files.Where(file => OfPersons.IsIn(file.Words)).Select(file => file.Address);
        var others = files.Select(file => file.Address);
        return OfDay(likely, site, readOn).Concat(OfDay(others, site, readOn)).DistinctBy(address => address.Key)
            .Take(MostFiles).Select(address => new VisitPage(address, PageRole.Attachment));
    }

    private static bool IsReadable(Item item) => item.Address is { } address && AttachmentReader.IsReadable(address);

    /// <summary>The site's own, in an order that is another every day.</summary>
    private static IEnumerable<Uri> OfDay(IEnumerable<Uri?> addresses, Site site, DateOnly day) => addresses
        .OfType<Uri>().Where(site.Owns).DistinctBy(address => address.Key)
        .OrderBy(address => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{day:O} {address.Key}"))), StringComparer.Ordinal);
}
