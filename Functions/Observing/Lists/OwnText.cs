using System.Text;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>The lines that are the page's own words: neither menu, head, foot, link nor item.</summary>
internal static class OwnText
{
    public static IReadOnlyList<OwnLine> Lines(HtmlPage page, Chrome chrome, PageRole role, IReadOnlyList<Block> blocks)
    {
        var covered = new bool[page.Text.Length];
        foreach (var link in page.Links)
            Array.Fill(covered, true, link.Box.Start, link.Box.Length);

        foreach (var entry in blocks.Where(block => IsList(block, role)).SelectMany(block => block.Entries))
            Array.Fill(covered, true, entry.From, entry.To - entry.From);

        Cover(page.Root, chrome, covered);
        return [.. Uncovered(page.Text, covered).Where(line => !chrome.IsFurniture(line.Start))];
    }

    private static void Cover(Box box, Chrome chrome, bool[] covered)
    {
        var stretch = covered.AsSpan(box.Start, box.Length);
        if (!stretch.Contains(false))
            return;
        if (box.Hidden || chrome.Holds(box))
        {
            stretch.Fill(true);
            return;
        }

        foreach (var child in box.Children)
            Cover(child, chrome, covered);
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
        var line = covered.AsSpan(start..end);
        if (!line.Contains(false))
            return "";
        if (!line.Contains(true))
            return text[start..end].Trim();

        var words = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (!line[i])
                words.Append(text[start + i]);
        }

        return words.ToString().Trim();
    }
}

/// <summary>One line of the page's own words.</summary>
/// <param name="Start">Of the whole line in the page's text.</param>
internal sealed record OwnLine(int Start, string Words)
{
    public int Letters { get; } = LettersIn(Words);

    private static int LettersIn(string words)
    {
        var letters = 0;
        foreach (var c in words)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters;
    }
}
