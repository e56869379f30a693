using Azure.Storage.Blobs;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Host;

/// <summary>
/// One timer's ticks, in process, with the host's semantics: one owner over all processes; ticks missed while none ran are
/// told once, as past due; the next tick is computed after a run has ended, so that a long one skips ticks.
/// </summary>
internal sealed partial class TimerPump(
    TimerFunction function,
    StorageAccount account,
    TimerWork work,
    IOptions<CheckerOptions> options,
    TimeProvider clock,
    ILogger<TimerPump> logger) : BackgroundService
{
    /// <summary>How often a process that does not own the timer asks for it.</summary>
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(15);

    /// <summary>A machine that slept may have slept over a tick, and a delay does not count its sleep.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly BlobClient _blob = account.Container(Names.TimerFiles).GetBlobClient($"{function.Name}.json");

    /// <summary>What this process knows even if it could not write it.</summary>
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private bool _away;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var grace = new Grace(options.Value.Grace, clock, stoppingToken);
        while (true)
        {
            await OwnAsync(grace.Over, stoppingToken);
            await Task.Delay(Asking, clock, stoppingToken);
        }
    }

    /// <summary>Ends when another owns the timer, or storage is away.</summary>
    private async Task OwnAsync(CancellationToken over, CancellationToken stoppingToken)
    {
        try
        {
            var now = clock.GetUtcNow();
            await using var lease = await TimerLease.TryTakeAsync(_blob, new TimerStatus(now, Next(now)), clock, stoppingToken);
            _away = false;
            if (lease is null)
                return;

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
            using var running = CancellationTokenSource.CreateLinkedTokenSource(over, lease.Lost);
            await TickAsync(lease, waiting.Token, running.Token);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            if (!_away)
                LogAway(logger, function.Name, e);
            _away = true;
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // A stop: a tick that was cut off, or could not be noted as done, is owed to the next owner.
        }
    }

    private async Task TickAsync(TimerLease lease, CancellationToken waiting, CancellationToken running)
    {
        var now = clock.GetUtcNow();
        var known = (await lease.ReadAsync(waiting)).Last;
        // An instant in the future was written by a clock that was wrong: the timer must not stand still until then.
        var due = Next(Earlier(now, Later(known, _last)));
        var isPastDue = due <= now;
        LogOwned(logger, function.Name, isPastDue, due);
        while (true)
        {
            due = await UntilAsync(due, waiting);
            await RunAsync(isPastDue, running);
            _last = Later(due, clock.GetUtcNow());
            (due, isPastDue) = (Next(_last), false);
            await lease.WriteAsync(new TimerStatus(_last, due), running);
        }
    }

    /// <summary>
    /// A delay that wakes too early is followed by another: no tick comes before its time. Where the clock was set back
    /// meanwhile, the tick is the next by the clock as it is now.
    /// </summary>
    /// <returns>The tick that has come.</returns>
    private async Task<DateTimeOffset> UntilAsync(DateTimeOffset due, CancellationToken waiting)
    {
        waiting.ThrowIfCancellationRequested();
        while (due - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            await Task.Delay(left < LongestDelay ? left : LongestDelay, clock, waiting);
            due = Earlier(due, Next(clock.GetUtcNow()));
        }

        return due;
    }

    private async Task RunAsync(bool isPastDue, CancellationToken running)
    {
        using var limit = new CancellationTokenSource(HostTerms.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(running, limit.Token);
        try
        {
            await work.RunAsync(function, new TimerInfo { IsPastDue = isPastDue }, either.Token);
        }
        catch (Exception e) when (!running.IsCancellationRequested)
        {
            // As in the host: a failed tick is not tried again, and the next one comes.
            LogFailed(logger, function.Name, e);
        }
    }

    private DateTimeOffset Next(DateTimeOffset after) => function.NextAfter(after);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    [LoggerMessage(LogLevel.Information, "{Function}: this process is its clock now (past due: {PastDue}), next at {Next}")]
    private static partial void LogOwned(ILogger logger, string function, bool pastDue, DateTimeOffset next);

    [LoggerMessage(LogLevel.Error, "{Function} failed")]
    private static partial void LogFailed(ILogger logger, string function, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Function}: its timer cannot be held; trying again until it can")]
    private static partial void LogAway(ILogger logger, string function, Exception exception);
}
