using System.Buffers;
using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>The words over a list: the last short line before it that is no entry itself.</summary>
internal static partial class Headings
{
    private const int LongestHeading = 16;
    private const int LongestLine = 200;
    private const int MostLinesBack = 3;

    /// <summary>What a line must contain for there to be anything to clean away.</summary>
    private static readonly SearchValues<char> Decoration =
        SearchValues.Create("更mM>»＞→::·•■◆▪□◇●-|…[]【】.+& \t\n\r\u00A0\u3000");

    public static IReadOnlyList<Block> Give(HtmlPage page, IReadOnlyList<Block> blocks)
    {
        var taken = new bool[page.Text.Length + 1];
        foreach (var entry in blocks.Where(block => block.Kind == BlockKind.Items).SelectMany(block => block.Entries))
            Array.Fill(taken, true, entry.From, entry.To - entry.From);

        return [.. blocks.Select(block => block with { Heading = Over(page, block.Entries[0].From, taken) })];
    }

    /// <summary>The heading of what begins at a place of the text.</summary>
    public static string? Over(HtmlPage page, int start, bool[] taken)
    {
        var end = start;
        for (var line = 0; line < MostLinesBack && end > 0; line++)
        {
            var from = end < 2 ? 0 : page.Text.LastIndexOfAny(['\n', '\t'], end - 2) + 1;
            if (taken[from] || end - from > LongestLine)
                return null;

            var words = Clean(page.Text[from..end]);
            if (words.Length > LongestHeading)
                return null;
            if (words.Length >= 2)
                return words;

            end = from;
        }

        return null;
    }

    /// <summary>Without 更多, bullets and the trail that leads to it.</summary>
    public static string Clean(string line)
    {
        var words = PlainText.Collapse(line);
        return words.AsSpan().ContainsAny(Decoration)
            ? Ornaments().Replace(Trail().Replace(Ornaments().Replace(More().Replace(words, ""), ""), ""), "")
            : words;
    }

    [GeneratedRegex(@"(?:查看)?更多|\bmore\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^.*(?:[>»＞→]|::)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Trail();

    [GeneratedRegex(@"^[\s·•■◆▪□◇●\-|::>»＞…\[\]【】\.\+]+|[\s·•■◆▪□◇●\-|::>»＞…\[\]【】\.\+]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ornaments();
}
