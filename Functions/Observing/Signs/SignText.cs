using System.Buffers;
using System.Text;

namespace Checker.Observing.Signs;

/// <summary>Text as word lists write it, whatever was done to keep it from being found. One pass.</summary>
internal static class SignText
{
    private static readonly Forms Known = EmbeddedWords.Read<Forms>("forms");

    private static readonly Dictionary<char, char> Simple = Pairs();

    /// <summary>Marks that no text has inside a word.</summary>
    private static readonly SearchValues<char> OddMarks = SearchValues.Create(Known.OddMarks);

    /// <summary>What stands between characters of words as well, so that only a regular change of the two is one.</summary>
    private static readonly SearchValues<char> SoftMarks = SearchValues.Create(" .-_·•+/,、");

    private static readonly SearchValues<char> Noted = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => Plain(c) != c || OddMarks.Contains(c) || SoftMarks.Contains(c))]);

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(IsControl)]);

    /// <summary>How many control characters it has, which a text holds only to be told apart by machines.</summary>
    public static int ControlsIn(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
            count++;
        return count;
    }

    public static string Plain(string text)
    {
        var first = text.AsSpan().IndexOfAny(Noted);
        if (first < 0)
            return text;

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Noted);
            var run = next < 0 ? text.Length - at : next;
            plain.Append(text, at, run);
            at += run;
            if (at < text.Length)
                at += Write(plain, text, at);
        }

        return plain.ToString();
    }

    /// <returns>How many characters were taken.</returns>
    private static int Write(StringBuilder plain, string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length)
        {
            var rune = char.IsLowSurrogate(text[at + 1]) ? Letter(new Rune(c, text[at + 1]).Value) : '\0';
            if (rune != '\0')
                plain.Append(rune);
            else
                plain.Append(text, at, 2);
            return 2;
        }

        if (!IsInserted(text, at) && Plain(c) is var known and not '\0')
            plain.Append(known);
        return 1;
    }

    /// <summary>Between two Chinese characters, and an odd mark or one of a row: 百*家*乐, 百 家 乐.</summary>
    private static bool IsInserted(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsHan(text[at - 1]) && IsHan(text[at + 1])
        && (OddMarks.Contains(text[at])
            || (SoftMarks.Contains(text[at]) && ((at > 2 && text[at - 2] == text[at] && IsHan(text[at - 3])) || (at + 3 < text.Length && text[at + 2] == text[at] && IsHan(text[at + 3])))));

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsControl(char c) => c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\0' or '\v');

    /// <summary>'\0' for what is no text at all; the character itself where it is plain already.</summary>
    private static char Plain(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - '！' + '!')),
        >= '①' and <= '⑨' => (char)(c - '①' + '1'),
        >= '⓪' and <= '⓪' => '0',
        >= '❶' and <= '❾' => (char)(c - '❶' + '1'),
        >= '⓵' and <= '⓽' => (char)(c - '⓵' + '1'),
        >= '⑴' and <= '⑼' => (char)(c - '⑴' + '1'),
        >= '₀' and <= '₉' => (char)(c - '₀' + '0'),
        >= 'ⓐ' and <= 'ⓩ' => (char)(c - 'ⓐ' + 'a'),
        >= 'Ⓐ' and <= 'Ⓩ' => (char)(c - 'Ⓐ' + 'a'),
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' => '\0',
        '\u00A0' or '\u3000' => ' ',
        _ when IsControl(c) => '\0',
        _ when char.IsHighSurrogate(c) => '\0',
        _ => Simple.GetValueOrDefault(c, c),
    };

    /// <summary>Letters and digits in the forms that mathematics writes them in.</summary>
    private static char Letter(int code) => code switch
    {
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((code - 0x1D7CE) % 10)),
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((code - 0x1D400) % 52 % 26)),
        _ => '\0',
    };

    private static Dictionary<char, char> Pairs() =>
        Known.Simple.Split(' ').Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <param name="OddMarks">Marks that stand inside no word.</param>
    /// <param name="Simple">Pairs: a traditional or look-alike character, and the one it stands for.</param>
    private sealed record Forms(string OddMarks, string Simple);
}
