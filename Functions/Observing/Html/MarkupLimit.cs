namespace Checker.Observing.Html;

/// <summary>So much of a page as is worth a tree: its nodes, not its bytes, are what memory goes to.</summary>
internal static class MarkupLimit
{
    /// <summary>Several times what the richest home page of a province has.</summary>
    private const int MostTags = 30_000;

    /// <returns>The page up to its last tag that counts; whole for every honest one.</returns>
    public static string Cut(string html)
    {
        if (html.AsSpan().Count('<') <= MostTags)
            return html;

        var at = -1;
        for (var tags = 0; tags <= MostTags; tags++)
            at = html.IndexOf('<', at + 1);

        return html[..at];
    }
}
