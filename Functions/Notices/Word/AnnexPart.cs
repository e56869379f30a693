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
            writer.WriteElement(Lines.Of(StyleSheet.AnnexTitle, TitleLines.Of(annex.Title, annex.Subject ?? office)));
            writer.WriteElement(Lines.Of(StyleSheet.AnnexSubtitle, annex.Note.Length == 0 ? "" : $"（{annex.Note}）"));
        }


        if (annex.Above.Length > 0)
            writer.WriteElement(Lines.Of(StyleSheet.TableLine, annex.Above, new KeepNext()));
        var start = Tables.Start(Tables.Frame(4), [.. annex.Columns.Select(column => column.Share)]);
        writer.WriteStartElement(new Table());
        foreach (var part in start.ChildElements)
            writer.WriteElement(part);
        writer.WriteElement(Head(annex));
        foreach (var row in annex.Rows)
            writer.WriteElement(Row(annex, row));
        writer.WriteEndElement();
        if (annex.Below.Length > 0)
            writer.WriteElement(Lines.Of(StyleSheet.TableLine, annex.Below));
    }

    private static TableRow Head(Annex annex)
    {
        var style = annex.IsDense ? StyleSheet.DenseHead : StyleSheet.CellHead;
        return new([Unsplit(new TableHeader()), .. annex.Columns.Select(column => Tables.Cell(style, column.Name, column.Share, centred: true))]);
    }

    private static TableRow Row(Annex annex, AnnexRow row)
    {
        var style = annex.IsDense ? StyleSheet.DenseCell : StyleSheet.Cell;
        var cells = new List<OpenXmlElement> { Unsplit() };
        for (var i = 0; i < annex.Columns.Count; i++)
        {
            var cell = row.Cells[i];
            MergedCellValues? merge = cell.Rows switch { 0 => MergedCellValues.Continue, 1 => null, _ => MergedCellValues.Restart };
            cells.Add(Tables.Cell(style, cell.Text, annex.Columns[i].Share, merge: merge, centred: annex.IsCentred(i)));
        }

        return new TableRow(cells);
    }

    private static TableRowProperties Unsplit(params OpenXmlElement[] more) => new([new CantSplit(), .. more]);
}
