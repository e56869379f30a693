using System.Text;

namespace Checker.Fetching;

/// <summary>Header text beyond ASCII. Headers come in as Latin-1, one character a byte, so that no byte is lost.</summary>
internal static class WireText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>As the server meant it: UTF-8 where it is, else GB18030.</summary>
    public static string Read(string value) => IsRaw(value) ? ReadUtf8(value) ?? Gb18030.GetString(Bytes(value)) : value;

    /// <summary>As part of an address: browsers send back raw bytes as they came, percent-encoded.</summary>
    public static string ReadAddress(string value) => IsRaw(value) ? ReadUtf8(value) ?? Escaped(value) : value;

    /// <summary>Text that holds other than Latin-1 has been read already.</summary>
    private static bool IsRaw(string value) => !Ascii.IsValid(value) && !value.AsSpan().ContainsAnyExceptInRange('\0', '\xFF');

    private static byte[] Bytes(string value) => Encoding.Latin1.GetBytes(value);

    private static string? ReadUtf8(string value)
    {
        try
        {
            return Utf8.GetString(Bytes(value));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Escaped(string value) => string.Concat(value.Select(c => c > '\x7F' ? $"%{(int)c:X2}" : $"{c}"));
}
