using System.Diagnostics;
using Checker.Fetching;
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
    RoundClosing closing,
    QueueSender queue,
    RejectedStore rejected,
    IOptions<RoundOptions> options,
    IOptions<FetchOptions> fetching,
    TimeProvider clock,
    ILogger<RunRound> logger)
{
    private const int MostEnded = 1000;
    private const int SendsAtATime = 8;

    [Function(nameof(RunRound))]
    public async Task RunAsync([QueueTrigger(Names.RoundSteps)] RoundStep step, CancellationToken cancellationToken)
    {
        if (step.V != RoundStep.Version)
        {
            // CloseRounds wakes the engine with a step of this version.
            await rejected.AddAsync(Names.RoundSteps, Json.Write(step), $"a step of version {step.V}", clock.GetUtcNow(), cancellationToken);
            return;
        }

        if (await rounds.FindAsync(step.Round, cancellationToken) is not { Round.State: not RoundState.Closed } stored
            || step.Step - stored.Round.Step is not (0 or 1))
            return; // unknown, over, or a step that was sent twice
        Activity.Current?.SetTag("round", $"{step.Round}");

        var now = clock.GetUtcNow();
        if (await rounds.TryUpdateAsync(stored with { Round = stored.Round with { SteppedAt = now } }, cancellationToken) is not { } taken)
            return; // another engine has just taken this step

        var round = stored.Round.State == RoundState.Planned ? await StartAsync(stored.Round, cancellationToken) : stored.Round;
        var counted = await CountAsync(round, now, cancellationToken);
        var stepped = counted with
        {
            Step = step.Step + 1,
            SteppedAt = now,
            MovedAt = counted.Concluded == round.Concluded && round.MovedAt <= now && !fetching.Value.Quiet().Contains(now) ? round.MovedAt : now,
        };
        var next = await ActAsync(stepped, now, cancellationToken);

        // The next step goes out before the row says that this one is done: a crash between leaves a step that runs ahead
        // of its row by one, which is taken, and not a round that nobody drives.
        if (next.State != RoundState.Closed)
            await queue.SendAsync(new RoundStep { Round = next.Id, Step = next.Step, Trace = next.Trace }, RoundEngine.Pause(next), cancellationToken);
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

    private async Task<Round> CountAsync(Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var from = RoundEngine.CountFrom(round, now);
        var to = RoundEngine.CountTo(from, now);
        var (before, since) = await checks.CountAsync(round.Id, from, to, cancellationToken);
        return RoundEngine.Counted(round, from, to, before, since);
    }

    private async Task<Round> ActAsync(Round round, DateTimeOffset now, CancellationToken cancellationToken) =>
        RoundEngine.Next(round, await checks.PutOffAsync(round.Id, now, cancellationToken), now, options.Value) switch
        {
            RoundAction.Send(var most) => await SendAsync(round, most, now, cancellationToken),
            RoundAction.SendAgain => await SendAgainAsync(round, now, cancellationToken),
            RoundAction.EndOpenSites => await EndOpenSitesAsync(round, cancellationToken),
            RoundAction.Close => await closing.RunAsync(round, now, cancellationToken),
            RoundAction.Rest => round,
            _ => throw new InvalidOperationException("A new kind of action."),
        };

    private async Task<Round> SendAsync(Round round, int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (most == 0)
            return round;

        var sites = (await rounds.PlanOfAsync(round.Id, cancellationToken)).Skip(round.Sent).Take(most).ToList();
        await Parallel.ForEachAsync(
            sites.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = SendsAtATime, CancellationToken = cancellationToken },
            async (next, stop) => await queue.SendAsync(new SiteCheckRequest { Round = round.Id, Site = next.Item }, RoundEngine.Wait(round, now, next.Index), stop));

        return RoundEngine.After(round, now, sites.Count);
    }

    private async Task<Round> SendAgainAsync(Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(round, cancellationToken);
        foreach (var (index, site) in open.Take(options.Value.Waiting).Index())
            await queue.SendAsync(new SiteCheckRequest { Round = round.Id, Site = site }, index * round.Interval, cancellationToken);

        LogSentAgain(logger, round.Id, open.Count);
        return round with { MovedAt = now };
    }

    /// <summary>So many that a step ends long before its deadline; the next one goes on.</summary>
    private async Task<Round> EndOpenSitesAsync(Round round, CancellationToken cancellationToken)
    {
        foreach (var site in (await OpenAsync(round, cancellationToken)).Take(MostEnded))
            await concluding.UnjudgedAsync(round, site, Reason.TimeUp, "本批次规定时间已到，该网站尚未检查完成。", cancellationToken);

        return round;
    }

    private async Task<IReadOnlyList<SiteId>> OpenAsync(Round round, CancellationToken cancellationToken)
    {
        var tally = await checks.TallyAsync(round.Id, cancellationToken);
        return [.. (await rounds.PlanOfAsync(round.Id, cancellationToken)).Where(site => !tally.ContainsKey(site))];
    }

    [LoggerMessage(LogLevel.Information, "{Round} started with {Sites} sites")]
    private static partial void LogStarted(ILogger logger, RoundId round, int sites);

    [LoggerMessage(LogLevel.Warning, "{Round} stood still: {Open} open sites are sent again")]
    private static partial void LogSentAgain(ILogger logger, RoundId round, int open);
}
