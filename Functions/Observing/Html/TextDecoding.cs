using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Checker.Observing.Html;

/// <summary>
/// From bytes to text. What a page declares is a hint: half of the old sites declare gb2312 and mean GB18030, and some
/// declare one and send the other, so the reading that makes sense wins.
/// </summary>
internal static class TextDecoding
{
    /// <summary>Of a Chinese page's letters at least this share is common; read as Chinese, other languages stay below half of it.</summary>
    private const double LeastChinese = 0.2;

    /// <summary>What a Chinese page ordinarily has.</summary>
    private const double OrdinaryChinese = 0.4;

    private const int FewLetters = 8;

    /// <summary>In UTF-8, bytes.</summary>
    private const int LongestCharacter = 4;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Marked(bytes[3..], WebEncoding.Utf8);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Marked(bytes[2..], WebEncoding.Utf16);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Marked(bytes[2..], WebEncoding.Utf16BigEndian);

        var label = DeclaredEncoding.Of(bytes, contentType);
        var declared = label is null ? null : WebEncoding.Labelled(label);
        var (encoding, text, certainty) = Sensible(bytes, IsTwoByte(declared) && !bytes.Contains((byte)0) ? null : declared);
        var basis = declared is null ? EncodingBasis.Guessed : declared == encoding ? EncodingBasis.Declared : EncodingBasis.Overruled;
        return new(text, encoding, new(basis, label, Math.Round(certainty, 2)));
    }

    private static DecodedText Marked(ReadOnlySpan<byte> bytes, WebEncoding encoding) =>
        new(encoding.Read(bytes), encoding, new(EncodingBasis.Mark, null, 1));

    /// <summary>The tags around any text contain zeros in it.</summary>
    private static bool IsTwoByte(WebEncoding? encoding) => encoding == WebEncoding.Utf16 || encoding == WebEncoding.Utf16BigEndian;

    private static ReadAs Sensible(ReadOnlySpan<byte> bytes, WebEncoding? declared)
    {
        if (IsTwoByte(declared))
            return As(declared!, bytes, 1);

        if (Utf8.IsValid(bytes[..^BegunAtEnd(bytes)]))
        {
            // A few bytes of GBK may pass for two-byte UTF-8 (联通); Chinese in UTF-8 takes three.
            var asUtf8 = WebEncoding.Utf8.Read(bytes);
            var beyond = BeyondAscii(asUtf8);
            if (declared is null || declared == WebEncoding.Utf8 || beyond == FewLetters || asUtf8.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'))
                return new(WebEncoding.Utf8, asUtf8, beyond == 0 ? 1 : 1 - Math.Pow(2, -beyond));
        }

        return declared is null || declared == WebEncoding.Utf8 || declared == WebEncoding.Gb18030
            ? InChinese(bytes, declared)
            : AsDeclared(bytes, declared);
    }

    /// <summary>Another country's encoding holds unless the bytes are plainly Chinese.</summary>
    private static ReadAs AsDeclared(ReadOnlySpan<byte> bytes, WebEncoding declared)
    {
        var asDeclared = declared.Read(bytes);
        var own = Likeness.OfChinese(asDeclared);
        var asGb = WebEncoding.Gb18030.Read(bytes);
        var chinese = Likeness.OfChinese(asGb);
        if (chinese.Letters >= FewLetters && chinese.Share >= LeastChinese && chinese.Share > own.Share && chinese.IsWhole)
            return new(WebEncoding.Gb18030, asGb, Certainty(chinese));

        return declared != WebEncoding.Big5 && ForeignText.ReadTraditional(bytes) is var (encoding, text, share)
            ? new(encoding, text, share)
            : new(declared, asDeclared, own.Wholeness);
    }

    private static ReadAs InChinese(ReadOnlySpan<byte> bytes, WebEncoding? declared)
    {
        var asGb = WebEncoding.Gb18030.Read(bytes);
        var gb = Likeness.OfChinese(asGb);
        if (declared == WebEncoding.Gb18030 && gb.Share >= LeastChinese && gb.Damaged == 0)
            return new(declared, asGb, Certainty(gb));

        var asUtf8 = WebEncoding.Utf8.Read(bytes);
        var utf8 = Likeness.OfChinese(asUtf8);
        if (utf8.IsWhole || utf8.Sense > gb.Sense)
            return new(WebEncoding.Utf8, asUtf8, utf8.Wholeness);

        var foreign = gb.Share >= LeastChinese ? null : ForeignText.ReadTraditional(bytes) ?? (declared == WebEncoding.Gb18030 ? null : ForeignText.Read(bytes));
        return foreign is var (encoding, text, share)
            ? new(encoding, text, share)
            : new(WebEncoding.Gb18030, asGb, Certainty(gb));
    }

    /// <summary>How many bytes of a character of UTF-8 stand at the end whose others are missing: a page that was cut off has them.</summary>
    private static int BegunAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= Math.Min(LongestCharacter - 1, bytes.Length); length++)
        {
            if (Rune.DecodeFromUtf8(bytes[^length..], out _, out _) == OperationStatus.NeedMoreData)
                return length;
        }

        return 0;
    }

    private static ReadAs As(WebEncoding encoding, ReadOnlySpan<byte> bytes, double certainty) => new(encoding, encoding.Read(bytes), certainty);

    private static double Certainty(Likeness chinese) =>
        Math.Min(1, chinese.Share / OrdinaryChinese) * chinese.Wholeness;

    /// <summary>Few are counted; more tell no more.</summary>
    private static int BeyondAscii(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); count < FewLetters && rest.IndexOfAnyExceptInRange('\0', '\x7F') is var at and >= 0; rest = rest[(at + 1)..])
            count++;
        return count;
    }

    private readonly record struct ReadAs(WebEncoding Encoding, string Text, double Certainty);
}
