using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>A workbook's sheets in their order, those that are hidden last.</summary>
internal sealed class Workbook
{
    private const int MostSheets = 100;

    private readonly WorkbookParts _parts;
    private readonly int _mostRows;
    private readonly IReadOnlyList<PartRelation> _relations;
    private readonly List<(string Part, bool Hidden)> _sheets = [];
    private bool _since1904;

    /// <param name="mostRows">Where the reading of a sheet ends.</param>
    public Workbook(WorkbookParts parts, int mostRows)
    {
        (_parts, _mostRows) = (parts, mostRows);
        var main = parts.Main;
        _relations = main is null ? [] : parts.Relations(main);
        using var xml = main is null ? null : parts.Open(main);
        if (xml is null || xml.MoveToContent() is not XmlNodeType.Element || xml.LocalName is not "workbook")
            throw new WorkbookFaultException("这不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。");

        while (xml.Read())
            Take(xml);
    }

    /// <summary>The rows of each sheet that has any; a sheet is read when it is asked for.</summary>
    public IEnumerable<IReadOnlyList<TableRow>> Sheets()
    {
        var text = new TextAllowance();
        var strings = SharedStrings.Read(Related("sharedStrings"), text);
        var formats = CellFormats.Read(Related("styles"));
        foreach (var (part, _) in _sheets.OrderBy(sheet => sheet.Hidden).Take(MostSheets))
        {
            using var xml = _parts.Open(part);
            if (xml is not null && new SheetReader(xml, new CellReader(strings, formats, _since1904, text), _mostRows).Read() is { Count: > 0 } rows)
                yield return rows;
        }
    }

    private void Take(XmlReader xml)
    {
        if (xml.NodeType is not XmlNodeType.Element)
            return;
        if (xml.LocalName is "workbookPr")
            _since1904 = xml.GetAttribute("date1904") is "1" or "true";
        if (xml.LocalName is "sheet" && SheetPart(xml) is { } part)
            _sheets.Add((part, xml.GetAttribute("state") is "hidden" or "veryHidden"));
    }

    /// <summary>Null for a sheet of another kind, such as a chart's.</summary>
    private string? SheetPart(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName is "id" && xml.Prefix.Length > 0)
                id = xml.Value;
        }

        xml.MoveToElement();
        return _relations.FirstOrDefault(relation => relation.Id == id && relation.Kind is "worksheet")?.Target;
    }

    private XmlReader? Related(string kind) =>
        _relations.FirstOrDefault(relation => relation.Kind == kind) is { } relation ? _parts.Open(relation.Target) : null;
}
