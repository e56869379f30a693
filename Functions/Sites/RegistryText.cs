using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Checker.Sites;

/// <summary>A file's bytes as text: UTF-8 or UTF-16 by their marks, else UTF-8 if they are valid as such, else GB18030.</summary>
internal static class RegistryText
{
    private const string SaveAsCsv = "请用 Excel 或 WPS 打开，“另存为”选择“CSV UTF-8（逗号分隔）”，再导入保存出的文件。";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static bool TryDecode(ReadOnlySpan<byte> file, out string text, [NotNullWhen(false)] out string? refusal)
    {
        text = "";
        refusal = file switch
        {
            [] => "文件是空的，请选择有内容的 CSV 文件。",
            [(byte)'P', (byte)'K', ..] => "这是 Excel 工作簿（.xlsx），不是 CSV 文件。" + SaveAsCsv,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "这是旧版 Excel 工作簿（.xls），不是 CSV 文件。" + SaveAsCsv,
            _ => null,
        };
        if (refusal is not null)
            return false;

        text = Decode(file);
        if (text.Contains('\0', StringComparison.Ordinal))
            refusal = "文件不是文本，读不出表格。" + SaveAsCsv;
        return refusal is null;
    }

    private static string Decode(ReadOnlySpan<byte> file) => file switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ when Utf8.IsValid(file) => Encoding.UTF8.GetString(file),
        _ => Gb18030.GetString(file),
    };
}
