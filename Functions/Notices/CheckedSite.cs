using Checker.Judging;
using Checker.Sites;

namespace Checker.Notices;

/// <summary>What came of one site.</summary>
internal sealed record CheckedSite(SiteId Site, SiteVerdict Conclusion)
{
    /// <summary>The veto indicators that nobody has judged yet.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>A leader leaves the site out although indicators are open; null when nobody has decided so.</summary>
    public Decision? LeftOut { get; init; }

    /// <summary>合格 is said only where every indicator that vetoes was judged.</summary>
    public SiteStanding Standing() => Conclusion switch
    {
        SiteVerdict.Failed => SiteStanding.Unqualified,
        SiteVerdict.Passed when Open is [] => SiteStanding.Qualified,
        SiteVerdict.Passed or SiteVerdict.Inconclusive => SiteStanding.Undetermined,
        _ => throw new InvalidOperationException("A new kind of conclusion."),
    };
}

internal enum SiteStanding
{
    /// <summary>合格.</summary>
    Qualified,

    /// <summary>不合格.</summary>
    Unqualified,

    /// <summary>未能判定.</summary>
    Undetermined,
}

internal static class SiteStandings
{
    public static string Word(this SiteStanding standing) => standing switch
    {
        SiteStanding.Qualified => "合格",
        SiteStanding.Unqualified => "不合格",
        SiteStanding.Undetermined => "未能判定",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };
}
