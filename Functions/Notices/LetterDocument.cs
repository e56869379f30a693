using System.Globalization;

namespace Checker.Notices;

/// <summary>A letter as a document: what is wrong on which site, then a sheet a site, last the form that comes back.</summary>
internal static class LetterDocument
{
    private static readonly AnnexColumn[] SheetColumns = [new("序号", 9), new("项目", 19, true), new("内容", 72)];

    /// <summary>The unit fills in the last three.</summary>
    private static readonly AnnexColumn[] ReportColumns =
        [new("网站", 20), new("存在问题", 26), new("整改措施及结果", 22), new("完成时间", 12), new("问责情况（对象和具体措施）", 20)];

    public static Notice Of(Letter letter) => new()
    {
        TitleLines = TitleLines.Of(letter.Title, letter.Head.Office),
        Head = letter.Head with { Addressees = [letter.Unit], CopiesTo = [], Remark = "" },
        Body =
        [
            Text(letter.Opening),
            .. letter.Sheets.Select((sheet, index) =>
                Text($"{index + 1}.{sheet.Site}（{sheet.Sponsor}）：{string.Join('；', sheet.Items.Select(item => item.Problem))}。")),
            Text(letter.Closing),
        ],
        Annexes =
        [
            .. letter.Sheets.Select((sheet, index) => new Annex
            {
                Kind = AnnexKind.Table,
                Label = $"附件{index + 1}",
                Title = sheet.Title,
                Subject = sheet.Site,
                Columns = SheetColumns,
                Rows = [.. sheet.Items.SelectMany((item, place) => Rows(item, place + 1, letter.Limit))],
            }),
            new Annex
            {
                Kind = AnnexKind.Table,
                Label = $"附件{letter.Sheets.Count + 1}",
                Title = letter.ReportTitle,
                Above = $"填报单位（盖章）：{letter.Unit}",
                Below = "填报人：　　　　　　单位负责人：　　　　　　填报日期：",
                Columns = ReportColumns,
                Rows = [.. letter.Sheets.SelectMany(sheet => sheet.Items.Select(item => AnnexRow.Of(sheet.Site, item.Problem, "", "", "")))],
            },
        ],
    };

    private static IEnumerable<AnnexRow> Rows(LetterItem item, int number, string limit)
    {
        (string Name, string Text)[] all =
        [
            ("存在问题", item.Problem), ("检查依据", item.Clause), ("发现时间和页面", item.Seen), ("核查记录", item.Quote), ("整改要求", item.Advice), ("整改期限", limit),
        ];
        var told = all.Where(each => each.Text.Length > 0).ToList();
        return told.Select((each, index) => new AnnexRow(
            null, [index == 0 ? new(number.ToString(CultureInfo.InvariantCulture), told.Count) : new("", 0), new(each.Name), new(each.Text)]));
    }

    private static NoticeParagraph Text(string text) => new(ParagraphKind.Text, "", text);
}
