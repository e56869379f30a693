using System.Text;
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

        foreach (var entry in blocks.Where(block => IsList(block, role)).SelectMany(block => block.Entries))
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

    /// <summary>In an article a link with a date beside it is its source or a button; only dated rows are a list beside it.</summary>
    private static bool IsList(Block block, PageRole role) =>
        block.Kind == BlockKind.Items && (role != PageRole.Article || block.Dated > 1);

    private static IEnumerable<OwnLine> Uncovered(string text, bool[] covered)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var words = Words(text, covered, start, end);
            if (words.Length > 0)
                yield return new(start, words);

            start = end + 1;
        }
    }

    private static string Words(string text, bool[] covered, int start, int end)
    {
        if (!covered.AsSpan(start..end).Contains(false))
            return "";

        var words = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (!covered[i])
                words.Append(text[i]);
        }

        return words.ToString().Trim();
    }
}

/// <summary>One line of the page's own words.</summary>
/// <param name="Start">Of the whole line in the page's text.</param>
internal sealed record OwnLine(int Start, string Words)
{
    public int Letters { get; } = Words.Count(char.IsLetter);
}
