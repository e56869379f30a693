using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>Letters in one file to print, each on a page of its own and followed by the form that comes back.</summary>
internal static class WordLetters
{
    /// <summary>Of the report form, with the columns that the unit fills in.</summary>
    private static readonly (string Name, int Share)[] ReportColumns =
        [("网站", 20), ("存在问题", 26), ("整改措施及结果", 22), ("完成时间", 12), ("问责情况（对象和具体措施）", 20)];

    public static void Write(IReadOnlyList<Letter> letters, string reportTitle, Stream stream) =>
        WordFile.Write(stream, letters[0].Title, letters[0].Office, writer =>
        {
            foreach (var letter in letters)
            {
                foreach (var element in Of(letter, isFirst: letter == letters[0]).Concat(Report(letter, reportTitle)))
                    writer.WriteElement(element);
            }
        });

    private static IEnumerable<OpenXmlElement> Of(Letter letter, bool isFirst)
    {
        OpenXmlElement[] onNewPage = isFirst ? [] : [new PageBreakBefore()];
        yield return Lines.Of(StyleSheet.Title, TitleLines.Of(letter.Title, letter.Office), onNewPage);
        yield return Lines.Of(StyleSheet.Addressees, letter.Unit + "：");
        yield return Lines.Of(StyleSheet.Text, letter.Opening);
        var number = 0;
        foreach (var item in letter.Items)
            yield return Lines.Of(StyleSheet.Text, $"{++number}.{item.Site}：{item.Problem}。{(item.Advice.Length == 0 ? "" : $"整改要求：{item.Advice}。")}");
        yield return Lines.Of(StyleSheet.Text, letter.Closing, new KeepNext());
        foreach (var line in SignaturePart.Of(letter.Office, letter.Signed))
            yield return line;
    }

    private static IEnumerable<OpenXmlElement> Report(Letter letter, string title)
    {
        yield return Lines.Of(StyleSheet.AnnexLabel, "附件");
        yield return Lines.Of(StyleSheet.AnnexTitle, TitleLines.Of(title, letter.Office));
        yield return Lines.Of(StyleSheet.Addressees, $"填报单位（盖章）：{letter.Unit}");
        var table = Tables.Start(Tables.Frame(4), [.. ReportColumns.Select(column => column.Share)]);
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. ReportColumns.Select(column => Tables.Cell(StyleSheet.CellHead, column.Name, column.Share, centred: true))]));
        foreach (var item in letter.Items)
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. Cells(item)]));
        yield return table;
        yield return Lines.Of(StyleSheet.Addressees, "填报人：　　　　　　单位负责人：　　　　　　填报日期：");
    }

    private static IEnumerable<TableCell> Cells(LetterItem item) =>
        ReportColumns.Select((column, index) => Tables.Cell(StyleSheet.Cell, index switch { 0 => item.Site, 1 => item.Problem, _ => "" }, column.Share));
}
