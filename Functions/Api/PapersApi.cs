using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>评分表 and 检查工作底稿, as data.</summary>
internal static class PapersApi
{
    /// <summary>One line of a site's sheet; of the blank form, of no site.</summary>
    internal sealed record SheetLine(
        SiteId? Site, string? Name, string? Unit, string First, string Second, string Point, string Clause, string Problems, string Points)
    {
        public static SheetLine Of(Site? site, ScoringRow row) =>
            new(site?.Id, site?.Name, site?.Unit, row.First, row.Second, row.Point, row.Clause, row.Problems, row.Points);
    }

    private static readonly CsvColumn<SheetLine>[] Form =
    [
        new("一级指标", row => row.First),
        new("二级指标", row => row.Second),
        new("考察点", row => row.Point),
        new("扣分细则", row => row.Clause),
        new("存在的问题", row => row.Problems),
        new("扣分", row => row.Points),
    ];

    private static readonly CsvColumn<SheetLine>[] SheetColumns =
        [new("单位", row => row.Unit), new("网站名称", row => row.Name), new("网站编号", row => row.Site?.ToString()), .. Form];

    private static readonly CsvColumn<WorkingRow>[] PaperColumns =
    [
        new("单位", row => row.Unit),
        new("网站名称", row => row.Name),
        new("网站编号", row => row.Site.ToString()),
        new("检查指标", row => row.Indicator),
        new("标准", row => row.Clause),
        new("判定", row => row.Verdict.Word()),
        new("未能判定的原因", row => row.Reason),
        new("检查情况", row => row.Explanation),
        new("存在的问题", row => string.Join(';', row.Problems)),
        new("访问时间", row => string.Join('；', row.Visits.Select(at => $"{at.ToOffset(LocalDay.Offset):yyyy-MM-dd HH:mm:ss}"))),
        new("证据编号", row => string.Join(' ', row.Evidence)),
        new("判定人", row => row.JudgedBy),
        new("判定时间", row => row.JudgedAt is { } at ? $"{at.ToOffset(LocalDay.Offset):yyyy-MM-dd HH:mm:ss}" : null),
    ];

    /// <summary>An edition's scoring sheet (评分表), with nothing filled in.</summary>
    [Answers<IReadOnlyList<SheetLine>>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> BlankAsync(string ruleSet, string format, EditionStore editions, CancellationToken cancellationToken) =>
        await editions.FindAsync(ruleSet, cancellationToken) is { } edition
            ? CsvAnswer.Of(format, $"scoring-sheet-{edition.Id}", [.. ScoringSheet.Blank(edition).Rows.Select(row => SheetLine.Of(null, row))], Form)
            : Results.NotFound();

    /// <summary>A site's scoring sheet of a round, a row an indicator.</summary>
    [Answers<IReadOnlyList<SheetLine>>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> SheetAsync(string round, string site, string format, PaperReading papers, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var roundId) && SiteId.TryParse(site, null, out var siteId)
        && await papers.OfAsync(roundId, siteId, cancellationToken) is var (found, sheet, _)
            ? CsvAnswer.Of(format, $"scoring-sheet-{site}", [.. sheet.Rows.Select(row => SheetLine.Of(found, row))], SheetColumns)
            : Results.NotFound();

    /// <summary>The scoring sheets of all of a round's sites.</summary>
    [Answers<IReadOnlyList<SheetLine>>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> SheetsAsync(string round, string format, PaperReading papers, CancellationToken cancellationToken) =>
        await papers.SheetsAsync(round, cancellationToken) is { } sheets
            ? CsvAnswer.Of(format, $"scoring-sheets-{round}", sheets.SelectMany(each => each.Sheet.Rows.Select(row => SheetLine.Of(each.Site, row))), SheetColumns)
            : Results.NotFound();

    /// <summary>A round's working paper (检查工作底稿), a row a site and indicator.</summary>
    [Answers<IReadOnlyList<WorkingRow>>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> PaperAsync(string round, string format, PaperReading papers, CancellationToken cancellationToken) =>
        await papers.PaperAsync(round, cancellationToken) is { } rows
            ? CsvAnswer.Of(format, $"working-paper-{round}", rows.SelectMany(row => row), PaperColumns)
            : Results.NotFound();
}
