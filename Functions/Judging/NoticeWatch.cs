using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>When our own visits saw the closure notice of an approved site, in days of UTC+8.</summary>
/// <param name="Without">The last day before <paramref name="First"/> on which the home page was read and had none; null: never.</param>
/// <param name="First">The first day on which it hung; null: not yet.</param>
internal sealed record NoticeWatch(DateOnly? Without, DateOnly? First)
{
    public static NoticeWatch None { get; } = new(null, null);

    /// <summary>
    /// The day on which the notice was hung at the earliest; null where we did not see the page without it before. It may
    /// have hung longer than we know otherwise, and nobody is told that it was too short.
    /// </summary>
    public DateOnly? HungSince => First is not null ? Without?.AddDays(1) : null;

    /// <summary>What one more visit adds; a page that was not read adds nothing.</summary>
    public NoticeWatch After(Site site, Observation visit)
    {
        if (First is not null || site.State is not SiteState.ClosureApproved || visit.Shown().Access is not PageAccess.Opened || visit.Shown().WhyUnseen() is not null)
            return this;

        var day = LocalDay.DayOf(visit.Home.At);
        return visit.Faces().Any(page => page.ClosureNotice is not null) ? this with { First = day } : this with { Without = day };
    }
}
