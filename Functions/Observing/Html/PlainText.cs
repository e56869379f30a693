using System.Buffers;
using System.Net;

namespace Checker.Observing.Html;

/// <summary>Text made comparable.</summary>
internal static class PlainText
{
    /// <summary>White space, and what begins an entity: a text without them is collapsed already.</summary>
    private static readonly SearchValues<char> Loose =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => c == '&' || char.IsWhiteSpace(c))]);

    private static readonly SearchValues<char> Wide =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => Plain(c) != c)]);

    /// <summary>Entities decoded, white space collapsed and trimmed.</summary>
    public static string Collapse(string raw) =>
        raw.AsSpan().ContainsAny(Loose)
            ? string.Join(' ', WebUtility.HtmlDecode(raw).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : raw;

    /// <summary>Full-width digits and signs as plain ones, in the same number of characters.</summary>
    public static string Of(string text) =>
        !text.AsSpan().ContainsAny(Wide) ? text : string.Create(text.Length, text, (to, from) =>
        {
            from.CopyTo(to);
            for (var rest = to; rest.IndexOfAny(Wide) is var at and >= 0; rest = rest[(at + 1)..])
                rest[at] = Plain(rest[at]);
        });

    private static char Plain(char c) => c switch
    {
        < '\u00A0' or (>= '\u4E00' and <= '\u9FFF') => c,
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '【' or '〔' or '〖' or '「' => '[',
        '】' or '〕' or '〗' or '」' => ']',
        '—' or '–' or '‐' or '‑' or '−' or '―' => '-',
        '\u00A0' or '\u3000' => ' ',
        _ => c,
    };
}
