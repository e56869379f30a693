using Checker.Judging;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>How a home page's probes went, and what the edition's rule makes of them.</summary>
internal sealed class AvailabilityReading(ProbeStore probes, FilingStore filings)
{
    public const int MostDays = 90;

    /// <param name="until">The moment up to which is counted.</param>
    /// <param name="edition">Null when the site was never checked: then nothing is counted by a rule.</param>
    public async Task<SiteAvailability> ReadAsync(
        SiteId site, DateTimeOffset until, RuleSet? edition, CancellationToken cancellationToken)
    {
        var last = LocalDay.DayOf(until);
        var first = last.AddDays(1 - MostDays);
        var days = await probes.SlotsAsync(site, first, last, await filings.AllAsync(site, cancellationToken), cancellationToken);
        return new SiteAvailability(first, last, days, Availability.Of([.. days.Select(day => day.Summed)], last, edition));
    }
}

/// <param name="Days">Those that had probes, in order.</param>
/// <param name="Counted">As the rule counts; null where no rule does.</param>
internal sealed record SiteAvailability(DateOnly First, DateOnly Last, IReadOnlyList<ProbedDay> Days, Availability? Counted);
