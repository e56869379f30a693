using System.Text.RegularExpressions;
using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Lists;

/// <summary>Finds a page's blocks of entries and tells its own lists from its menus.</summary>
internal sealed partial class ListFinder(Site site, Chrome chrome, ItemDate itemDate)
{
    public IReadOnlyList<Block> Find(HtmlPage page, PageRole role)
    {
        var blocks = new EntryFinder(page, role is PageRole.Home or PageRole.Forwarded).Find().Select(found => Make(found.Container, found.Entries)).ToList();
        return Headings.Give(page, blocks);
    }

    private Block Make(Box container, List<Entry> bare)
    {
        var entries = bare.ConvertAll(itemDate.Give);
        var dated = entries.Count(entry => entry.Beside is not null || entry.InTitle is not null);
        return new(container, entries, KindOf(container, entries, dated), dated, null);
    }

    private BlockKind KindOf(Box container, List<Entry> entries, int dated)
    {
        if (dated * 3 >= entries.Count && !IsCalendar(entries))
            return BlockKind.Items;
        if (chrome.Holds(container) || chrome.IsFurniture(entries[0].Link.Box.Start))
            return BlockKind.Menu;

        var length = entries.Average(entry => entry.Link.Words.Length);
        var articles = entries.Count(entry => entry.Link.LeadsToArticle) * 2 > entries.Count;
        var own = entries.Count(entry => entry.Link.Address is { } address && site.Owns(address)) * 2 >= entries.Count;
        return (articles && length >= 5) || (own && length >= 11 && dated == 0 && !IsAlone(entries, articles))
            ? BlockKind.Items
            : BlockKind.Menu;
    }

    /// <summary>A single link that is no article is a button, however long its words are.</summary>
    private static bool IsAlone(List<Entry> entries, bool articles) => entries.Count == 1 && !articles;

    private static bool IsCalendar(List<Entry> entries) => entries.TrueForAll(entry => !Letter().IsMatch(entry.Link.Words));

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
