using System.Net;

namespace Checker.Observing.Html;

/// <summary>Text made comparable.</summary>
internal static class PlainText
{
    /// <summary>Entities decoded, white space collapsed and trimmed.</summary>
    public static string Collapse(string raw) =>
        string.Join(' ', WebUtility.HtmlDecode(raw).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Full-width digits and signs as plain ones, in the same number of characters.</summary>
    public static string Of(string text) =>
        string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = Plain(from[i]);
        });

    private static char Plain(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '【' or '〔' or '〖' or '「' => '[',
        '】' or '〕' or '〗' or '」' => ']',
        '—' or '–' or '‐' or '‑' or '−' or '―' => '-',
        '．' or '。' => c == '．' ? '.' : c,
        '\u00A0' or '\u3000' => ' ',
        _ => c,
    };
}
