using System.Text;
using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Tests.Measure;

/// <summary>A way to encode a page anew: in which encoding, and what it then declares.</summary>
/// <param name="Declared">Labels, one for each page in turn; an empty one for none.</param>
internal sealed partial record Recoding(string Name, WebEncoding As, IReadOnlyList<string> Declared)
{
    private static readonly IReadOnlyList<string> Labels =
        ["utf-8", "gb2312", "big5", "iso-8859-1", "windows-1252", "shift_jis", "euc-kr", "euc-jp", "windows-1251"];

    public static IReadOnlyList<Recoding> All { get; } =
        [.. ((WebEncoding[])[WebEncoding.Utf8, WebEncoding.Gb18030, WebEncoding.Big5]).SelectMany(encoding => (Recoding[])
        [
            new($"{encoding.Name}_right", encoding, [encoding.Name]),
            new($"{encoding.Name}_missing", encoding, [""]),
            new($"{encoding.Name}_wrong", encoding, [.. Labels.Where(label => WebEncoding.Labelled(label) != encoding)]),
        ])];

    /// <summary>Null where the encoding lacks a character of the page.</summary>
    public LabelledPage? Of(LabelledPage page)
    {
        var label = Declared[page.Path.Sum(c => c) % Declared.Count];
        var bare = Charset().Replace(TextDecoding.Decode(page.Body, null).Text, "");
        var text = label.Length > 0 ? $"<meta charset=\"{label}\">{bare}" : bare;
        try
        {
            var encoding = (Encoding)As.Encoding.Clone();
            encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
            return page with { Label = $"{Name}: {label}", Body = encoding.GetBytes(text), Text = text };
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*[\w.:-]+|<\?xml[^>]*>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
