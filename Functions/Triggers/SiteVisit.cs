using Checker.Fetching;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>One visit: pages are asked for and read as the plan says, until it is done or the check's budget is spent; then kept.</summary>
internal sealed partial class SiteVisit(
    PageFetcher fetcher, PageVisits pages, VisitStore visits, ReadingStore readings, ClassifiedSightings classified, LexiconStore lexicons,
    IOptions<FetchOptions> options, TimeProvider clock, ILogger<SiteVisit> logger)
{
    /// <param name="turn">Taken when all pages came.</param>
    /// <returns>As it was kept; null where another attempt of it was kept first.</returns>
    public async Task<KeptVisit?> RunAsync(Round round, Site site, int visit, JudgingTurns.Turn turn, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("visit");
        var (started, now) = (clock.GetTimestamp(), clock.GetUtcNow());
        var readOn = LocalDay.DayOf(round.ReferenceTime ?? now);
        var reader = await readings.FindAsync(site, await lexicons.ApprovedAsync(cancellationToken), cancellationToken);
        using var evidence = visits.Begin(round.Id, site.Id, visit, reader.Before, now);
        using var session = fetcher.Open(site.Owns);
        var facts = new VisitFacts(site, reader.Before);
        var way = new Way(site, reader, session, evidence, facts, started);

        foreach (var tried in await new HomeVisit(pages, session, site, reader).RunAsync(() => IsLate(way), cancellationToken))
            await KeepAsync(way, tried, cancellationToken);
        var home = way.Facts.Pages[0];
        var robots = home.Access is PageAccess.Opened && !IsLate(way) ? await session.FetchRobotsAsync(home.Asked, cancellationToken) : null;
        if (robots is not null)
            await evidence.AddAsync(robots, cancellationToken);
        var leftOut = await ReadOnAsync(way, readOn, cancellationToken);

        if (options.Value.Announced && home.Access is PageAccess.Opened)
            await ReadFacesAsync(way, home.Asked, cancellationToken);

        await turn.TakeAsync(cancellationToken);
        await facts.FillAsync(cancellationToken);
        var observation = VisitReading.Assemble(site, visit, facts.Pages, leftOut) with { Robots = Told(robots, home) };
        var kept = await SaveAsync(round, observation, evidence, facts, cancellationToken);
        LogVisited(logger, round.Id, observation.Site, observation.Visit, observation.Pages.Count, observation.Home.Access);
        return kept;
    }

    private async Task<KeptVisit?> SaveAsync(Round round, Observation observation, EvidenceFile evidence, VisitFacts facts, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("save");
        // Before the visit counts: one that counts is not made again, whatever of it is missing.
        await classified.AddAsync(observation, cancellationToken);
        return await visits.SaveAsync(round.Id, observation, evidence, facts, cancellationToken);
    }

    /// <returns>The pages that there was no more room for.</returns>
    private async Task<IReadOnlyList<Uri>> ReadOnAsync(Way way, DateOnly readOn, CancellationToken cancellationToken)
    {
        while (true)
        {
            var step = VisitPlan.Next(way.Site, way.Facts.Pages, readOn, options.Value.PagesPerCheck);
            foreach (var (index, page) in step.Pages.Index())
            {
                if (IsLate(way) || IsFull(way))
                    return [.. step.LeftOut, .. step.Pages.Skip(index).Select(left => left.Address)];

                await KeepAsync(way, await pages.VisitAsync(way.Session, way.Reader, page, cancellationToken), cancellationToken);
            }

            if (step.Pages.Count == 0) return step.LeftOut;
        }
    }

    /// <summary>The home page as a search engine sees it, and who comes from one: each with a session that knows nothing of the others.</summary>
    private async Task ReadFacesAsync(Way way, Uri home, CancellationToken cancellationToken)
    {
        foreach (var (face, role) in new[] { (Face.Engine, PageRole.AsEngine), (Face.Searching, PageRole.FromEngine) })
        {
            if (IsLate(way))
                break;

            using var session = fetcher.Open(way.Site.Owns, face);
            var shown = await pages.VisitAsync(session, SiteReadings.None(way.Site), new VisitPage(home, role), cancellationToken);
            await KeepAsync(way, shown with { Key = null }, cancellationToken);
        }
    }

    /// <summary>From here on nothing of what came is held but its facts.</summary>
    private static async Task KeepAsync(Way way, VisitedPage visited, CancellationToken cancellationToken) =>
        way.Facts.Add(visited.Key, visited.Page with { Evidence = await way.Evidence.AddAsync(visited.Outcome, cancellationToken) });

    private bool IsLate(Way way) => clock.GetElapsedTime(way.Started) > options.Value.TimePerCheck;

    /// <summary>Whether one more page, as long as pages may be, would be more than a visit may take.</summary>
    private bool IsFull(Way way) => way.Session.BodyBytes + options.Value.MaxBodyBytes > options.Value.BytesPerCheck;

    private RobotsFact? Told(FetchOutcome? robots, PageFacts home) => robots is null
        ? null
        : new RobotsFact(
            robots.Asked,
            (robots as FetchOutcome.Answered)?.Page.Status,
            Robots.Of(robots, options.Value.Agent).Allows(home.Asked));

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: visit {Visit}, {Pages} pages, home page {Access}")]
    private static partial void LogVisited(ILogger logger, RoundId round, SiteId site, int visit, int pages, PageAccess access);

    /// <summary>A visit under way.</summary>
    private sealed record Way(Site Site, SiteReadings Reader, SiteSession Session, EvidenceFile Evidence, VisitFacts Facts, long Started);
}
