using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>All that a judge may know of one site in one round.</summary>
/// <param name="Visits">At least one, in order: the last is the newest, and the one whose content counts.</param>
/// <param name="ReferenceTime">The moment from which windows run back, in a replay; null: the moment each page was read.</param>
internal sealed record Case(Site Site, IReadOnlyList<Observation> Visits, DateTimeOffset? ReferenceTime, RuleSet RuleSet)
{
    /// <summary>What the probes of the home page came to, a day each, in any order; empty when there are none.</summary>
    public IReadOnlyList<ProbeDay> Probes { get; init; } = [];

    /// <summary>Home page and columns as we read them before, in other rounds; in any order, and empty when nobody asked.</summary>
    public IReadOnlyList<PageFacts> Earlier { get; init; } = [];

    /// <summary>What the unit told the office of beforehand; in any order.</summary>
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    /// <summary>What our visits saw of its closure notice before.</summary>
    public NoticeWatch Notice { get; init; } = NoticeWatch.None;

    /// <summary>What staff approved the home page to be like; null while nobody has.</summary>
    public Baseline? Baseline { get; init; }

    public Observation Newest => Visits[^1];

    /// <summary>The day from which the windows of closures run back.</summary>
    public DateOnly Today => DayOf(Newest.Home);

    /// <summary>The day, in UTC+8, from which windows run back for what stands on a page.</summary>
    public DateOnly DayOf(PageFacts page) => LocalDay.DayOf(MomentOf(page));

    /// <summary>The moment from which they do (监测时间点).</summary>
    public DateTimeOffset MomentOf(PageFacts page) => ReferenceTime ?? page.At;

    /// <summary>Whether a day lies after a page was truly read: nothing on it can have been published then.</summary>
    public static bool IsFuture(DateOnly day, PageFacts page) => day > LocalDay.DayOf(page.At);
}
