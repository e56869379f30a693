using System.Diagnostics;
using Checker.Fetching;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>
/// The check: one visit of one site in one round, fetched, observed, kept; then judged with the visits before it, and
/// either asked again later or concluded. Doing it twice leaves one conclusion.
/// </summary>
internal sealed partial class CheckSite(
    SiteStore sites,
    RoundStore rounds,
    CheckStore checks,
    VisitStore visits,
    CaseReading cases,
    EditionStore editions,
    WatchedVisit visitor,
    JudgingTurns turns,
    Concluding concluding,
    QueueSender queue,
    IOptions<FetchOptions> options,
    TimeProvider clock,
    ILogger<CheckSite> logger)
{
    [Function(nameof(CheckSite))]
    public async Task RunAsync([QueueTrigger(Names.SiteChecks)] SiteCheckRequest request, CancellationToken cancellationToken)
    {
        Activity.Current?.SetTag("round", $"{request.Round}").SetTag("site", $"{request.Site}");
        if (await FindOpenRoundAsync(request, cancellationToken) is not { } round)
            return;
        if (request.V != SiteCheckRequest.Version)
        {
            await concluding.UnjudgedAsync(round, request.Site, Reason.CouldNotComplete, $"检查请求版本({request.V})无法识别。", cancellationToken);
            return;
        }

        if (await sites.FindAsync(request.Site, cancellationToken) is not { } site)
        {
            await concluding.UnjudgedAsync(round, request.Site, Reason.CouldNotComplete, "检查期间该网站已从名录中移除。", cancellationToken);
            return;
        }

        using var turn = turns.Open();
        var seen = await visits.ReadAsync(round.Id, site.Id, cancellationToken);
        if (request.Visit < 1 || request.Visit > seen.Count + 1)
            return; // no visit that we asked for
        if (request.Visit == seen.Count + 1)
        {
            if (await IsPutOffAsync(request, cancellationToken))
                return;
            var (stop, made) = await visitor.RunAsync(round, site, request.Visit, turn, cancellationToken);
            if (stop is not null)
            {
                await concluding.UnjudgedAsync(round, site.Id, Reason.CouldNotComplete, stop.Told(), cancellationToken);
                return;
            }

            seen = made is null ? await visits.ReadAsync(round.Id, site.Id, cancellationToken) : [.. seen, made];
        }

        var judged = await JudgeAsync(round, site, seen, cancellationToken);
        if (Confirmation.IsWanted(judged.Conclusion) && WaitAfter(seen, round) is { } wait)
            await AskAgainAsync(request, seen.Count + 1, wait, cancellationToken);
        else
            await concluding.JudgedAsync(round, site, judged, seen, cancellationToken);
    }

    private async Task<JudgedCase> JudgeAsync(Round round, Site site, IReadOnlyList<KeptVisit> seen, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("judge");
        return await cases.ConcludeAsync(round, site, seen, await editions.OfAsync(round, cancellationToken), cancellationToken);
    }

    /// <summary>Null for what is not, or no longer, to be checked: an unknown or closed round, a site not in it, one already concluded.</summary>
    private async Task<Round?> FindOpenRoundAsync(SiteCheckRequest request, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(request.Round, cancellationToken) is not { Round: { State: not RoundState.Closed } round }
            || !await checks.IsPlannedAsync(request.Round, request.Site, cancellationToken)
            || await checks.FindResultAsync(request.Round, request.Site, cancellationToken) is not null)
        {
            LogDropped(logger, request.Round, request.Site);
            return null;
        }

        return round;
    }

    private TimeSpan? WaitAfter(IReadOnlyList<KeptVisit> seen, Round round) =>
        Confirmation.Wait(
        [.. seen.Select(visit => visit.Observation.Home.At)], clock.GetUtcNow(), round.EndsBy, options.Value.ConfirmWaits(), options.Value.Office());

    private async Task AskAgainAsync(SiteCheckRequest request, int visit, TimeSpan wait, CancellationToken cancellationToken)
    {
        LogAskAgain(logger, request.Round, request.Site, visit, wait);
        await checks.PutOffAsync(request.Round, request.Site, clock.GetUtcNow() + wait, cancellationToken);
        await queue.SendAsync(request with { Visit = visit }, wait, cancellationToken);
    }

    /// <summary>In quiet hours no visit begins: its message comes again when they are over.</summary>
    private async Task<bool> IsPutOffAsync(SiteCheckRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var wait = options.Value.Quiet().EndFrom(now) - now;
        if (wait == TimeSpan.Zero)
            return false;

        await queue.SendAsync(request, wait, cancellationToken);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: nothing to check, message dropped")]
    private static partial void LogDropped(ILogger logger, RoundId round, SiteId site);

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: home page not opened, visit {Visit} follows in {Wait}")]
    private static partial void LogAskAgain(ILogger logger, RoundId round, SiteId site, int visit, TimeSpan wait);
}
