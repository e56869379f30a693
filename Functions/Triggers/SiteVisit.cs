using Checker.Fetching;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>One visit: pages are asked for and read as the plan says, until it is done or the check's budget is spent; then kept.</summary>
internal sealed partial class SiteVisit(
    PageFetcher fetcher, VisitStore visits, IOptions<FetchOptions> options, TimeProvider clock, ILogger<SiteVisit> logger)
{
    public async Task RunAsync(Round round, Site site, int visit, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var readOn = LocalDay.DayOf(round.ReferenceTime ?? started);
        var read = new List<PageFacts>();
        var outcomes = new List<FetchOutcome>();
        using var session = fetcher.Open();

        var step = VisitPlan.Next(site, read, readOn, options.Value.PagesPerCheck);
        while (step.Pages.Count > 0)
        {
            foreach (var (index, page) in step.Pages.Index())
            {
                if (IsSpent(started, outcomes))
                {
                    await KeepAsync(round, VisitReading.Assemble(site, visit, read, [.. step.LeftOut, .. step.Pages.Skip(index).Select(left => left.Address)]), outcomes, cancellationToken);
                    return;
                }

                var outcome = await session.FetchAsync(page.Address, cancellationToken);
                outcomes.Add(outcome);
                read.Add(PageReader.Read(outcome, page.Role, site));
            }

            step = VisitPlan.Next(site, read, readOn, options.Value.PagesPerCheck);
        }

        await KeepAsync(round, VisitReading.Assemble(site, visit, read, step.LeftOut), outcomes, cancellationToken);
    }

    private bool IsSpent(DateTimeOffset started, List<FetchOutcome> outcomes) =>
        outcomes.Count > 0
        && (clock.GetUtcNow() - started > options.Value.TimePerCheck
            || outcomes.Sum(outcome => outcome.Trail.Sum(exchange => (long)exchange.Body.Length)) > options.Value.BytesPerCheck);

    private async Task KeepAsync(Round round, Observation observation, List<FetchOutcome> outcomes, CancellationToken cancellationToken)
    {
        await visits.SaveAsync(round.Id, observation, outcomes, cancellationToken);
        LogVisited(logger, round.Id, observation.Site, observation.Visit, observation.Pages.Count, observation.Home.Access);
    }

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: visit {Visit}, {Pages} pages, home page {Access}")]
    private static partial void LogVisited(ILogger logger, RoundId round, SiteId site, int visit, int pages, PageAccess access);
}
