using System.Text;

namespace Checker.Tests.Samples;

/// <summary>How a site writes its bytes, and what it says about that in the header and in the page; null: nothing.</summary>
internal sealed record SampleCharset(Encoding Encoding, string? Header, string? Meta)
{
    /// <summary>Strict: a character that the encoding lacks is our mistake, not a question mark on the page.</summary>
    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb2312", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static readonly SampleCharset GbInHeader = new(Gb2312, "gb2312", "gb2312");
    public static readonly SampleCharset GbInMeta = new(Gb2312, null, "gb2312");

    /// <summary>An old Apache's default header; the page knows better.</summary>
    public static readonly SampleCharset GbSaidLatin = new(Gb2312, "ISO-8859-1", "gb2312");

    public static readonly SampleCharset Utf8InHeader = new(Utf8, "utf-8", "utf-8");
    public static readonly SampleCharset Utf8InMeta = new(Utf8, null, "utf-8");

    /// <summary>A site converted to UTF-8 whose template still says what it was before.</summary>
    public static readonly SampleCharset Utf8SaidGb = new(Utf8, null, "gb2312");

    public string ContentType => Header is null ? "text/html" : $"text/html; charset={Header}";

    public string MetaTag => $"""<meta http-equiv="Content-Type" content="text/html; charset={Meta}">""";
}
