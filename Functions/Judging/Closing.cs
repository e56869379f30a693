using Checker.Sites;

namespace Checker.Judging;

/// <summary>What a site's state in the registry asks of it.</summary>
internal static class Closing
{
    /// <summary>To be kept up and up to date: in service, or its closure only asked for.</summary>
    public static bool IsKeptUp(this Site site) => site.State is SiteState.Running or SiteState.ClosureRequested;

    /// <summary>
    /// Whether it is in order that the site cannot be opened on a day. A date that was never filed is no fault by itself.
    /// </summary>
    public static bool MayBeDown(this Site site, DateOnly day) => site.State switch
    {
        SiteState.Running or SiteState.ClosureRequested or SiteState.Exempt => false,
        SiteState.ClosureApproved when site.Closure?.Kind is not ClosureKind.ForATime => !(day < site.Closure?.Approved),
        SiteState.ClosureApproved or SiteState.OfflineForATime =>
            !(day < site.Closure?.From) && !(day > site.Closure?.PlannedReturn),
        SiteState.OfflineForGood => true,
        _ => throw new ArgumentOutOfRangeException(nameof(site)),
    };
}
