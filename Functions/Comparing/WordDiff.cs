using System.Text.RegularExpressions;

namespace Checker.Comparing;

/// <summary>What differs within a line: Chinese by characters, letters and digits by words.</summary>
internal static partial class WordDiff
{
    public static DiffRow Of(string before, string after)
    {
        var edits = LineDiff.Of(Words(before), Words(after));
        return new(
            Pieces(edits.Where(edit => edit.Kind is not EditKind.New)),
            Pieces(edits.Where(edit => edit.Kind is not EditKind.Gone)));
    }

    private static List<Piece> Pieces(IEnumerable<Edit> edits)
    {
        List<Piece> pieces = [];
        foreach (var edit in edits)
        {
            var differs = edit.Kind is not EditKind.Same;
            if (pieces is [.., var last] && last.Differs == differs)
                pieces[^1] = last with { Text = last.Text + edit.Line };
            else
                pieces.Add(new(edit.Line, differs));
        }

        return pieces;
    }

    private static IReadOnlyList<string> Words(string line) => [.. Word().Matches(line).Select(word => word.Value)];

    [GeneratedRegex(@"[A-Za-z]+|[0-9]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
