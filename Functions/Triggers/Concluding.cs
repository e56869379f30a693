using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>The one way a site gets its conclusion, whoever asks: a check, a poison message, a round whose time is up. The first wins.</summary>
internal sealed partial class Concluding(
    CheckStore checks, EditionStore editions, NoticeWatches notices, HomeWatches homes, TimeProvider clock, ILogger<Concluding> logger)
{
    private const string Hijacked = "hijacked-page";

    public async Task JudgedAsync(
        Round round, Site site, JudgedCase judged, IReadOnlyList<KeptVisit> visits, CancellationToken cancellationToken)
    {
        if (site.Closure is not null && round.ReferenceTime is null && round.Kind.IsOffices())
            await WatchAsync(site, visits, cancellationToken);
        var home = round.ReferenceTime is null ? await LookAsync(judged, cancellationToken) : null;
        await SaveAsync(
            round,
            new SiteResult
            {
                Round = round.Id,
                Site = site.Id,
                At = clock.GetUtcNow(),
                Conclusion = judged.Conclusion,
                Hints = [.. RegistryHint.Of(site, visits[^1].Observation), .. home?.Hint is { } hint ? [hint] : Array.Empty<string>()],
                Drift = DriftOf(judged.Facts),
                Visits = [.. visits.Select(visit => visit.Files)],
                Remote = visits[^1].Observation.Home.Remote,
                Host = visits[^1].Observation.Home.Asked.IdnHost,
            },
            cancellationToken);
    }

    /// <summary>Nothing could be judged: every rule of the edition says so, with the same reason.</summary>
    public async Task UnjudgedAsync(Round round, SiteId site, Reason reason, string explanation, CancellationToken cancellationToken) =>
        await SaveAsync(
            round,
            new SiteResult
            {
                Round = round.Id,
                Site = site,
                At = clock.GetUtcNow(),
                Conclusion = Judge.Unjudged(await editions.OfAsync(round, cancellationToken), reason, explanation),
            },
            cancellationToken);

    private async Task WatchAsync(Site site, IReadOnlyList<KeptVisit> visits, CancellationToken cancellationToken)
    {
        var before = await notices.FindAsync(site.Id, cancellationToken);
        var after = visits.Aggregate(before, (watch, visit) => watch.After(site, visit.Observation));
        if (after != before)
            await notices.SaveAsync(site.Id, after, cancellationToken);
    }

    private async Task<HomeWatch> LookAsync(JudgedCase judged, CancellationToken cancellationToken)
    {
        var (facts, site) = (judged.Facts, judged.Facts.Site);
        var week = Availability.Of(facts.Probes, facts.Today, facts.RuleSet);
        var before = await homes.FindAsync(site.Id, cancellationToken);
        var after = HomeWatch.After(before, site, facts.Newest, judged.Conclusion.Findings.Any(finding => finding.Rule is Hijacked));
        if (after != before)
            after = after with { Nearing = Nearing.After(before?.Nearing, facts, week) };
        await homes.SaveAsync(site.Id, after, cancellationToken);
        return after;
    }

    private static IReadOnlyList<string> DriftOf(Case facts) =>
        facts.Baseline is { } before && Baseline.Of(facts.Site, facts.Newest) is { } now ? [.. new Drift(before, now).Told()] : [];

    private async Task SaveAsync(Round round, SiteResult result, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("conclude");
        if (await checks.TryConcludeAsync(result with { Trace = Telemetry.TraceId }, cancellationToken, RoundEngine.IsCountedOn(round)))
        {
            Count(result.Conclusion);
            LogConcluded(logger, result.Round, result.Site, result.Conclusion.Site, result.Conclusion.Findings.Count());
        }
        else
        {
            LogAlready(logger, result.Round, result.Site);
        }
    }

    /// <summary>Rules are a closed set: an edition of the office's own names no other.</summary>
    private static void Count(Conclusion conclusion)
    {
        Telemetry.Checks.Add(1, Telemetry.Tag("verdict", conclusion.Site));
        foreach (var verdict in conclusion.Verdicts)
            Telemetry.Verdicts.Add(1, Telemetry.Tag("rule", verdict.Rule), Telemetry.Tag("outcome", verdict.Outcome));
    }

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: {Verdict}, {Findings} findings")]
    private static partial void LogConcluded(ILogger logger, RoundId round, SiteId site, SiteVerdict verdict, int findings);

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: already concluded")]
    private static partial void LogAlready(ILogger logger, RoundId round, SiteId site);
}
