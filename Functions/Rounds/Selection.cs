using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>Which sites a round holds that names none and draws none.</summary>
internal static class Selection
{
    /// <summary>So long after its closure's end a site is looked at once a week: a dropped domain is what gamblers buy.</summary>
    private const int YearsAfter = 2;

    private const int Week = 7;

    /// <summary>Watched: all but 例外 and finished closures.</summary>
    public static bool IsWatched(Site site) => site.State != SiteState.Exempt && site.Closure?.Finished is null;

    /// <summary>Closed for good, and not so long ago that nobody looks any more. The day on which two years are full is included.</summary>
    public static bool IsLookedAfter(Site site, DateOnly today) =>
        site.State != SiteState.Exempt && site.Closure?.Finished is { } finished && today <= finished.AddYears(YearsAfter);

    public static IReadOnlyList<SiteId> Of(RoundOrder order, IReadOnlyList<Site> registry, DateOnly today, RoundOptions options) =>
        [.. registry.Where(site => order is { Kind: RoundKind.Routine, ReferenceTime: null } ? IsDue(site, today, options) : IsWatched(site)).Select(site => site.Id)];

    /// <summary>Whether it is the site's turn in the day's 日常监测.</summary>
    private static bool IsDue(Site site, DateOnly today, RoundOptions options) => IsWatched(site)
        ? IsTurn(site, today, site.Kind is SiteKind.Portal ? options.PortalDays : options.OtherDays)
        : IsLookedAfter(site, today) && IsTurn(site, today, Week);

    /// <summary>Every so many days, each site on days of its own.</summary>
    private static bool IsTurn(Site site, DateOnly today, int every) =>
        (today.DayNumber + BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(site.Id.ToString())))) % every == 0;
}
