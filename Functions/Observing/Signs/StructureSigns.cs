using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Signs;

/// <summary>How a page is made that another has made: whatever it says.</summary>
internal static class StructureSigns
{
    private const int FewEntities = 4;
    private const int FewControls = 8;
    private const int FewestLetters = 4;
    private const int FewOwnLinks = 2;
    private const int LongestEstranged = 1500;

    /// <summary>What servers, hosts and devices say of themselves.</summary>
    private static readonly WordSearch Plain = new(EmbeddedWords.Read<IReadOnlyList<string>>("servers"));

    /// <summary>A way in is short, and a notice of a new address too.</summary>
    private const int Introduction = 200;

    public static IEnumerable<Sign> Read(HtmlPage page, Site site, Outside outside) =>
        [.. Entities(page), .. Controls(page), .. Doorway(page, site, outside), .. Estranged(page, outside)];

    /// <summary>A title that only machines can read in the source, on a page that writes its Chinese plainly.</summary>
    private static IEnumerable<Sign> Entities(HtmlPage page)
    {
        foreach (var written in page.Contents("title").Take(1))
        {
            var plainly = written.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');
            if (!plainly && written.AsSpan().Count("&#") >= FewEntities && page.IsWrittenIn('\u4E00', '\u9FFF'))
                yield return new(EvidenceKind.Structure, SignPlace.Title, "entities") { Text = page.Title };
        }
    }

    /// <summary>Control characters strewn between words, so that no two copies are alike.</summary>
    private static IEnumerable<Sign> Controls(HtmlPage page)
    {
        if (SignText.ControlsIn(page.Text) >= FewControls)
            yield return new(EvidenceKind.Structure, SignPlace.Text, "controls");
    }

    /// <summary>
    /// A page of text with no way to any page of the site: all its links lead to the front doors of others' sites, of no public
    /// body, and the site's own name is nowhere.
    /// </summary>
    private static IEnumerable<Sign> Doorway(HtmlPage page, Site site, Outside outside)
    {
        var links = page.Links.Where(link => link.Address is not null).ToList();
        if (links.Count == 0 || page.Text.Length < Introduction || links.Exists(link => link.Address!.PathAndQuery != "/" || !outside.IsStranger(link.Address!)))
            yield break;
        if (Names(site).Any(name => page.Text.Contains(name, StringComparison.Ordinal)))
            yield break;

        yield return new(EvidenceKind.Structure, SignPlace.Page, "doorway");
        // The title is the name of where the link leads.
        if (page.Title is { } title && links.Find(link => link.Words.Length > 1 && title.Contains(link.Words, StringComparison.OrdinalIgnoreCase)) is { } named)
            yield return new(EvidenceKind.Target, SignPlace.Title, "named") { Text = $"{named.Words} {named.Address!.IdnHost}" };
    }

    /// <summary>
    /// A page with something to say, no word of it in Chinese, and next to no way to the site's own pages: nothing of a Chinese
    /// office is left. Servers' own pages, errors and notices in English are none.
    /// </summary>
    private static IEnumerable<Sign> Estranged(HtmlPage page, Outside outside)
    {
        if (page.Text.Length > LongestEstranged)
            yield break;

        var says = $"{page.Title} {page.Text}";
        if (says.Length is < FewestLetters or > LongestEstranged || says.AsSpan().ContainsAnyInRange('\u3400', '\u9FFF') || Plain.IsIn(says.ToLowerInvariant()))
            yield break;
        if (page.Links.Count(link => link.Address is { } address && !outside.IsStranger(address) && address.Key != page.Addresses.Page.Key) <= FewOwnLinks)
            yield return new(EvidenceKind.Structure, SignPlace.Page, "estranged");
    }

    public static IEnumerable<string> Names(Site site) =>
        ((string?[])[site.Name, .. site.Aliases, site.Sponsor, site.SponsorShort]).OfType<string>()
            .Select(name => name.EndsWith("网站", StringComparison.Ordinal) ? name[..^2] : name)
            .Where(name => name.Length > 1);
}
