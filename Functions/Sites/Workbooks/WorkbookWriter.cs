using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>
/// Writes a workbook of one sheet: a header that stays in sight, and cells that are text, so that no code loses its zeros.
/// </summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string TextStyle = "1";
    private const string HeaderStyle = "2";

    /// <summary>The same registry is the same file: no time of writing goes into it.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Xml)[] FixedParts =
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
            """),
    ];

    /// <param name="numbers">The column whose cells are whole numbers.</param>
    public static byte[] Write(string sheet, IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows, string numbers)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in FixedParts)
                Part(zip, name, part => part.Write(Encoding.UTF8.GetBytes(xml)));
            Part(zip, "xl/workbook.xml", part => part.Write(Encoding.UTF8.GetBytes(
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>""")));
            Part(zip, "xl/worksheets/sheet1.xml", part => Sheet(part, header, rows, header.Index().First(column => column.Item == numbers).Index));
        }

        return file.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        using var part = entry.Open();
        write(part);
    }

    private static void Sheet(Stream part, IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows, int numbers)
    {
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="16" defaultRowHeight="15"/>""");
        // The style of what a clerk will add below: text, too.
        xml.WriteRaw($"""<cols><col min="1" max="{header.Count}" width="16" style="{TextStyle}" customWidth="1"/></cols>""");
        xml.WriteStartElement("sheetData", Main);
        Row(xml, 1, header, HeaderStyle, numbers: -1);
        foreach (var (index, row) in rows.Index())
            Row(xml, index + 2, row, TextStyle, numbers);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IEnumerable<string> cells, string style, int numbers)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", $"{number}");
        foreach (var (column, text) in cells.Index())
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", $"{Letters(column)}{number}");
            if (column == numbers)
            {
                xml.WriteElementString("v", Main, text);
            }
            else
            {
                xml.WriteAttributeString("s", style);
                Text(xml, text);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A to ZZ.</summary>
    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static void Text(XmlWriter xml, string text)
    {
        if (text.Length == 0)
            return;

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellEscape.Write(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
