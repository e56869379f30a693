using System.Globalization;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>One cell as text: what its formula last came to, a day as 2016-05-03, a whole number in all its digits.</summary>
internal sealed class CellReader(IReadOnlyList<string> strings, CellFormats formats, bool since1904, TextAllowance text)
{
    /// <summary>Above this a double no longer tells whole numbers apart.</summary>
    private const double GreatestWhole = 1e15;

    private const int LastSerial = 2_958_465;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);
    private static readonly DateOnly SerialZero1904 = new(1904, 1, 1);

    /// <summary>Leaves the reader at the cell's end.</summary>
    public string Read(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var value = "";
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "v" or "is")
                value = text.Read(xml);
            else if (xml.NodeType is XmlNodeType.Element)
            {
                xml.Skip();
                continue;
            }

            xml.Read();
        }

        return Meaning(type, value, style);
    }

    private string Meaning(string? type, string value, string? style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count
            ? strings[at]
            : value is "" ? "" : throw new WorkbookFaultException("工作簿里有单元格指向不存在的文字，文件已损坏。请用 Excel 或 WPS 打开，另存为新的 .xlsx 文件后再导入。"),
        "str" or "inlineStr" or "e" => value,
        "b" => value is "1" or "true" ? "是" : "否",
        "d" => value.Split('T')[0],
        _ => Number(value, formats.Of(style)),
    };

    private string Number(string value, CellFormat format)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        if (format.IsDay && number is >= 1 and <= LastSerial)
            return RegistryDate.Write((since1904 ? SerialZero1904 : SerialZero).AddDays((int)number));

        return Math.Abs(number) < GreatestWhole && Math.Floor(number) == number
            ? number.ToString(new string('0', Math.Max(1, format.Digits)), CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }
}
