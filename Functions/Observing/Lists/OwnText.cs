using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>The lines that are the page's own words: neither menu, head, foot, link nor item.</summary>
internal static class OwnText
{
    public static IReadOnlyList<OwnLine> Lines(HtmlPage page, Chrome chrome, PageRole role, IReadOnlyList<Block> blocks)
    {
        var covered = new bool[page.Text.Length];
        Cover(page.Root);
        foreach (var link in page.Links)
            Array.Fill(covered, true, link.Box.Start, link.Box.Length);

        // In an article a single link with a date beside it is its source.
        foreach (var entry in blocks
            .Where(block => block.Kind == BlockKind.Items && (role != PageRole.Article || block.Entries.Count > 1))
            .SelectMany(block => block.Entries))
            Array.Fill(covered, true, entry.From, entry.To - entry.From);

        return [.. Uncovered(page.Text, covered).Where(line => !chrome.IsFurniture(line.Start))];

        void Cover(Box box)
        {
            if (box.Hidden || (box.Length > 0 && chrome.Holds(box)))
                Array.Fill(covered, true, box.Start, box.Length);
            else
                box.Children.ForEach(Cover);
        }
    }

    private static IEnumerable<OwnLine> Uncovered(string text, bool[] covered)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var words = new string([.. Enumerable.Range(start, end - start).Where(i => !covered[i]).Select(i => text[i])]).Trim();
            if (words.Length > 0)
                yield return new(start, words);

            start = end + 1;
        }
    }
}

/// <summary>One line of the page's own words.</summary>
/// <param name="Start">Of the whole line in the page's text.</param>
internal sealed record OwnLine(int Start, string Words)
{
    public int Letters => Words.Count(char.IsLetter);
}
