using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Checker.Notices.Spreadsheets;

/// <summary>Sheets as an Excel file, written row by row: text from outside is text, whatever it begins with.</summary>
internal static class WorkbookFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Forbidden = "\\/?*[]:'";
    private const int LongestName = 31;
    private const int LongestText = 32_767;

    public static void Write(IReadOnlyList<Sheet> sheets, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.All();
        var list = new Sheets();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            Write(sheet, part);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)list.ChildElements.Count + 1,
                Name = NameOf(sheet.Name, taken),
            });
        }

        workbook.Workbook = new Workbook(list);
    }

    private static void Write(Sheet sheet, WorksheetPart part)
    {
        var merges = new List<string>();
        var head = (uint)sheet.Titles.Count + 1;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = head, TopLeftCell = $"A{head + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, index) =>
            new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        var row = 0u;
        foreach (var title in sheet.Titles)
        {
            writer.WriteElement(Line(++row, [new(title)], SheetStyles.Title));
            if (sheet.Columns.Count > 1)
                merges.Add($"A{row}:{ColumnName(sheet.Columns.Count - 1)}{row}");
        }

        writer.WriteElement(Line(++row, [.. sheet.Columns.Select(column => new SheetCell(column.Name))], SheetStyles.Head));
        foreach (var cells in sheet.Rows)
        {
            writer.WriteElement(Line(++row, cells, SheetStyles.Text));
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Rows > 1)
                    merges.Add($"{ColumnName(i)}{row}:{ColumnName(i)}{row + cells[i].Rows - 1}");
            }
        }

        writer.WriteEndElement();
        if (merges.Count > 0)
            writer.WriteElement(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })));
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        writer.WriteEndElement();
    }

    private static Row Line(uint number, IReadOnlyList<SheetCell> cells, uint style) =>
        new(cells.Select((cell, index) => ToCell(cell, $"{ColumnName(index)}{number}", style))) { RowIndex = number };

    private static Cell ToCell(SheetCell cell, string place, uint style) => cell.Number is { } number
        ? new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = place, StyleIndex = style, DataType = CellValues.Number }
        : new Cell(new InlineString(new Text(Held(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = place,
            StyleIndex = style,
            DataType = CellValues.InlineString,
        };

    /// <summary>A cell holds so much and no more; half a character is not left at its end.</summary>
    private static string Held(string text)
    {
        var inert = InertText.Of(text);
        return inert.Length <= LongestText ? inert : inert[..(LongestText - (char.IsHighSurrogate(inert[LongestText - 1]) ? 1 : 0))];
    }

    /// <summary>A, B, … Z, AA, …</summary>
    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + ColumnName(index % 26);

    private static string NameOf(string name, HashSet<string> taken)
    {
        var kept = new StringBuilder();
        foreach (var rune in InertText.Of(name).EnumerateRunes().Where(rune => !Forbidden.Contains(rune.ToString(), StringComparison.Ordinal)))
        {
            if (kept.Length + rune.Utf16SequenceLength <= LongestName - 3)
                kept.Append(rune.ToString());
        }

        var tab = kept.Length == 0 ? "Sheet" : kept.ToString();
        for (var i = 2; !taken.Add(tab); i++)
            tab = $"{(kept.Length == 0 ? "Sheet" : kept.ToString())}{i}";
        return tab;
    }
}
