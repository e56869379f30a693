using System.Globalization;

namespace Checker.Notices.Papers;

/// <summary>检查结果: every site of a notice's spot check, and the same by county.</summary>
internal static class ResultsPaper
{
    public static IReadOnlyList<PaperField<NoticeFacts>> Fields { get; } =
    [
        PaperField<NoticeFacts>.Text("period", "检查时间", facts => NoticeWords.Period(facts.Material.SpotCheck.From, facts.Material.SpotCheck.To)),
        PaperField<NoticeFacts>.Number("drawn", "抽查网站数", facts => facts.Results.Count),
        PaperField<NoticeFacts>.Number("unqualified", "不合格网站数", facts => facts.Unqualified.Count),
        PaperField<NoticeFacts>.Number("unnamed", "不予列名网站数", facts => facts.Results.Keys.Count(facts.IsUnnamed)),
        PaperField<NoticeFacts>.Rate("rate", "合格率", facts => facts.Rate),
    ];

    public static PaperContent Of(NoticeFacts facts)
    {
        var (results, counties) = (AnnexRows.Results(facts), AnnexRows.Counties(facts));
        return PaperContent.Of(facts, Fields, ("results", results), ("counties", counties)) with
        {
            Figures =
            [
                new("抽查网站数（列名和不予列名）", facts.Results.Count, results.Count + facts.Results.Keys.Count(facts.IsUnnamed)),
                new("抽查网站数（各县区合计）", facts.Results.Count, counties.SkipLast(1).Sum(row => int.Parse(row.Cells[2].Text, CultureInfo.InvariantCulture))),
            ],
        };
    }
}
