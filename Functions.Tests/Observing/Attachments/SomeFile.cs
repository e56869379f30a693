using System.IO.Compression;
using System.Text;

namespace Checker.Tests.Observing.Attachments;

/// <summary>Small files as units publish them.</summary>
internal static class SomeFile
{
    public static byte[] Word(params string[] paragraphs) => Zip(("word/document.xml",
        $"<w:document xmlns:w=\"w\"><w:body>{string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))}</w:body></w:document>"));

    /// <summary>Rows of one sheet: the first cell of each as a shared string, others in place.</summary>
    public static byte[] Excel(params string[][] rows) => Zip(
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/sharedStrings.xml", $"<sst>{string.Concat(rows.Select(row => $"<si><t>{row[0]}</t></si>"))}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>"));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>One page that shows these words of ASCII.</summary>
    public static byte[] Pdf(string words)
    {
        var content = $"BT /F1 12 Tf 20 100 Td ({words}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (index, one) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} 0 obj{one}endobj\n");
        }

        var start = text.Length;
        text.Append("xref\n0 6\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:0000000000} 00000 n \n"));
        return Encoding.ASCII.GetBytes(text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").ToString());
    }

    private static string Row(string[] row, int at) =>
        $"<row><c t=\"s\"><v>{at}</v></c>{string.Concat(row.Skip(1).Select(cell => $"<c><v>{cell}</v></c>"))}</row>";
}
