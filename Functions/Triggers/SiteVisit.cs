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
    /// <returns>As it was kept; null where another attempt of it was kept first.</returns>
    public async Task<KeptVisit?> RunAsync(Round round, Site site, int visit, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("visit");
        var started = clock.GetTimestamp();
        var readOn = LocalDay.DayOf(round.ReferenceTime ?? clock.GetUtcNow());
        var reader = await readings.FindAsync(site, await lexicons.ApprovedAsync(cancellationToken), cancellationToken);
        using var session = fetcher.Open(site.Owns);

        var read = new List<VisitedPage>(await new HomeVisit(pages, session, site, reader).RunAsync(() => IsLate(started), cancellationToken));
        var robots = read[0].Page.Access is PageAccess.Opened && !IsLate(started)
            ? await session.FetchRobotsAsync(read[0].Page.Asked, cancellationToken)
            : null;
        var leftOut = await ReadOnAsync(session, site, reader, readOn, started, read, cancellationToken);

        if (options.Value.Announced && read[0].Page.Access is PageAccess.Opened)
            read.AddRange(await FacesAsync(site, read[0].Page.Asked, started, cancellationToken));

        var observation = VisitReading.Assemble(site, visit, Pages(read), leftOut) with { Robots = Told(robots, read[0].Page) };
        // What is no page of the site stands last: pages and outcomes go in pairs.
        FetchOutcome[] outcomes = [.. read.Select(one => one.Outcome), .. robots is null ? Array.Empty<FetchOutcome>() : [robots]];
        var kept = await SaveAsync(round, observation, outcomes, reader, cancellationToken);
        LogVisited(logger, round.Id, observation.Site, observation.Visit, observation.Pages.Count, observation.Home.Access);
        return kept;
    }

    private async Task<KeptVisit?> SaveAsync(Round round, Observation observation, FetchOutcome[] outcomes, SiteReadings reader, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("save");
        // Before the visit counts: one that counts is not made again, whatever of it is missing.
        await classified.AddAsync(observation, cancellationToken);
        return await visits.SaveAsync(round.Id, observation, outcomes, reader, cancellationToken);
    }

    /// <returns>The pages that there was no more room for.</returns>
    private async Task<IReadOnlyList<Uri>> ReadOnAsync(
        SiteSession session, Site site, SiteReadings reader, DateOnly readOn, long started, List<VisitedPage> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var step = VisitPlan.Next(site, Pages(read), readOn, options.Value.PagesPerCheck);
            foreach (var (index, page) in step.Pages.Index())
            {
                if (IsLate(started) || IsFull(read))
                    return [.. step.LeftOut, .. step.Pages.Skip(index).Select(left => left.Address)];

                read.Add(await pages.VisitAsync(session, reader, page, cancellationToken));
            }

            if (step.Pages.Count == 0) return step.LeftOut;
        }
    }

    /// <summary>The home page as a search engine sees it, and who comes from one: each with a session that knows nothing of the others.</summary>
    private async Task<List<VisitedPage>> FacesAsync(Site site, Uri home, long started, CancellationToken cancellationToken)
    {
        var faces = new List<VisitedPage>();
        foreach (var (face, role) in new[] { (Face.Engine, PageRole.AsEngine), (Face.Searching, PageRole.FromEngine) })
        {
            if (IsLate(started))
                break;

            using var session = fetcher.Open(site.Owns, face);
            faces.Add(await pages.VisitAsync(session, SiteReadings.None(site), new VisitPage(home, role), cancellationToken));
        }

        return faces;
    }

    private bool IsLate(long started) => clock.GetElapsedTime(started) > options.Value.TimePerCheck;

    /// <summary>Whether one more page, as long as pages may be, would be more than a visit may take.</summary>
    private bool IsFull(List<VisitedPage> read) =>
        read.Sum(one => one.Outcome.Trail.Sum(exchange => (long)exchange.Body.Length)) + options.Value.MaxBodyBytes > options.Value.BytesPerCheck;

    private RobotsFact? Told(FetchOutcome? robots, PageFacts home) => robots is null
        ? null
        : new RobotsFact(
            robots.Asked,
            (robots as FetchOutcome.Answered)?.Page.Status,
            Robots.Of(robots, options.Value.Agent).Allows(home.Asked));

    private static List<PageFacts> Pages(List<VisitedPage> read) => [.. read.Select(one => one.Page)];

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: visit {Visit}, {Pages} pages, home page {Access}")]
    private static partial void LogVisited(ILogger logger, RoundId round, SiteId site, int visit, int pages, PageAccess access);
}
