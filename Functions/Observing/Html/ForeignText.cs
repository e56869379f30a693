namespace Checker.Observing.Html;

/// <summary>
/// The readings of a text that declares nothing and is no Chinese in GB18030. Each asks for far more than any Chinese page
/// gives by chance: a Chinese page read as another language is the worse mistake.
/// </summary>
internal static class ForeignText
{
    private static readonly IReadOnlyList<Tongue> Tongues =
    [
        new("euc-jp", 12, 0.25, IsKana),
        new("shift_jis", 12, 0.25, IsKana),
        new("euc-kr", 24, 0.9, c => c is >= '가' and <= '힣'),
        new("koi8-r", 40, 0.95, IsSmallCyrillic),
        new("windows-1251", 40, 0.8, IsSmallCyrillic),
    ];

    /// <summary>Null when no reading is convincing.</summary>
    public static (WebEncoding Encoding, string Text, double Share)? Read(ReadOnlySpan<byte> bytes)
    {
        if (Western(bytes) is { } western)
            return western;

        foreach (var tongue in Tongues)
        {
            var encoding = WebEncoding.Labelled(tongue.Label)!;
            var text = encoding.Read(bytes);
            var likeness = Likeness.Of(text, tongue.IsUsual);
            if (likeness.Letters >= tongue.LeastLetters && likeness.Share >= tongue.LeastShare && likeness.Damaged * 20 <= likeness.Letters)
                return (encoding, text, likeness.Share);
        }

        return null;
    }

    /// <summary>Chinese of the other script; null when the reading as Big5 is not convincing.</summary>
    public static (WebEncoding Encoding, string Text, double Share)? ReadTraditional(ReadOnlySpan<byte> bytes)
    {
        var text = WebEncoding.Big5.Read(bytes);
        var likeness = Likeness.OfChinese(text);
        return likeness is { Letters: >= 12, Share: >= 0.35, Damaged: 0 } ? (WebEncoding.Big5, text, likeness.Share) : null;
    }

    /// <summary>Accents stand alone between plain letters; characters of two bytes don't.</summary>
    private static (WebEncoding Encoding, string Text, double Share)? Western(ReadOnlySpan<byte> bytes)
    {
        var (runs, alone) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80 || (i > 0 && bytes[i - 1] >= 0x80))
                continue;

            runs++;
            if (i + 1 == bytes.Length || bytes[i + 1] < 0x80)
                alone++;
        }

        var encoding = WebEncoding.Labelled("windows-1252")!;
        return alone * 5 >= runs * 3 ? (encoding, encoding.Read(bytes), (double)alone / Math.Max(1, runs)) : null;
    }

    private static bool IsKana(char c) => c is >= 'ぁ' and <= 'ヿ';

    private static bool IsSmallCyrillic(char c) => c is >= 'а' and <= 'я';

    private sealed record Tongue(string Label, int LeastLetters, double LeastShare, Func<char, bool> IsUsual);
}
