using Checker.Rounds;

namespace Checker.Storage;

/// <summary>The plan of this quarter, or of the next, from the registry and the draws of the last year.</summary>
internal sealed class QuarterPlanning(SiteStore sites, DrawStore draws, TimeProvider clock)
{
    public async Task<QuarterPlan> PlanAsync(decimal percent, bool next, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = LocalDay.DayOf(now);
        var begins = next ? new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(3) : today;
        return QuarterPlan.Of(
            await sites.AllAsync(cancellationToken), await draws.SinceAsync(now.AddDays(-Coverage.Days), cancellationToken), begins, percent);
    }
}
