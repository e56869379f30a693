using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;

namespace Checker.Tests.Chaos;

/// <summary>The program's lives, one after another: each begins, is disturbed and is killed, while rounds run.</summary>
internal sealed class ChaosLives(ChaosStage stage, DiskStorage storage, FaultProxy proxy, Faults faults, Intruder intruder, SafetyNet safetyNet)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceWithAnAnswer = TimeSpan.FromSeconds(10);
    private const int RoundsAtATime = 3;

    private readonly RoundStore _rounds = stage.Get<RoundStore>();
    private bool _isUnanswered;

    /// <summary>What the killed lives came to.</summary>
    public LifeFigures Figures { get; } = new();

    /// <summary>The rounds that somebody was told are planned.</summary>
    public List<RoundId> Planned { get; } = [];

    public async Task LiveAsync(LifePlan plan, CancellationToken stop)
    {
        var (writes, requests) = (proxy.Writes, Requests());
        await safetyNet.IsDueAsync(stop);
        faults.Weather = plan is { FoulStart: true, Weather: Weather.Showers or Weather.Storm } ? plan.Weather : Weather.Clear;
        using var life = Start(plan.Skew, plan.NoTemporaryFiles);
        using var other = plan.Two ? Start(null, false) : null;
        var isReady = plan.Death is not Death.InStart && await IsReadyAsync(life, stop);
        if (plan.Death is Death.InStart(var time))
            await Task.Delay(time, TimeProvider.System, stop);
        else if (isReady)
            await DisturbAsync(life, plan, stop);

        proxy.Trap = null;
        Figures.Ended(plan, isReady, life, proxy.Writes - writes, Requests() - requests);
        await life.KillAsync();
        if (other is not null)
            await other.KillAsync();
        faults.Weather = Weather.Clear;
    }

    /// <summary>Without a fault, until every round is closed and no message waits.</summary>
    public async Task SettleAsync(TimeSpan patience, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        while ((_isUnanswered || !await IsQuietAsync(stop)) && !limit.IsCancellationRequested)
        {
            await safetyNet.IsDueAsync(stop);
            using var life = Start(null, false);
            using var turnsEnd = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
            turnsEnd.CancelAfter(TimeSpan.FromSeconds(25));
            try
            {
                await life.ReadyAsync();
                if (_isUnanswered)
                    await PlanRoundAsync(life, turnsEnd.Token);
                while (!await IsQuietAsync(turnsEnd.Token))
                    await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, turnsEnd.Token);
            }
            catch (OperationCanceledException) when (turnsEnd.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                // Another turn.
            }

            await life.TerminateAsync();
        }
    }

    public async Task<string> StandingAsync(CancellationToken stop)
    {
        var rounds = await OfRunAsync(stop);
        var open = rounds.Where(round => round.State is not RoundState.Closed).Select(round => $"{round.Id} {round.Concluded}/{round.Planned}");
        return $"{rounds.Count(round => round.State is RoundState.Closed)} closed; {string.Join(", ", open)}";
    }

    /// <summary>All rounds but the undisturbed one, the oldest first.</summary>
    public async Task<IReadOnlyList<Round>> OfRunAsync(CancellationToken stop) =>
        [.. (await _rounds.AllAsync(stop)).Select(stored => stored.Round).Where(round => round.Id != stage.Undisturbed[0].Round).Reverse()];

    private CheckerProcess Start(TimeSpan? skew, bool noTemporaryFiles) => CheckerProcess.StartAs(
        skew is { } shift ? ["Functions.Tests.dll", ChaosCommand.Verb, WrongClockProgram.Verb, $"{shift.TotalMinutes:0}"] : ["checker.dll"],
        proxy.ConnectionString,
        stage.Prefix,
        [.. ChaosStage.Settings(stage.Web), .. noTemporaryFiles ? [("TMPDIR", Unwritable.Folder)] : Array.Empty<(string, string)>()]);

    private static async Task<bool> IsReadyAsync(CheckerProcess life, CancellationToken stop)
    {
        try
        {
            await life.ReadyAsync().WaitAsync(PatienceAtStart, TimeProvider.System, stop);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task DisturbAsync(CheckerProcess life, LifePlan plan, CancellationToken stop)
    {
        await PlanRoundsAsync(life, stop);
        await intruder.DoubleAsync(plan.Doubles, stop);
        await intruder.PoisonAsync(plan.Poison, stop);
        faults.Weather = plan.Weather;
        var blow = plan.Blow switch
        {
            Blow.Killed => storage.KillAsync(proxy.Gate, stop),
            Blow.Restarted => storage.RestartAsync(proxy.Gate, stop),
            Blow.Paused => storage.PauseAsync(plan.Pause, stop),
            _ => Task.CompletedTask,
        };

        // Whatever fails first, what befalls storage is over before storage is put away.
        await Task.WhenAll(DieAsync(life, plan, stop), blow);
        Figures.Add(plan.Blow);
    }

    private async Task DieAsync(CheckerProcess life, LifePlan plan, CancellationToken stop)
    {
        if (plan.Skew is not null && !life.HasEnded)
            life.Tell($"{plan.Jump.TotalMinutes:0}");

        if (plan.Death is Death.After(var time))
        {
            await Task.Delay(time, TimeProvider.System, stop);
        }
        else if (plan.Death is Death.AtWrite(var write, var done))
        {
            proxy.Trap = new Trap(write, done, life.Kill);
            await Task.WhenAny(proxy.Trap.Off, Task.Delay(LongestLife, TimeProvider.System, stop));
            Figures.AtWrite += proxy.Trap.Off.IsCompleted ? 1 : 0;
        }

        Figures.EndedByThemselves.AddRange(life.HasEnded && proxy.Trap is not { Off.IsCompleted: true } ? [string.Join(" | ", life.Said.TakeLast(4))] : []);
        if (plan.Death is Death.After)
            life.Kill();
    }

    /// <summary>Something is to do in every life.</summary>
    private async Task PlanRoundsAsync(CheckerProcess life, CancellationToken stop)
    {
        var open = (await OfRunAsync(stop)).Count(round => round.State is not RoundState.Closed);
        while (open < RoundsAtATime && await PlanRoundAsync(life, stop))
            open++;
    }

    /// <summary>An answer that never came is asked for again, with the same key.</summary>
    private async Task<bool> PlanRoundAsync(CheckerProcess life, CancellationToken stop)
    {
        _isUnanswered = true;
        try
        {
            using var content = JsonContent.Create(stage.Order);
            await content.LoadIntoBufferAsync(stop);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rounds") { Content = content, Headers = { { "Idempotency-Key", $"chaos {Planned.Count}" } } };
            using var answer = await life.Http.SendAsync(request, stop).WaitAsync(PatienceWithAnAnswer, TimeProvider.System, stop);
            var planned = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(stop);
            Planned.Add(RoundId.Parse(planned.Text("round"), null));
            _isUnanswered = false;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            // Asked for in the next life.
        }

        return !_isUnanswered;
    }

    private async Task<bool> IsQuietAsync(CancellationToken stop)
    {
        if ((await OfRunAsync(stop)).Any(round => round.State is not RoundState.Closed))
            return false;

        foreach (var name in new[] { Names.SiteChecks, Names.RoundSteps, Names.SiteProbes, Names.SiteChecks + Names.Poison })
        {
            if ((await stage.Get<StorageAccount>().Queue(name).GetPropertiesAsync(stop)).Value.ApproximateMessagesCount > 0)
                return false;
        }

        return true;
    }

    private int Requests() => stage.Web.Sites.Sum(stage.Web.RequestsTo);
}
