using Checker.Sites;

namespace Checker.Judging;

/// <summary>A span that runs for a closure, by an edition's closure rules.</summary>
/// <param name="Name">In a clerk's words, with the span: 临时关停期限(60天).</param>
/// <param name="LastDay">The last day that is in time.</param>
/// <param name="Left">Days from today to it; negative when it has run out.</param>
/// <param name="IsMinimum">True for the notice: it may not end sooner.</param>
internal sealed record ClosureClock(string Name, DateOnly From, DateOnly LastDay, int Left, bool IsMinimum)
{
    /// <summary>So many days before a clock runs out people are warned.</summary>
    public const int WarnDays = 7;

    public bool IsOver => Left < 0;

    public bool IsNear => !IsMinimum && Left is >= 0 and <= WarnDays;

    /// <summary>The clocks that run for a site today; none where the edition confirms no span.</summary>
    public static IReadOnlyList<ClosureClock> Of(Site site, RuleSet edition, DateOnly today)
    {
        var clocks = new List<ClosureClock>();
        switch (site)
        {
            case { State: SiteState.OfflineForATime, Closure.From: { } from }:
                Add("overdue-closure", "pause", "临时关停期限", from);
                break;
            case { State: SiteState.ClosureRequested or SiteState.ClosureApproved or SiteState.OfflineForGood, Closure: { Kind: ClosureKind.ForGood, Finished: null } closure }:
                if (closure.Requested is { } requested)
                    Add("overdue-closure", "closure", "永久关停办结期限", requested);
                if (site.State is SiteState.ClosureApproved && closure is { NoticeFrom: null, Approved: { } approved })
                    Add("missing-closure-notice", "grace", "悬挂公告期限", approved);
                if (site.State is SiteState.ClosureApproved && closure.NoticeFrom is { } notice)
                    Add("missing-closure-notice", "notice", "公告须悬挂期", notice, isMinimum: true);
                break;
        }

        return clocks;

        void Add(string rule, string span, string name, DateOnly from, bool isMinimum = false)
        {
            if (edition.Find(rule) is not { Enabled: true } indicator || indicator.Windows.GetValueOrDefault(span) is not { } window)
                return;

            var last = window.LastDay(from);
            clocks.Add(new($"{name}（{window}）", from, last, last.DayNumber - today.DayNumber, isMinimum));
        }
    }
}
