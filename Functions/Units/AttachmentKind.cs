namespace Checker.Units;

/// <summary>A kind of file that may be attached, as its content tells it; what it is called does not matter.</summary>
/// <param name="Endings">Of names, the usual one first.</param>
internal sealed record AttachmentKind(string Word, params IReadOnlyList<string> Endings)
{
    public const int LargestFile = 10 << 20;

    public static readonly AttachmentKind Pdf = new("PDF", ".pdf");
    public static readonly AttachmentKind Png = new("PNG 图片", ".png");
    public static readonly AttachmentKind Jpeg = new("JPEG 图片", ".jpg", ".jpeg");
    public static readonly AttachmentKind WordFile = new("Word 文档", ".docx");
    public static readonly AttachmentKind ExcelFile = new("Excel 工作簿", ".xlsx");
    public static readonly AttachmentKind OldText = new("旧版文字文档", ".doc", ".wps");
    public static readonly AttachmentKind OldTable = new("旧版表格", ".xls", ".et");

    /// <summary>Its media type, by which a page can show it; null for what is no picture.</summary>
    public string? PictureType => this == Png ? "image/png" : this == Jpeg ? "image/jpeg" : null;

    private const string WithMacros = "附件含有宏，请去除宏后另存再上传。";
    private const string Locked = "附件设有打开密码，请取消密码后另存再上传。";
    private const string Unknown = "附件须为 PDF、PNG、JPEG、Word（.docx、.doc、.wps）或 Excel（.xlsx、.xls、.et）文件，以文件内容为准。";

    /// <summary>The kind, or why the file is not taken, in a sentence.</summary>
    public static (AttachmentKind? Kind, string? Refusal) Tell(byte[] file) => file switch
    {
        { Length: 0 } => (null, "附件是空文件。"),
        { Length: > LargestFile } => (null, $"每个附件不得超过{LargestFile >> 20} MB。"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => (Pdf, null),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => (Png, null),
        [0xFF, 0xD8, 0xFF, ..] => (Jpeg, null),
        [(byte)'P', (byte)'K', 3, 4, ..] => OfContentTypes(OfficeZip.ContentTypes(file)),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => OfParts(CompoundFile.Names(file)),
        _ => (null, Unknown),
    };

    private static (AttachmentKind? Kind, string? Refusal) OfContentTypes(IReadOnlyList<string> types)
    {
        if (types.Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            return (null, WithMacros);

        const string office = "application/vnd.openxmlformats-officedocument.";
        return types.Contains(office + "wordprocessingml.document.main+xml") ? (WordFile, null)
            : types.Contains(office + "spreadsheetml.sheet.main+xml") ? (ExcelFile, null)
            : (null, Unknown);
    }

    private static (AttachmentKind? Kind, string? Refusal) OfParts(IReadOnlyList<string> names) =>
        names.Contains("EncryptedPackage") ? (null, Locked)
        : names.Any(name => name is "Macros" or "VBA" || name.StartsWith("_VBA_PROJECT", StringComparison.Ordinal)) ? (null, WithMacros)
        : names.Contains("WordDocument") ? (OldText, null)
        : names.Contains("Workbook") || names.Contains("Book") ? (OldTable, null)
        : (null, Unknown);
}
