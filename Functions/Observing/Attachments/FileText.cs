namespace Checker.Observing.Attachments;

/// <summary>What a file to be taken away says.</summary>
/// <param name="Text">Paragraphs and rows apart by line breaks, cells by tabs; null when it can't be read.</param>
/// <param name="Kind">Such as <c>xlsx</c>.</param>
internal sealed record FileText(string? Text, string Kind)
{
    /// <summary>The most characters read of one file: a list of ten thousand persons has a million.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <param name="file">As it was served, and not cut short.</param>
    public static FileText Of(ReadOnlyMemory<byte> file, string? contentType) => file.Span switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => OfficeFile.Read(file),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OldWorkbook.Read(file),
        _ when IsPdf(file.Span) => new FileText(null, "pdf"),
        _ => Html.TextDecoding.Decode(file.Span, contentType) is { IsText: true } text
            ? new FileText(text.Text[..Math.Min(text.Text.Length, Longest)], "text")
            : new FileText(null, "unknown"),
    };

    public static bool IsPdf(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);
}
