using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>
/// Excel's and WPS's .xlsx (ECMA-376): a zip of XML parts, read as a stream, since every part of it is a stranger's. Only
/// what a registry can need is read: the text of cells, dates by their formats, what formulas last came to, merged cells.
/// </summary>
internal static class WorkbookFile
{
    private const string Broken = "工作簿已损坏或不完整，读不出来。请用 Excel 或 WPS 打开，另存为新的 .xlsx 文件后再导入。";

    /// <summary>How Excel marks, in UTF-16, that what follows is a workbook under a password.</summary>
    private static readonly byte[] Locked = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What to do with a workbook of the older form, or under a password; null when the file is neither.</summary>
    public static string? Refusal(ReadOnlySpan<byte> file) =>
        file is not [0xD0, 0xCF, 0x11, 0xE0, ..] ? null
        : file.IndexOf(Locked) >= 0 ? "工作簿设有打开密码，读不出来。请用 Excel 或 WPS 打开，取消密码后保存，再导入。"
        : "这是旧版 Excel 工作簿（.xls）。请用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”，再导入保存出的文件。";

    public static bool Is(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <param name="mostRows">Where the reading of a sheet ends.</param>
    /// <param name="read">Gets the rows of each sheet that has cells, visible ones first; each is read when it is asked for.</param>
    public static RegistryRows Read(
        ReadOnlyMemory<byte> file, int mostRows, Func<IEnumerable<IReadOnlyList<TableRow>>, RegistryRows> read)
    {
        try
        {
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return read(new Workbook(new WorkbookParts(zip), mostRows).Sheets());
        }
        catch (WorkbookFaultException fault)
        {
            return new RegistryRows.Refused(fault.Message);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return new RegistryRows.Refused(Broken);
        }
    }
}
