using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Checker.Observing.Attachments;

/// <summary>
/// The text of .docx and .xlsx (ECMA-376), read as streams with a cap on all that comes out of them: a stranger packed the zip.
/// </summary>
internal static class OfficeFile
{
    private const int MostEntries = 2_000;
    private const int MostUnpacked = 64 * 1024 * 1024;

    public static FileText Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                return new FileText(null, "zip");
            if (zip.GetEntry("word/document.xml") is { } document)
                return new FileText(Document(document), "docx");
            return zip.GetEntry("xl/workbook.xml") is null ? new FileText(null, "zip") : new FileText(Workbook(zip), "xlsx");
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return new FileText(null, "damaged");
        }
    }

    private static string Document(ZipArchiveEntry part)
    {
        using var xml = Open(part);
        var text = new StringBuilder();
        while (text.Length < FileText.Longest && xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "tr" })
                text.Append('\n');
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "tc" } or { NodeType: XmlNodeType.Element, LocalName: "tab" })
                text.Append('\t');
        }

        return text.ToString();
    }

    private static string Workbook(ZipArchive zip)
    {
        var shared = zip.GetEntry("xl/sharedStrings.xml") is { } strings ? Shared(strings) : [];
        var text = new StringBuilder();
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            Sheet(sheet, shared, text);
        return text.ToString();
    }

    private static List<string> Shared(ZipArchiveEntry part)
    {
        using var xml = Open(part);
        var strings = new List<string>();
        var one = new StringBuilder();
        for (var left = FileText.Longest; left > 0 && xml.Read();)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                one.Append(xml.Value);
                left -= xml.Value.Length;
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" } or { LocalName: "si", IsEmptyElement: true })
            {
                strings.Add(one.ToString());
                one.Clear();
            }
        }

        return strings;
    }

    private static void Sheet(ZipArchiveEntry part, List<string> shared, StringBuilder text)
    {
        using var xml = Open(part);
        var isShared = false;
        while (text.Length < FileText.Longest && xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                isShared = xml.GetAttribute("t") is "s";
            else if (xml.NodeType is XmlNodeType.Text)
                text.Append(!isShared ? xml.Value : int.TryParse(xml.Value, out var at) && at >= 0 && at < shared.Count ? shared[at] : "");
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" })
                text.Append('\t');
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
                text.Append('\n');
        }
    }

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostUnpacked,
        CloseInput = true,
    });
}
