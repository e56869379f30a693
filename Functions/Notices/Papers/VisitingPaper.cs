namespace Checker.Notices.Papers;

/// <summary>How the program visits sites, as its settings have it.</summary>
internal sealed record VisitTerms
{
    /// <summary>Our own addresses; empty while the office has not told them.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    public required string Agent { get; init; }

    /// <summary>Probes of a home page a day.</summary>
    public required int ProbesDaily { get; init; }

    public required int PagesPerCheck { get; init; }

    /// <summary>Requests at a time to one host, and seconds between them.</summary>
    public required int PerHost { get; init; }

    public required double PauseSeconds { get; init; }

    /// <summary>Hours of UTC+8 in which no check begins.</summary>
    public IReadOnlyList<int> QuietHours { get; init; } = [];

    /// <summary>The criteria in force, and the document that they stand in.</summary>
    public required string Edition { get; init; }

    public required string Basis { get; init; }

    public required int Watched { get; init; }
}

/// <summary>加白函 and 告知函 tell the same: who visits, from where, when and how often.</summary>
internal static class VisitingPaper
{
    public static IReadOnlyList<PaperField<VisitTerms>> Fields { get; } =
    [
        new("addresses", "监测出口地址", visiting => visiting.Addresses is []
            ? new("〔出口地址待填〕", "未填写监测出口地址。") : new(string.Join('、', visiting.Addresses))),
        PaperField<VisitTerms>.Text("agent", "访问标识（User-Agent）", visiting => visiting.Agent),
        PaperField<VisitTerms>.Number("probes", "每日可用性监测次数", visiting => visiting.ProbesDaily),
        PaperField<VisitTerms>.Number("pages", "一次检查访问页面的上限", visiting => visiting.PagesPerCheck),
        PaperField<VisitTerms>.Number("connections", "对同一网站的并发请求数", visiting => visiting.PerHost),
        PaperField<VisitTerms>.Text("pause", "对同一网站两次请求的间隔秒数", visiting => visiting.PauseSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)),
        PaperField<VisitTerms>.Text("hours", "检查时段", Hours),
        PaperField<VisitTerms>.Text("edition", "检查指标名称", visiting => visiting.Edition),
        PaperField<VisitTerms>.Text("basis", "检查指标文号", visiting => visiting.Basis),
        PaperField<VisitTerms>.Number("watched", "监测网站数", visiting => visiting.Watched),
    ];

    public static PaperContent Of(VisitTerms visiting) => PaperContent.Of(visiting, Fields);

    /// <summary>Hours on end are told as one span: 22时至次日6时.</summary>
    private static string Hours(VisitTerms visiting)
    {
        var quiet = visiting.QuietHours.ToHashSet();
        if (quiet.Count is 0 or >= 24)
            return "全天";

        var spans = quiet.Where(hour => !quiet.Contains((hour + 23) % 24)).Order().Select(first =>
        {
            var last = first;
            while (quiet.Contains((last + 1) % 24))
                last = (last + 1) % 24;
            var end = (last + 1) % 24;
            return $"{first}时至{(end <= first ? "次日" : "")}{end}时";
        });
        return $"每日{string.Join('、', spans)}以外的时段";
    }
}
