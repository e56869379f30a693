using Checker.Judging;
namespace Checker.Storage.Keeping;

/// <summary>
/// Sums up days of probes that are long past. Those of sites that were ever found not to open stay as they are: that
/// problem rests on half hours.
/// </summary>
internal sealed class ProbeRollUp(SiteStore sites, ProbeStore probes, ProblemStore problems)
{
    /// <summary>How far behind the bound is looked: the house may have stood still for a while.</summary>
    private const int Days = 60;

    private const int SitesAtATime = 8;

    /// <param name="before">The first day that is kept by half hours.</param>
    public async Task RunAsync(DateOnly before, HouseBook book, CancellationToken cancellationToken)
    {
        var resting = await problems.AllAsync(null, null, cancellationToken)
            .Where(problem => problem.Rule == Availability.Rule).Select(problem => problem.Site).ToHashSetAsync(cancellationToken: cancellationToken);
        var registry = (await sites.AllAsync(cancellationToken)).Select(site => site.Id).Where(site => !resting.Contains(site));
        var many = new ParallelOptions { MaxDegreeOfParallelism = SitesAtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(registry, many, async (site, stop) =>
        {
            if (await probes.RollUpAsync(site, before.AddDays(-Days), before, book.IsDry, stop) is > 0 and var days)
                book.Note(Gone.ProbeDays, 0, days);
        });
    }
}
