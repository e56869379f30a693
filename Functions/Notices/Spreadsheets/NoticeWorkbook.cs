using Checker.Judging;

namespace Checker.Notices.Spreadsheets;

/// <summary>The annexes, and every site of the spot check with what came of it. For the office: it names all.</summary>
internal static class NoticeWorkbook
{
    private static readonly SheetColumn[] ResultColumns =
    [
        new("序号", 6), new("单位", 20), new("县区", 12), new("主办单位", 30), new("网站名称", 34), new("检查结果", 12), new("具体问题", 60), new("未判定指标", 40),
    ];

    public static IReadOnlyList<Sheet> Of(Notice notice, NoticeMaterial material) =>
        [.. notice.Annexes.Select(ToSheet), .. material.SpotCheck.Results.Count > 0 ? [Results(material), Counties(material)] : Array.Empty<Sheet>()];

    /// <summary>A document's tables.</summary>
    public static IReadOnlyList<Sheet> Of(Notice document) =>
    [
        .. document.Annexes.Select(annex => ToSheet(annex with
        {
            Label = annex.Label.Length > 0 ? annex.Label : "表",
            Title = annex.Title.Length > 0 ? annex.Title : document.Title,
        })),
    ];

    private static Sheet ToSheet(Annex annex) => new(
        annex.Label,
        [.. annex.Columns.Select(column => new SheetColumn(column.Name, column.Share))],
        annex.Rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Cells.Select(cell => new SheetCell(cell.Text, Rows: cell.Rows))]))
    {
        Titles = annex.Note.Length == 0 ? [annex.Title] : [annex.Title, $"（{annex.Note}）"],
    };

    private static Sheet Results(NoticeMaterial material)
    {
        var sites = material.Sites.ToDictionary(site => site.Site);
        var problems = material.Problems.Where(problem => problem.Explains is null).ToLookup(problem => problem.Site, problem => problem.Sentence);
        var rows = material.SpotCheck.Results.OrderBy(result => sites[result.Site].Order).Select((result, index) => Row(index + 1, sites[result.Site], result, problems[result.Site]));
        return new("检查结果", ResultColumns, rows) { Titles = ["随机抽查网站检查结果"] };
    }

    private static Sheet Counties(NoticeMaterial material)
    {
        var sites = material.Sites.ToDictionary(site => site.Site);
        var results = material.SpotCheck.Results.Select(result => (Site: sites[result.Site], Standing: result.Standing())).OrderBy(each => each.Site.Order);
        return ToSheet(new Annex
        {
            Kind = AnnexKind.Counties,
            Label = "各县（区）情况",
            Title = "各县（区）抽查情况",
            Columns = CountyRows.Columns,
            Rows = CountyRows.Of(results.Select(each => (each.Site.County, each.Standing))),
        });
    }

    private static IReadOnlyList<SheetCell> Row(int number, NamedSite site, CheckedSite result, IEnumerable<string> problems) =>
    [
        SheetCell.Of(number), new(site.Unit), new(site.County ?? ""), new(site.Sponsor), new(site.Name), new(result.Standing().Word()),
        new(string.Join('；', problems)), new(string.Join('、', result.Open.Select(RuleNames.Of))),
    ];
}
