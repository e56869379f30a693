using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Checker.Observing.Signs;

/// <summary>
/// What a script has in its strings, decoded by reading and never by running: escapes, joined and reversed strings, and what
/// <c>unescape</c>, <c>atob</c> and <c>fromCharCode</c> would give; what it gives may be a script itself. Bounded in all.
/// </summary>
internal sealed partial class ScriptText
{
    private const int LongestScript = 200_000;
    private const int MostTexts = 200;
    private const int MostCharacters = 100_000;
    private const int Deepest = 3;

    private static readonly SearchValues<string> Telling = SearchValues.Create(
        ["document.write", "innerHTML", "outerHTML", "insertAdjacent", "fromCharCode", "unescape", "decodeURI", "atob", "\\x", "\\u", "reverse(", "location", "document.title"],
        StringComparison.OrdinalIgnoreCase);

    private readonly List<Piece> _pieces = [];
    private int _characters;

    private ScriptText()
    {
    }

    /// <summary>Strings worth a look: what the script writes into the page, and what it keeps from being read.</summary>
    public static IReadOnlyList<Piece> Read(string script)
    {
        if (script.Length > LongestScript || !script.AsSpan().ContainsAny(Telling))
            return [];

        var read = new ScriptText();
        read.Read(script, 0);
        return read._pieces;
    }

    private void Read(string script, int depth)
    {
        foreach (Match match in CharCodes().Matches(script))
            Keep(FromCodes(match.Groups["codes"].Value), veiled: true, written: IsWritten(script, match.Index), depth);
        for (var at = 0; at < script.Length && _pieces.Count < MostTexts && _characters < MostCharacters;)
        {
            at = script.AsSpan(at).IndexOfAny("\"'`/") is var next and >= 0 ? at + next : script.Length;
            if (at >= script.Length)
                return;

            at = script[at] == '/' ? BehindComment(script, at) : Expression(script, at, depth);
        }
    }

    private static int BehindComment(string script, int at)
    {
        if (at + 1 >= script.Length || script[at + 1] is not ('/' or '*'))
            return at + 1;

        var end = script[at + 1] == '/' ? script.IndexOf('\n', at) : script.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? script.Length : end + 2;
    }

    /// <summary>A string with all that is joined to it.</summary>
    private int Expression(string script, int start, int depth)
    {
        var text = new StringBuilder();
        var (at, count, veiled) = (start, 0, false);
        while (at < script.Length && script[at] is '"' or '\'' or '`')
        {
            (at, var escaped) = Literal(script, at, text);
            veiled |= escaped;
            count++;
            var joint = Skip(script, at);
            if (joint >= script.Length || script[joint] is not ('+' or ','))
                break;

            var next = Skip(script, joint + 1);
            if (next >= script.Length || script[next] is not ('"' or '\'' or '`') || (script[joint] == ',' && !IsList(script, start)))
                break;
            at = next;
        }

        var value = text.ToString();
        if (Reversal().Match(script, at, Math.Min(script.Length - at, 120)) is { Success: true, Index: var found } && found == at)
            (value, veiled) = (new string([.. value.Reverse()]), true);
        (value, var decoded) = Called(script, start, value);
        Keep(value, veiled || decoded || count > 2, IsWritten(script, start), depth);
        return Math.Max(at, start + 1);
    }

    /// <summary>The elements of a list that is joined.</summary>
    private static bool IsList(string script, int start) => script.AsSpan(0, start).TrimEnd() is [.., '['];

    private void Keep(string text, bool veiled, bool written, int depth)
    {
        if (text.Length < 4 || !(veiled || written))
            return;

        _characters += text.Length;
        _pieces.Add(new(text, veiled, written));
        if (depth < Deepest && veiled && text.AsSpan().ContainsAny(Telling))
            Read(text, depth + 1);
    }

    private static (string Text, bool Decoded) Called(string script, int start, string value)
    {
        var before = script.AsSpan(0, start).TrimEnd();
        if (before is not [.., '('])
            return (value, false);

        before = before[..^1].TrimEnd();
        if (before.EndsWith("atob"))
            return (FromBase64(value), true);
        if ((before.EndsWith("unescape") || before.EndsWith("decodeURIComponent") || before.EndsWith("decodeURI")) && value.Contains('%', StringComparison.Ordinal))
            return (Unescape(value), true);

        return (value, false);
    }

    private static bool IsWritten(string script, int start) => Writing().IsMatch(script.AsSpan(Math.Max(0, start - 120), Math.Min(start, 120)));

    private static string FromBase64(string value)
    {
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var length))
            return value;

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.Contains("%u", StringComparison.Ordinal) || text.Contains("%3", StringComparison.Ordinal) ? Unescape(text) : text;
    }

    private static string Unescape(string value)
    {
        var wide = WideEscape().Replace(value, match => ((char)int.Parse(match.Groups["hex"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return Uri.UnescapeDataString(wide);
    }

    private static string FromCodes(string codes) =>
        string.Concat(codes.Split(',').Take(4000).Select(code => code.Trim() is var number
            && (number.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                ? int.TryParse(number.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
                : int.TryParse(number, CultureInfo.InvariantCulture, out value))
            && value is > 0 and < char.MaxValue ? ((char)value).ToString() : ""));

    private static int Skip(string script, int at)
    {
        while (at < script.Length && char.IsWhiteSpace(script[at]))
            at++;
        return at;
    }

    private static (int Behind, bool Escaped) Literal(string script, int at, StringBuilder text)
    {
        var quote = script[at++];
        var escaped = false;
        while (at < script.Length && script[at] != quote && (script[at] != '\n' || quote == '`'))
        {
            if (script[at] != '\\' || at + 1 >= script.Length)
            {
                text.Append(script[at++]);
                continue;
            }

            var digits = script[at + 1] switch { 'x' => 2, 'u' => 4, _ => 0 };
            if (digits > 0 && at + 2 + digits <= script.Length && int.TryParse(script.AsSpan(at + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                (at, escaped) = (at + 2 + digits, true);
            }
            else
            {
                text.Append(script[at + 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
                at += 2;
            }
        }

        return (Math.Min(at + 1, script.Length), escaped);
    }

    [GeneratedRegex(@"fromCharCode\s*\(\s*(?<codes>[0-9a-fA-FxX,\s]{5,20000})\)", RegexOptions.CultureInvariant)]
    private static partial Regex CharCodes();

    [GeneratedRegex(@"%u(?<hex>[0-9a-fA-F]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex WideEscape();

    [GeneratedRegex("""[\])\s]*\.split\(\s*(?:""|'')\s*\)\s*\.reverse\(\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Reversal();

    [GeneratedRegex(@"(?:document\.write(?:ln)?\s*\(|(?:inner|outer)HTML\s*\+?=|insertAdjacentHTML\s*\([^)]{0,40},|document\.title\s*=|\.src\s*=|\.href\s*=|location(?:\.\w+)?\s*(?:=|\())[^;""']{0,40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Writing();
}

/// <param name="Veiled">Written so that it cannot be read: escaped, encoded, in parts, backwards.</param>
/// <param name="Written">Put into the page, or where the visitor is sent.</param>
internal sealed record Piece(string Text, bool Veiled, bool Written);
