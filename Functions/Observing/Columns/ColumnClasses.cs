using System.Text.RegularExpressions;
using Checker.Sites;

namespace Checker.Observing.Columns;

/// <summary>
/// What a column is for, by its name: exact names first, then the longest ending. Names that only look alike (往年公告,
/// 价格动态, topics) are apart and have none.
/// </summary>
internal static partial class ColumnClasses
{
    private static readonly ColumnWords Words = EmbeddedWords.Read<ColumnWords>("columns");

    private static readonly Dictionary<string, ColumnClass> Exact = Flat(Words.Exact).ToDictionary();

    private static readonly IReadOnlyList<KeyValuePair<string, ColumnClass>> Endings =
        [.. Flat(Words.Endings).OrderByDescending(ending => ending.Key.Length)];

    /// <summary>Null when the name tells nothing.</summary>
    public static ColumnClass? Of(string name)
    {
        var bare = Ornaments().Replace(name, "");
        if (Exact.TryGetValue(bare, out var exact))
            return exact;
        if (OldYear().IsMatch(bare) || Words.Apart.Any(words => bare.Contains(words, StringComparison.Ordinal)))
            return null;

        return Endings.Where(ending => bare.EndsWith(ending.Key, StringComparison.Ordinal)).Select(ending => (ColumnClass?)ending.Value).FirstOrDefault();
    }

    private static IEnumerable<KeyValuePair<string, ColumnClass>> Flat(IReadOnlyDictionary<ColumnClass, IReadOnlyList<string>> words) =>
        words.SelectMany(@class => @class.Value.Select(word => KeyValuePair.Create(word, @class.Key)));

    [GeneratedRegex(@"[\s·•“”""《》()()\[\]【】栏目]+$|^[\s·•“”""《》\[\]【】]+", RegexOptions.CultureInvariant)]
    private static partial Regex Ornaments();

    [GeneratedRegex(@"(?:19|20)[0-9]{2}年?", RegexOptions.CultureInvariant)]
    private static partial Regex OldYear();

    private sealed record ColumnWords(
        IReadOnlyDictionary<ColumnClass, IReadOnlyList<string>> Exact,
        IReadOnlyDictionary<ColumnClass, IReadOnlyList<string>> Endings,
        IReadOnlyList<string> Apart);
}
