using Checker.Rounds;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>Every half hour: spreads one probe of every watched site's home page over the half hour.</summary>
internal sealed partial class PlanProbes(
    SiteStore sites, QueueSender queue, IOptions<ProbeOptions> options, TimeProvider clock, ILogger<PlanProbes> logger)
{
    [Function(nameof(PlanProbes))]
    public async Task RunAsync([TimerTrigger("0 */30 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var batches = ProbePlan.Of(await sites.AllAsync(cancellationToken), clock.GetUtcNow(), options.Value.Daily);
        foreach (var (batch, wait) in batches)
            await queue.SendAsync(batch, wait, cancellationToken);
        LogPlanned(logger, batches.Sum(planned => planned.Batch.Sites.Count), batches.Count, timer.IsPastDue);
    }

    [LoggerMessage(LogLevel.Information, "{Sites} sites are probed this half hour, in {Batches} batches (past due: {PastDue})")]
    private static partial void LogPlanned(ILogger logger, int sites, int batches, bool pastDue);
}
