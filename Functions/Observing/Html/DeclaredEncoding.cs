using System.Text;
using System.Text.RegularExpressions;

namespace Checker.Observing.Html;

/// <summary>What a page declares of its bytes: its header, else its own head.</summary>
internal static partial class DeclaredEncoding
{
    /// <summary>What browsers look at first; half of the pages need no more.</summary>
    private const int Prescan = 1024;

    /// <summary>The longest head that is searched for a tag further down.</summary>
    private const int LongestHead = 65_536;

    /// <summary>The label in lower case; null when there is none, or only what a server says when nobody told it.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var header = Charset().Match(contentType ?? "");
        if (header.Success && !IsDefault(header.Groups["label"].Value))
            return header.Groups["label"].Value.ToLowerInvariant();

        // Read as ASCII it can't be UTF-16, whatever it says.
        var label = InHead(bytes, Prescan) ?? (bytes.Length > Prescan ? InHead(bytes, LongestHead) : null);
        return label?.StartsWith("utf-16", StringComparison.Ordinal) == true ? "utf-8" : label;
    }

    private static string? InHead(ReadOnlySpan<byte> bytes, int most)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, most)]);
        if (most > Prescan && Body().Match(head) is { Success: true } body)
            head = head[..body.Index];

        var match = Xml().Match(head);
        if (!match.Success)
            match = Meta().Match(Comment().Replace(head, ""));
        var label = match.Groups["label"].Value.ToLowerInvariant();
        return match.Success && !IsDefault(label) ? label : null;
    }

    private static bool IsDefault(string label) =>
        WebEncoding.Labelled(label)?.Name == "windows-1252" && !label.Contains("1252", StringComparison.Ordinal);

    [GeneratedRegex("""charset\s*=\s*["']?\s*(?<label>[\w.:-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*(?<label>[\w.:-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Xml();

    [GeneratedRegex("""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*(?<label>[\w.:-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<body[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
