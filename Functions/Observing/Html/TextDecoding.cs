using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Checker.Observing.Html;

/// <summary>
/// From bytes to text. What a page declares is a hint: half of the old sites declare gb2312 and mean GB18030, and some
/// declare one and send the other, so the reading that makes sense wins.
/// </summary>
internal static partial class TextDecoding
{
    private const int PrescanBytes = 4096;

    /// <summary>The commonest characters of the language and of this trade.</summary>
    private static readonly SearchValues<char> Common = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
        + "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
        + "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
        + "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
        + "区强放决西被干做必战先回则任取据处府市县局务告闻网站首页");

    private static readonly Encoding Gb = CodePages("gb18030");

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Read(bytes[3..], Encoding.UTF8);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Read(bytes[2..], Encoding.Unicode);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Read(bytes[2..], Encoding.BigEndianUnicode);

        var declared = Declared(contentType, bytes);
        return declared switch
        {
            "utf-16" or "utf-16le" => Read(bytes, Encoding.Unicode),
            "utf-16be" => Read(bytes, Encoding.BigEndianUnicode),
            _ => ReadSensibly(bytes, Named(declared)),
        };
    }

    private static DecodedText ReadSensibly(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        if (Utf8.IsValid(bytes))
        {
            // A few bytes of GBK may pass for two-byte UTF-8 (联通); Chinese in UTF-8 takes three.
            var asUtf8 = Read(bytes, Encoding.UTF8);
            if (declared is null || declared == Encoding.UTF8 || asUtf8.Text.Any(IsHan))
                return asUtf8;
        }

        var first = Read(bytes, declared ?? Encoding.UTF8);
        var second = Read(bytes, declared == Gb ? Encoding.UTF8 : Gb);
        return Sense(second.Text) > Sense(first.Text) ? second : first;
    }

    /// <summary>Header before meta; a meta that says UTF-16 was read as ASCII, so it can't be.</summary>
    private static string? Declared(string? contentType, ReadOnlySpan<byte> bytes)
    {
        var fromHeader = Charset().Match(contentType ?? "");
        if (fromHeader.Success && !IsDefault(fromHeader.Groups[1].Value))
            return fromHeader.Groups[1].Value.ToLowerInvariant();

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanBytes)]);
        var fromMeta = MetaCharset().Match(head);
        if (!fromMeta.Success || IsDefault(fromMeta.Groups[1].Value))
            return null;

        var label = fromMeta.Groups[1].Value.ToLowerInvariant();
        return label.StartsWith("utf-16", StringComparison.Ordinal) ? "utf-8" : label;
    }

    /// <summary>What a web server says when nobody told it: no statement about the page.</summary>
    private static bool IsDefault(string label) =>
        label.ToUpperInvariant() is "ISO-8859-1" or "LATIN1" or "WINDOWS-1252" or "US-ASCII" or "ASCII";

    private static Encoding? Named(string? label) => label switch
    {
        null => null,
        "utf-8" or "utf8" => Encoding.UTF8,
        "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "cp936" or "ms936" or "hz-gb-2312" => Gb,
        "big5" or "big5-hkscs" or "x-x-big5" => CodePages("big5"),
        "shift_jis" or "euc-jp" or "euc-kr" => CodePages(label),
        _ => null,
    };

    private static Encoding CodePages(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new NotSupportedException($"No encoding {name}.");

    private static DecodedText Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        return new(encoding == Gb ? GbGaps.Fill(text) : text, encoding);
    }

    /// <summary>How much a text reads like Chinese: its commonest characters speak for it, damage against it.</summary>
    private static int Sense(string text)
    {
        var sense = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 200_000)))
        {
            if (Common.Contains(c))
                sense++;
            else if (c is '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
                sense -= 3;
        }

        return sense;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    [GeneratedRegex("""charset\s*=\s*["']?\s*([\w.:-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    [GeneratedRegex(
        """(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}

/// <summary>A text and how its bytes were read.</summary>
internal sealed record DecodedText(string Text, Encoding Encoding)
{
    public string Name => Encoding.WebName;

    /// <summary>Whether the text makes sense at all: bytes of a picture do not.</summary>
    public bool IsText
    {
        get
        {
            var sample = Text.AsSpan(0, Math.Min(Text.Length, 20_000));
            var damaged = 0;
            foreach (var c in sample)
            {
                if (c is '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
                    damaged++;
            }

            return damaged * 10 <= sample.Length;
        }
    }
}
