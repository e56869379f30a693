using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>An annex on a page of its own. Rows are written one by one: there may be thousands.</summary>
internal static class AnnexPart
{
    public static void Write(OpenXmlWriter writer, Annex annex, string office)
    {
        if (annex.Label.Length > 0)
        {
            writer.WriteElement(Lines.Of(StyleSheet.AnnexLabel, annex.Label));
            writer.WriteElement(Lines.Of(StyleSheet.AnnexTitle, TitleLines.Of(annex.Title, office)));
            writer.WriteElement(Lines.Of(StyleSheet.AnnexSubtitle, annex.Note.Length == 0 ? "" : $"（{annex.Note}）"));
        }


        if (annex.Above.Length > 0)
            writer.WriteElement(Lines.Of(StyleSheet.TableLine, annex.Above, new KeepNext()));
        var start = Tables.Start(Tables.Frame(4), [.. annex.Columns.Select(column => column.Share)]);
        writer.WriteStartElement(new Table());
        foreach (var part in start.ChildElements)
            writer.WriteElement(part);
        writer.WriteElement(Head(annex.Columns));
        foreach (var row in annex.Rows)
            writer.WriteElement(Row(annex.Columns, row));
        writer.WriteEndElement();
        if (annex.Below.Length > 0)
            writer.WriteElement(Lines.Of(StyleSheet.TableLine, annex.Below));
    }

    private static TableRow Head(IReadOnlyList<AnnexColumn> columns) => new(
        [Unsplit(new TableHeader()), .. columns.Select(column => Tables.Cell(StyleSheet.CellHead, column.Name, column.Share, centred: true))]);

    private static TableRow Row(IReadOnlyList<AnnexColumn> columns, AnnexRow row)
    {
        var cells = new List<OpenXmlElement> { Unsplit() };
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = row.Cells[i];
            MergedCellValues? merge = cell.Rows switch { 0 => MergedCellValues.Continue, 1 => null, _ => MergedCellValues.Restart };
            cells.Add(Tables.Cell(StyleSheet.Cell, cell.Text, columns[i].Share, merge: merge, centred: columns[i].IsCentredAt(i)));
        }

        return new TableRow(cells);
    }

    private static TableRowProperties Unsplit(params OpenXmlElement[] more) => new([new CantSplit(), .. more]);
}
