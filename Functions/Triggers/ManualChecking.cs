using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Takes a person's check: it is kept, and its verdict stands in the closed round's result from then on.</summary>
internal sealed partial class ManualChecking(
    RoundStore rounds, SiteStore sites, CheckStore checks, EditionStore editions, ManualCheckStore manual, PictureStore pictures,
    Joining joining, TimeProvider clock, ILogger<ManualChecking> logger)
{
    /// <summary>Why it was not taken, in a sentence; null when it was.</summary>
    /// <param name="picture">Of what was seen; null for none.</param>
    public async Task<string?> RecordAsync(ManualCheck check, byte[]? picture, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(check.Round, cancellationToken) is not { Round: { State: RoundState.Closed, Kind: not RoundKind.SelfCheck } round })
            return "批次结束后才能登记人工核查";
        if (await sites.FindAsync(check.Site, cancellationToken) is not { } site
            || await checks.FindResultAsync(check.Round, check.Site, cancellationToken) is not { } result)
            return "该网站不在本批次中";

        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var earlier = (await manual.OfAsync(check.Round, check.Site, cancellationToken)).Where(other => other.Rule == check.Rule).ToList();
        if (ManualJudging.Fault(check, ruleSet, result, earlier) is { } fault)
            return fault;
        if (picture is not null && (check = check with { Picture = await pictures.AddAsync(PictureStore.Of(check.Round), picture, cancellationToken) }).Picture is null)
            return PictureStore.Refusal;

        await manual.AddAsync(check, cancellationToken);
        if (check.Outcome is not null)
        {
            var judged = ManualJudging.Apply(check, ruleSet, site, result);
            await joining.RunAsync(round, [judged], cancellationToken); // before the result takes no second verdict
            await checks.FinishAsync(result, judged, cancellationToken);
        }

        LogRecorded(logger, check.Round, check.Site, check.Rule, check.By);
        return null;
    }

    /// <summary>Writes down that a person opens a site's home page now; null when there is no such round or site.</summary>
    public async Task<Opening?> OpenAsync(string round, string site, string by, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var roundId) || await rounds.FindAsync(roundId, cancellationToken) is null
            || !SiteId.TryParse(site, null, out var siteId) || await sites.FindAsync(siteId, cancellationToken) is not { } found)
            return null;

        var opening = new Opening(roundId, siteId, found.Home, clock.GetUtcNow(), by);
        await manual.AddAsync(opening, cancellationToken);
        return opening;
    }

    /// <summary>What waits for a person in a round, by site; null while it runs, or when there is none.</summary>
    public async Task<IReadOnlyList<(Site Site, IReadOnlyList<ManualTask> Tasks)>?> TasksAsync(RoundId id, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(id, cancellationToken) is not { Round: { State: RoundState.Closed, Kind: not RoundKind.SelfCheck } round })
            return null;

        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var results = await checks.ResultsAsync(id, cancellationToken).ToDictionaryAsync(result => result.Site, cancellationToken: cancellationToken);
        return
        [
            .. (await sites.AllAsync(cancellationToken))
                .Where(site => results.ContainsKey(site.Id))
                .Select(site => (site, (IReadOnlyList<ManualTask>)[.. ManualJudging.Tasks(ruleSet, results[site.Id])]))
                .Where(each => each.Item2 is not []),
        ];
    }

    [LoggerMessage(LogLevel.Information, "{Round} {Site}: {Rule} checked by {By}")]
    private static partial void LogRecorded(ILogger logger, RoundId round, SiteId site, string rule, string by);
}
