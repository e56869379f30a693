using System.Globalization;

namespace Checker.Notices.Papers;

/// <summary>What happened in a quarter.</summary>
internal sealed record QuarterFigures
{
    public required int Year { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Number { get; init; }

    /// <summary>Sites of the registry, and those of them that run.</summary>
    public required int Registered { get; init; }

    public required int Running { get; init; }

    /// <summary>The rounds that ended in it, in order.</summary>
    public IReadOnlyList<QuarterRound> Rounds { get; init; } = [];

    /// <summary>What was drawn in it, a site once, with what came of it last.</summary>
    public IReadOnlyList<(string? County, SiteStanding Standing)> Drawn { get; init; } = [];

    /// <summary>The same of the quarter before; empty when it was judged by other criteria.</summary>
    public IReadOnlyList<SiteStanding> Before { get; init; } = [];

    /// <summary>Problems that notices of the quarter named, and what has become of those by now.</summary>
    public int Notified { get; init; }

    public int Rectified { get; init; }

    public int StillOpen { get; init; }

    public int Overdue { get; init; }

    /// <summary>Closures that were finished in it.</summary>
    public int Closed { get; init; }

    public int Count(SiteStanding standing) => Drawn.Count(each => each.Standing == standing);

    public int? Rate => RateOf([.. Drawn.Select(each => each.Standing)]);

    public int? RateBefore => Rate is null ? null : RateOf(Before);

    private static int? RateOf(IReadOnlyList<SiteStanding> sites)
    {
        var (good, bad) = (sites.Count(each => each is SiteStanding.Qualified), sites.Count(each => each is SiteStanding.Unqualified));
        return Share.PerMille(good, good + bad);
    }
}

/// <param name="Kind">In staff's words.</param>
internal sealed record QuarterRound(string Kind, DateOnly From, DateOnly To, int Sites, int Unqualified, int Undetermined);

/// <summary>季度情况.</summary>
internal static class QuarterPaper
{
    public static IReadOnlyList<PaperField<QuarterFigures>> Fields { get; } =
    [
        PaperField<QuarterFigures>.Number("year", "年份", quarter => quarter.Year),
        PaperField<QuarterFigures>.Text("quarter", "季度", quarter => NoticeWords.Chinese(quarter.Number)),
        PaperField<QuarterFigures>.Number("registered", "名录网站数", quarter => quarter.Registered),
        PaperField<QuarterFigures>.Number("running", "正常运行网站数", quarter => quarter.Running),
        PaperField<QuarterFigures>.Number("rounds", "检查批次数", quarter => quarter.Rounds.Count),
        PaperField<QuarterFigures>.Text("none", "没有检查批次", quarter => quarter.Rounds is [] ? "是" : ""),
        PaperField<QuarterFigures>.Number("drawn", "抽查网站数（不重复）", quarter => quarter.Drawn.Count),
        PaperField<QuarterFigures>.Number("unqualified", "不合格网站数", quarter => quarter.Count(SiteStanding.Unqualified)),
        PaperField<QuarterFigures>.Number("undetermined", "未能判定网站数", quarter => quarter.Count(SiteStanding.Undetermined)),
        PaperField<QuarterFigures>.Rate("rate", "合格率", quarter => quarter.Rate),
        PaperField<QuarterFigures>.Rate("previous.rate", "上季度合格率", quarter => quarter.RateBefore),
        PaperField<QuarterFigures>.Text("previous.change", "与上季度相比的变化", quarter => quarter.RateBefore is { } before ? Share.Change(before, quarter.Rate!.Value) : ""),
        PaperField<QuarterFigures>.Number("notified", "通报问题数", quarter => quarter.Notified),
        PaperField<QuarterFigures>.Number("rectified", "其中已整改", quarter => quarter.Rectified),
        PaperField<QuarterFigures>.Rate("rectified.rate", "整改率", quarter => Share.PerMille(quarter.Rectified, quarter.Notified)),
        PaperField<QuarterFigures>.Number("open", "其中未整改到位", quarter => quarter.StillOpen),
        PaperField<QuarterFigures>.Number("overdue", "其中逾期未报送", quarter => quarter.Overdue),
        PaperField<QuarterFigures>.Number("closed", "完成关停网站数", quarter => quarter.Closed),
    ];

    public static PaperContent Of(QuarterFigures quarter)
    {
        IReadOnlyList<AnnexRow> rounds =
        [
            .. quarter.Rounds.Select((round, index) => AnnexRow.Of(
                Told(index + 1), round.Kind, NoticeWords.Period(round.From, round.To), Told(round.Sites),
                Told(round.Sites - round.Unqualified - round.Undetermined), Told(round.Unqualified), Told(round.Undetermined))),
        ];
        var counties = CountyRows.Of(quarter.Drawn);
        return PaperContent.Of(quarter, Fields, ("rounds", rounds), ("counties", counties)) with
        {
            Figures =
            [
                new("检查批次数", quarter.Rounds.Count, rounds.Count),
                new("抽查网站数", quarter.Drawn.Count, Total(counties, 2)),
                new("不合格网站数", quarter.Count(SiteStanding.Unqualified), Total(counties, 4)),
                new("未能判定网站数", quarter.Count(SiteStanding.Undetermined), Total(counties, 5)),
            ],
        };
    }

    /// <summary>Of the counties' own lines; the last is their sum.</summary>
    private static int Total(IReadOnlyList<AnnexRow> counties, int column) =>
        counties.SkipLast(1).Sum(row => int.Parse(row.Cells[column].Text, CultureInfo.InvariantCulture));

    private static string Told(int number) => number.ToString(CultureInfo.InvariantCulture);
}
