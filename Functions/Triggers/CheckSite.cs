using Checker.Fetching;
using Checker.Host;
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
    SiteVisit visitor,
    Concluding concluding,
    QueueSender queue,
    IOptions<FetchOptions> options,
    ILogger<CheckSite> logger)
{
    [Function(nameof(CheckSite))]
    public async Task RunAsync([QueueTrigger(Names.SiteChecks)] SiteCheckRequest request, CancellationToken cancellationToken)
    {
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

        var seen = await visits.ReadAsync(round.Id, site.Id, cancellationToken);
        if (request.Visit < 1 || request.Visit > seen.Count + 1)
            return; // no visit that we asked for
        if (request.Visit == seen.Count + 1)
        {
            await visitor.RunAsync(round, site, request.Visit, cancellationToken);
            seen = await visits.ReadAsync(round.Id, site.Id, cancellationToken);
        }

        var conclusion = Judge.Conclude(new Case(site, [.. seen.Select(visit => visit.Observation)], round.ReferenceTime, RuleSets.Get(round.RuleSet)));
        if (Confirmation.IsWanted(conclusion) && seen.Count <= options.Value.ConfirmWaits().Count)
            await AskAgainAsync(request, seen.Count, cancellationToken);
        else
            await concluding.JudgedAsync(round, site.Id, conclusion, seen, cancellationToken);
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

    private Task AskAgainAsync(SiteCheckRequest request, int seen, CancellationToken cancellationToken)
    {
        var wait = options.Value.ConfirmWaits()[seen - 1];
        LogAskAgain(logger, request.Round, request.Site, seen + 1, wait);
        return queue.SendAsync(request with { V = SiteCheckRequest.Version, Visit = seen + 1 }, wait, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: nothing to check, message dropped")]
    private static partial void LogDropped(ILogger logger, RoundId round, SiteId site);

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: home page not opened, visit {Visit} follows in {Wait}")]
    private static partial void LogAskAgain(ILogger logger, RoundId round, SiteId site, int visit, TimeSpan wait);
}
