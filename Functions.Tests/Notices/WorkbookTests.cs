using Checker.Notices;
using Checker.Notices.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using Sheet = Checker.Notices.Spreadsheets.Sheet;

namespace Checker.Tests.Notices;

public sealed class WorkbookTests
{
    [Fact]
    public void The_annexes_and_all_sites_have_a_sheet_each()
    {
        using var document = Open(OfNotice());

        Assert.Empty(Errors(document));
        Assert.Equal(["附件1", "附件2", "检查结果", "各县（区）情况"], document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Equal(["驻马店市政府办公室抽查发现的不合格政府网站名单及问题"], Rows(document, 1)[0]);
        Assert.Equal(["10", "正阳县", "正阳县卫生局网站", "已申请关停获批,目前被篡改为代孕网站"], Rows(document, 1)[12]);
        Assert.Equal(2 + 40, Rows(document, 2).Count);
    }

    [Fact]
    public void Units_cells_are_merged_as_in_the_annex()
    {
        using var document = Open(OfNotice());

        var merges = Part(document, 1).Worksheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value);

        Assert.Equal(["A1:D1", "A2:D2", "B4:B5", "B6:B7", "B11:B12", "B15:B16"], merges);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("<c><f>1</f></c>")]
    [InlineData("甲\u202E乙\u0001\r\n丙")]
    [InlineData("😀")]
    public void Text_from_outside_is_text(string text)
    {
        using var document = Open([new Sheet("测试", [new("甲", 10)], [[new SheetCell(text)]])]);
        var cell = Part(document, 0).Worksheet.Descendants<Cell>().Last();

        Assert.Empty(Errors(document));
        Assert.Equal(InertText.Of(text), cell.InnerText);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Empty(Part(document, 0).Worksheet.Descendants<CellFormula>());
        var format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(format.QuotePrefix!.Value);
    }

    [Theory]
    [InlineData(32_767, 32_767)]
    [InlineData(32_768, 32_767)]
    public void A_cell_holds_so_much_and_no_more(int length, int kept)
    {
        using var document = Open([new Sheet("测试", [new("甲", 10)], [[new SheetCell(new string('长', length))]])]);

        Assert.Equal(kept, Part(document, 0).Worksheet.Descendants<Cell>().Last().InnerText.Length);
    }

    [Fact]
    public void Tabs_bear_what_a_tab_can_and_no_two_are_alike()
    {
        using var document = Open([.. new[] { "甲/乙:丙*?", "甲乙丙", "甲乙丙", "[]", new string('长', 40) }.Select(name => new Sheet(name, [new("甲", 10)], []))]);

        Assert.Empty(Errors(document));
        Assert.Equal(
            ["甲乙丙", "甲乙丙2", "甲乙丙3", "Sheet", new string('长', 28)],
            document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public void The_twenty_seventh_column_is_AA()
    {
        using var document = Open([new Sheet("测试", [.. Enumerable.Range(0, 28).Select(number => new SheetColumn($"{number}", 5))], [])]);

        Assert.Equal(["Z1", "AA1", "AB1"], Part(document, 0).Worksheet.Descendants<Cell>().Select(cell => cell.CellReference!.Value!).Skip(25));
    }

    private static IReadOnlyList<Sheet> OfNotice() =>
        NoticeWorkbook.Of(NoticeComposer.Compose(Notice2016.Material, Notice2016.Template, Notice2016.RuleSet), Notice2016.Material);

    private static SpreadsheetDocument Open(IReadOnlyList<Sheet> sheets)
    {
        var stream = new MemoryStream();
        WorkbookFile.Write(sheets, stream);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static WorksheetPart Part(SpreadsheetDocument document, int index) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(index).Id!);

    private static List<List<string>> Rows(SpreadsheetDocument document, int index) =>
        [.. Part(document, index).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())];

    private static IEnumerable<string> Errors(SpreadsheetDocument document) =>
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}");
}
