using Checker.Observing.Html;

namespace Checker.Observing.Marks;

/// <summary>Tells pages that stand in a site's place from the site's own. Only a short page can be one of them.</summary>
internal static class PageKinds
{
    private const int LongestStandIn = 900;
    private const int MostLinks = 12;
    private const int NextToNothing = 40;

    private static readonly KindWords Words = EmbeddedWords.Read<KindWords>("kinds");

    public static (PageKind Kind, string? Words) Of(HtmlPage page, PageRole role, PageContent content)
    {
        if (content.Items == 0 && page.Text.Length <= LongestStandIn && page.Links.Count <= MostLinks)
        {
            var text = $"{page.Title}\n{page.Text}";
            if (Found(text, Words.DefaultServer) is { } server)
                return (PageKind.DefaultServer, server);
            if (Found(text, Words.SoftError) is { } error)
                return (PageKind.SoftError, error);
            if (Found(text, Words.Maintenance) is { } maintenance && !content.HasClosureNotice)
                return (PageKind.Maintenance, maintenance);
        }

        if (page.Text.Length < NextToNothing && content.Leads == 0 && page.Links.Count == 0 && page.Heads("script").Any())
            return (PageKind.ScriptShell, null);
        if (page.Text.Length == 0 && content.Leads == 0 && page.Links.Count == 0 && !page.Boxes.Any(box => box.Tag == "img"))
            return (PageKind.SoftError, "empty page");

        var entrance = role is PageRole.Home or PageRole.Forwarded && content is { Items: 0, OwnLinks: > 0, HasClosureNotice: false };
        return (entrance ? PageKind.Entrance : PageKind.Normal, null);
    }

    private static string? Found(string text, IReadOnlyList<string> words) =>
        words.FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private sealed record KindWords(
        IReadOnlyList<string> DefaultServer, IReadOnlyList<string> SoftError, IReadOnlyList<string> Maintenance);
}

/// <summary>What else was found on a page, as far as its kind hangs on it.</summary>
internal sealed record PageContent(int Items, int OwnLinks, int Leads, bool HasClosureNotice);
