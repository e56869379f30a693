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
    public static IReadOnlyList<ClosureClock> Of(Site site, RuleSet edition, DateOnly today) =>
    [
        .. from span in Spans(site)
           let window = WindowOf(edition, span)
           where window is not null
           let last = window.Value.LastDay(span.From)
           select new ClosureClock($"{span.Name}（{window}）", span.From, last, last.DayNumber - today.DayNumber, span.IsMinimum),
    ];

    /// <summary>Spans that should run and cannot be counted: the edition does not confirm how long they are (标准待核对).</summary>
    public static IReadOnlyList<ClosureSpan> Unconfirmed(Site site, RuleSet edition) =>
        [.. Spans(site).Where(span => WindowOf(edition, span) is null)];

    private static Window? WindowOf(RuleSet edition, ClosureSpan span) =>
        edition.Find(span.Rule) is { Enabled: true } indicator ? indicator.Windows.GetValueOrDefault(span.Window) : null;

    private static IEnumerable<ClosureSpan> Spans(Site site)
    {
        switch (site)
        {
            case { State: SiteState.OfflineForATime, Closure.From: { } from }:
                yield return new("overdue-closure", "pause", "临时关停期限", from, IsMinimum: false);
                break;
            case { State: SiteState.ClosureRequested or SiteState.ClosureApproved or SiteState.OfflineForGood, Closure: { Kind: ClosureKind.ForGood, Finished: null } closure }:
                if (closure.Requested is { } requested)
                    yield return new("overdue-closure", "closure", "永久关停办结期限", requested, IsMinimum: false);
                if (site.State is SiteState.ClosureApproved && closure is { NoticeFrom: null, Approved: { } approved })
                    yield return new("missing-closure-notice", "grace", "悬挂公告期限", approved, IsMinimum: false);
                if (site.State is SiteState.ClosureApproved && closure.NoticeFrom is { } notice)
                    yield return new("missing-closure-notice", "notice", "公告须悬挂期", notice, IsMinimum: true);
                break;
        }
    }
}

/// <summary>A span that a closure's rules know.</summary>
/// <param name="Window">What the edition calls it in its rule.</param>
/// <param name="Name">In a clerk's words.</param>
internal sealed record ClosureSpan(string Rule, string Window, string Name, DateOnly From, bool IsMinimum);
