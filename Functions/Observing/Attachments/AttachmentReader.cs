using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Attachments;

/// <summary>Files that a page links to, by what its addresses end in, or by a file's name in what its links say.</summary>
internal static partial class AttachmentReader
{
    private const int Most = 200;

    public static IReadOnlyList<Attachment> Read(HtmlPage page) =>
        [.. page.Links
            .Where(link => File().IsMatch(link.Key) || (link.Words.Contains('.', StringComparison.Ordinal) && link.Key.Contains('?', StringComparison.Ordinal) && File().IsMatch(link.Words)))
            .DistinctBy(link => link.Key)
            .Take(Most)
            .Select(link => new Attachment(link.Words, link.Address!, link.Box.Place()))];

    /// <summary>Whether a file of this name has text that can be read here.</summary>
    public static bool IsReadable(Uri address) => Readable().IsMatch(address.PathAndQuery);

    public static bool IsReadable(string name) => Readable().IsMatch(name);

    [GeneratedRegex(@"\.(?:xlsx?|docx|csv|txt|pdf)(?:$|[?&#）)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Readable();

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|rtf|zip|rar|7z)(?:$|[?&#])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex File();
}
