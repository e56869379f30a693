using Checker.Observing.Html;

namespace Checker.Rendering;

/// <summary>A stored page as lines of text: what a visitor reads, a block a line, cells apart.</summary>
internal static class PageLines
{
    private const int Most = 5_000;
    private const int Longest = 500;

    /// <summary>Null for bytes that are no text, or that no reading makes sense of.</summary>
    public static IReadOnlyList<string>? Of(DecodedText text, Uri address)
    {
        if (!text.IsText || HtmlPage.Parse(MarkupLimit.Cut(text.Text), address, text.Encoding) is not { } page)
            return null;

        return
        [
            .. page.Text.Split('\n')
                .Select(line => string.Join("　", line.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
                .Where(line => line.Length > 0)
                .Prepend(page.Title)
                .OfType<string>()
                .Take(Most)
                .Select(line => line.Length > Longest ? line[..Longest] + "…" : line),
        ];
    }
}
