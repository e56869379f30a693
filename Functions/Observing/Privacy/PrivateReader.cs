using System.Text;

namespace Checker.Observing.Privacy;

/// <summary>
/// Counts the numbers of persons in a text. What stands behind words that say it is another number, or an example, is none.
/// </summary>
internal static class PrivateReader
{
    private const int MostShown = 10;

    /// <summary>How far before a number the words may stand that say what it is, in bytes of UTF-8.</summary>
    private const int Before = 48;

    private static readonly PrivateWords Words = EmbeddedWords.Read<PrivateWords>("private");

    private static readonly WordSearch Others = new(Words.Others);

    /// <param name="text">Full-width digits made plain.</param>
    /// <returns>Null when there is none.</returns>
    public static PrivateFacts? Read(string text)
    {
        if (!PrivateNumbers.MayBeIn(text))
            return null;

        var bytes = Encoding.UTF8.GetBytes(text);
        var found = new Dictionary<string, PrivateNumber>();
        for (var at = 0; PrivateNumbers.Next(bytes, ref at) is { } number;)
        {
            var digits = Encoding.UTF8.GetString(bytes.AsSpan(number.Whole));
            if (!Words.Samples.Contains(digits) && !Others.IsIn(WordsBefore(bytes, number.Start)))
                found.TryAdd(digits, number);
        }

        return found.Count == 0 ? null : new PrivateFacts(
            Count(found, PrivateKind.Citizen),
            Count(found, PrivateKind.Card),
            Count(found, PrivateKind.Mobile),
            [.. found.OrderBy(each => each.Value.Kind).ThenBy(each => each.Value.Start).Take(MostShown).Select(each => PrivateNumbers.Masked(each.Key))]);
    }

    private static int Count(Dictionary<string, PrivateNumber> found, PrivateKind kind) => found.Values.Count(number => number.Kind == kind);

    /// <summary>On the number's own line or cell.</summary>
    private static string WordsBefore(ReadOnlySpan<byte> text, int start)
    {
        var from = Math.Max(0, start - Before);
        var line = text[from..start].LastIndexOfAny((byte)'\n', (byte)'\t');
        return Encoding.UTF8.GetString(text[(from + line + 1)..start]);
    }

    /// <param name="Others">What other numbers are called, and words of examples.</param>
    /// <param name="Samples">Numbers that standards and forms print as examples.</param>
    private sealed record PrivateWords(IReadOnlyList<string> Others, HashSet<string> Samples);
}
