using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>What a workbook's styles make of a number: a day, or digits with zeros before them.</summary>
internal sealed partial class CellFormats
{
    private const int Most = 100_000;

    private readonly List<CellFormat> _formats = [];
    private readonly Dictionary<int, string> _codes = [];

    /// <param name="xml">Null when the workbook has no styles.</param>
    public static CellFormats Read(XmlReader? xml)
    {
        var formats = new CellFormats();
        using (xml)
        {
            while (xml?.Read() == true && formats._formats.Count < Most && formats._codes.Count < Most)
                formats.Take(xml);
        }

        return formats;
    }

    /// <param name="style">The cell's <c>s</c>; null, or one that the styles do not have, is a plain number.</param>
    public CellFormat Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _formats.Count ? _formats[at] : CellFormat.Plain;

    private void Take(XmlReader xml)
    {
        if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && xml.GetAttribute("formatCode") is { } code)
            _codes[Id(xml)] = code;
        if (xml is { NodeType: XmlNodeType.Element, LocalName: "cellXfs", IsEmptyElement: false })
            TakeAll(xml);
    }

    private void TakeAll(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth && _formats.Count < Most)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                _formats.Add(Of(Id(xml)));
        }
    }

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>Formats that a workbook need not spell out: 14 to 22, and those of East Asia.</summary>
    private CellFormat Of(int id) =>
        _codes.TryGetValue(id, out var code) ? Meaning(code)
        : new CellFormat(id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58, 0);

    private static CellFormat Meaning(string code)
    {
        if (code.Length > 255)
            return CellFormat.Plain;

        var bare = Literal().Replace(code, "").Split(';')[0];
        return bare.AsSpan().IndexOfAny("yYdD") >= 0 ? new CellFormat(true, 0)
            : bare.Length > 0 && bare.All(c => c is '0') ? new CellFormat(false, bare.Length)
            : CellFormat.Plain;
    }

    /// <summary>Quoted text, [colours and conditions], one character after <c>\</c>, <c>_</c> or <c>*</c>.</summary>
    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|[\\_*].
        """)]
    private static partial Regex Literal();
}

/// <param name="Digits">How many digits a whole number is filled up to with zeros.</param>
internal readonly record struct CellFormat(bool IsDay, int Digits)
{
    public static readonly CellFormat Plain;
}
