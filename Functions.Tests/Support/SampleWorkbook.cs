using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Checker.Tests.Support;

/// <summary>
/// A workbook as Excel writes it, put together from its XML, so that a test can have any cell, any part, and any damage.
/// </summary>
internal sealed class SampleWorkbook
{
    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<string> _strings = [];

    public string Properties { get; init; } = "";

    /// <summary>Style 1 is a built-in day, 2 a day as Chinese offices format it, 3 ten digits, 4 text, 5 a time of day.</summary>
    public string Styles { get; init; } = """
        <numFmts count="3"><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0000000000"/><numFmt numFmtId="178" formatCode="G/通用格式"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="6"><xf numFmtId="178"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="49"/><xf numFmtId="20"/></cellXfs>
        """;

    /// <summary>A sheet of text cells, a row a line, apart by <c>|</c>; an empty piece is no cell.</summary>
    public static byte[] Of(params string[] rows) => new SampleWorkbook().Sheet(rows).ToBytes();

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>Rows that begin with <c>&lt;</c> are XML as it is.</summary>
    public SampleWorkbook Sheet(params string[] rows) => Sheet("", rows);

    public SampleWorkbook Sheet(string after, string[] rows, string state = "visible")
    {
        var data = string.Concat(rows.Select((row, i) =>
            row.StartsWith('<') ? row : row.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">{Cells(row, i + 1)}</row>")));
        _sheets.Add(($"sheet{_sheets.Count + 1}", state, $"<sheetData>{data}</sheetData>{after}"));
        return this;
    }

    public byte[] ToBytes(params (string Name, string Xml)[] others)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in Parts().Where(part => others.All(other => other.Name != part.Name)).Concat(others))
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return file.ToArray();
    }

    private string Cells(string row, int number) => string.Concat(row.Split('|').Select((text, column) =>
    {
        if (text.Length == 0)
            return "";
        _strings.Add(text);
        return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{number}\" t=\"s\"><v>{_strings.Count - 1}</v></c>");
    }));

    private IEnumerable<(string Name, string Xml)> Parts()
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
        yield return ("_rels/.rels", $"<Relationships {Relations}><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Office}\">{Properties}<sheets>"
            + string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships {Relations}>"
            + string.Concat(_sheets.Select((sheet, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/{sheet.Name}.xml\"/>"))
            + $"<Relationship Id=\"s\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        yield return ("xl/styles.xml", $"<styleSheet {Main}>{Styles}</styleSheet>");
        foreach (var (name, _, xml) in _sheets)
            yield return ($"xl/worksheets/{name}.xml", $"<worksheet {Main}>{xml}</worksheet>");
        yield return ("xl/sharedStrings.xml", $"<sst {Main}>" + string.Concat(_strings.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>")) + "</sst>");
    }
}
