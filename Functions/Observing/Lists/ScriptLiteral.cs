using System.Text;
using System.Text.Json;

namespace Checker.Observing.Lists;

/// <summary>
/// Reads an array that a script writes out, as JSON or in the script's own looser form. Where anything has to be run to
/// know it, there is nothing to read.
/// </summary>
internal static class ScriptLiteral
{
    private const int Longest = 1_000_000;

    private static readonly JsonDocumentOptions Loose = new() { AllowTrailingCommas = true, MaxDepth = 32 };

    /// <summary>The array that begins at a place of the script, and where it ends; null when it is no plain data.</summary>
    public static (JsonDocument Array, int End)? ArrayAt(string script, int start)
    {
        var json = new StringBuilder();
        var limit = Math.Min(script.Length, start + Longest);
        var depth = 0;
        for (var i = start; i < limit;)
        {
            depth += script[i] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            i = Take(script, i, json);
            if (i < 0)
                return null;
            if (depth == 0)
                return Parse(json.ToString()) is { } array ? (array, i) : null;
        }

        return null;
    }

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Loose);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Copies one token; where the next begins, or -1 when it is no data.</summary>
    private static int Take(string script, int at, StringBuilder json)
    {
        var c = script[at];
        if (c is '"' or '\'')
            return TakeString(script, at, json);
        if (char.IsAsciiLetter(c) || c is '_' or '$')
            return TakeWord(script, at, json);
        if (!char.IsWhiteSpace(c) && !char.IsAsciiDigit(c) && c is not ('[' or ']' or '{' or '}' or ',' or ':' or '-' or '+' or '.'))
            return -1;

        json.Append(c);
        return at + 1;
    }

    private static int TakeWord(string script, int at, StringBuilder json)
    {
        var end = at;
        while (end < script.Length && (char.IsAsciiLetterOrDigit(script[end]) || script[end] is '_' or '$'))
            end++;

        var word = script[at..end];
        var isKey = script.AsSpan(end).TrimStart() is [':', ..];
        if (!isKey && word is not ("true" or "false" or "null" or "undefined" or "e" or "E"))
            return -1;

        json.Append(isKey ? $"\"{word}\"" : word == "undefined" ? "null" : word);
        return end;
    }

    private static int TakeString(string script, int at, StringBuilder json)
    {
        var quote = script[at];
        json.Append('"');
        for (var i = at + 1; i < script.Length; i++)
        {
            var c = script[i];
            if (c == quote)
            {
                json.Append('"');
                return i + 1;
            }

            if (c == '\\' && ++i < script.Length)
                json.Append(Unescaped(script[i]));
            else if (c is '\n' or '\r')
                return -1;
            else
                json.Append(c switch { '"' => "\\\"", '\t' => "\\t", _ => c.ToString() });
        }

        return -1;
    }

    /// <summary>JSON knows fewer escapes than scripts do.</summary>
    private static string Unescaped(char c) => c switch
    {
        '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u' => $"\\{c}",
        'x' => "\\u00",
        _ => c.ToString(),
    };
}
