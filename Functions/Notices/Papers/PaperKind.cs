namespace Checker.Notices.Papers;

/// <summary>The office's other documents.</summary>
internal enum PaperKind
{
    /// <summary>复查情况报告, on what an earlier notice named.</summary>
    Recheck,

    /// <summary>季度情况.</summary>
    Quarter,

    /// <summary>年度报表数据: what the program knows is filled in, the rest is left to a person.</summary>
    Year,

    /// <summary>加白函: asks for our addresses to be let through.</summary>
    Whitelist,

    /// <summary>告知函: tells all units that their sites are watched.</summary>
    Announcement,

    /// <summary>检查结果: all sites of a notice's spot check, and by county.</summary>
    Results,

    /// <summary>检查工作底稿 of a round.</summary>
    WorkingPaper,

    /// <summary>评分表 of a site in a round.</summary>
    ScoringSheet,
}

internal static class PaperKinds
{
    /// <summary>As addresses and the API write it.</summary>
    public static string Id(this PaperKind kind) => kind switch
    {
        PaperKind.Recheck => "recheck",
        PaperKind.Quarter => "quarter",
        PaperKind.Year => "year",
        PaperKind.Whitelist => "whitelist",
        PaperKind.Announcement => "announcement",
        PaperKind.Results => "results",
        PaperKind.WorkingPaper => "working-paper",
        PaperKind.ScoringSheet => "scoring-sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Null for a word that names no kind.</summary>
    public static PaperKind? Find(string? id) =>
        Enum.GetValues<PaperKind>().Cast<PaperKind?>().FirstOrDefault(kind => kind!.Value.Id() == id);
}
