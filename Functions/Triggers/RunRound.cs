using Checker.Fetching;
using Checker.Host;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>
/// A round's own engine: sends one message a site, a bounded number waiting at a time, tallies, and closes the round when
/// every site is concluded. Each step is one message, which sends the next.
/// </summary>
internal sealed partial class RunRound(
    RoundStore rounds,
    CheckStore checks,
    Concluding concluding,
    Joining joining,
    EditionStore editions,
    RoundPlanning planning,
    SheetReading sheets,
    QueueSender queue,
    IOptions<RoundOptions> options,
    IOptions<FetchOptions> fetching,
    TimeProvider clock,
    ILogger<RunRound> logger)
{
    private const int SendsAtATime = 8;

    [Function(nameof(RunRound))]
    public async Task RunAsync([QueueTrigger(Names.RoundSteps)] RoundStep step, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(step.Round, cancellationToken) is not { Round.State: not RoundState.Closed } stored
            || step.Step - stored.Round.Step is not (0 or 1))
            return; // unknown, over, or a step that was sent twice

        var now = clock.GetUtcNow();
        if (await rounds.TryUpdateAsync(stored with { Round = stored.Round with { SteppedAt = now } }, cancellationToken) is not { } taken)
            return; // another engine has just taken this step

        var round = stored.Round.State == RoundState.Planned ? await StartAsync(stored.Round, cancellationToken) : stored.Round;
        var tally = await checks.TallyAsync(round.Id, cancellationToken);
        var stepped = round with
        {
            Concluded = tally.Count,
            MovedAt = tally.Count == round.Concluded && !fetching.Value.Quiet().Contains(now) ? round.MovedAt : now,
            Step = step.Step + 1,
            SteppedAt = now,
        };
        var next = await ActAsync(stepped, tally, now, cancellationToken);

        // The next step goes out before the row says that this one is done: a crash between leaves a step that runs ahead
        // of its row by one, which is taken, and not a round that nobody drives.
        if (next.State != RoundState.Closed)
            await queue.SendAsync(new RoundStep { Round = next.Id, Step = next.Step }, RoundEngine.Pause(next), cancellationToken);
        await rounds.TryUpdateAsync(taken with { Round = next }, cancellationToken);
    }

    /// <summary>Lays out the plan as rows; done again after a crash, it writes the same rows.</summary>
    private async Task<Round> StartAsync(Round round, CancellationToken cancellationToken)
    {
        var plan = await rounds.PlanOfAsync(round.Id, cancellationToken);
        await checks.PlanAsync(round.Id, plan, cancellationToken);
        LogStarted(logger, round.Id, plan.Count);
        return round with { State = RoundState.Running };
    }

    private async Task<Round> ActAsync(
        Round round, IReadOnlyDictionary<SiteId, SiteVerdict> tally, DateTimeOffset now, CancellationToken cancellationToken) =>
        RoundEngine.Next(round, tally.Count, now, options.Value) switch
        {
            RoundAction.Send(var most) => await SendAsync(round, most, cancellationToken),
            RoundAction.SendAgain => await SendAgainAsync(round, tally, now, cancellationToken),
            RoundAction.EndOpenSites => await EndOpenSitesAsync(round, tally, cancellationToken),
            RoundAction.Close => await CloseAsync(round, now, cancellationToken),
            RoundAction.Rest => round,
            _ => throw new InvalidOperationException("A new kind of action."),
        };

    private async Task<Round> SendAsync(Round round, int most, CancellationToken cancellationToken)
    {
        if (most == 0)
            return round;

        var sites = await checks.PlannedAsync(round.Id, round.SentThrough, most, cancellationToken);
        await Parallel.ForEachAsync(
            sites,
            new ParallelOptions { MaxDegreeOfParallelism = SendsAtATime, CancellationToken = cancellationToken },
            async (site, stop) => await queue.SendAsync(new SiteCheckRequest { Round = round.Id, Site = site }, TimeSpan.Zero, stop));

        return sites is [] ? round : round with { Sent = round.Sent + sites.Count, SentThrough = sites[^1] };
    }

    private async Task<Round> SendAgainAsync(
        Round round, IReadOnlyDictionary<SiteId, SiteVerdict> tally, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var site in (await OpenAsync(round, tally, cancellationToken)).Take(options.Value.Waiting))
            await queue.SendAsync(new SiteCheckRequest { Round = round.Id, Site = site }, TimeSpan.Zero, cancellationToken);

        LogSentAgain(logger, round.Id, round.Planned - tally.Count);
        return round with { MovedAt = now };
    }

    private async Task<Round> EndOpenSitesAsync(
        Round round, IReadOnlyDictionary<SiteId, SiteVerdict> tally, CancellationToken cancellationToken)
    {
        foreach (var site in await OpenAsync(round, tally, cancellationToken))
            await concluding.UnjudgedAsync(round, site, Reason.TimeUp, "本批次规定时间已到，该网站尚未检查完成。", cancellationToken);

        return round;
    }

    private async Task<IEnumerable<SiteId>> OpenAsync(
        Round round, IReadOnlyDictionary<SiteId, SiteVerdict> tally, CancellationToken cancellationToken) =>
        (await rounds.PlanOfAsync(round.Id, cancellationToken)).Where(site => !tally.ContainsKey(site));

    private async Task<Round> CloseAsync(Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var provisional = await checks.ResultsAsync(round.Id, cancellationToken).ToListAsync(cancellationToken);
        var final = WholeRound.Settle(provisional, await editions.OfAsync(round, cancellationToken));
        await checks.FinishAsync(round.Id, provisional.Zip(final).Where(pair => !pair.First.Final), cancellationToken);

        await joining.RunAsync(round, final, cancellationToken);
        await planning.FollowAsync(round, [.. final.Where(result => result.TakenBack).Select(result => result.Site)], now, cancellationToken);
        var closed = round with { State = RoundState.Closed, ClosedAt = now };
        var summary = await sheets.MakeAsync(closed, cancellationToken);
        LogClosed(logger, round.Id, summary.Planned, summary.Failed, summary.Inconclusive);
        return closed;
    }

    [LoggerMessage(LogLevel.Information, "{Round} started with {Sites} sites")]
    private static partial void LogStarted(ILogger logger, RoundId round, int sites);

    [LoggerMessage(LogLevel.Warning, "{Round} stood still: {Open} open sites are sent again")]
    private static partial void LogSentAgain(ILogger logger, RoundId round, int open);

    [LoggerMessage(LogLevel.Information, "{Round} closed: {Sites} sites, {Failed} with problems, {Inconclusive} not judged")]
    private static partial void LogClosed(ILogger logger, RoundId round, int sites, int failed, int inconclusive);
}
