using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>The heading of a page's own article: its words stand in the page's title too.</summary>
internal static class ArticleTitle
{
    private const int Shortest = 4;
    private const int Longest = 200;

    /// <summary>The longest, since a site's name may be a heading, and stand in the title, as well; null when there is none.</summary>
    public static Box? Find(HtmlPage page) =>
        page.Title is { } title
            ? page.Boxes
                .Where(box => box.Tag is "h1" or "h2" or "h3" && box.Length is >= Shortest and <= Longest
                    && title.Contains(PlainText.Collapse(page.TextOf(box)), StringComparison.OrdinalIgnoreCase))
                .MaxBy(box => box.Length)
            : null;
}
