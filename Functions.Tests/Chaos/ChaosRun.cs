using System.Diagnostics;
using System.Globalization;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Tests.Support;
using Checker.Triggers;

namespace Checker.Tests.Chaos;

/// <summary>Rounds over the sample web while everything breaks that may break; then, whether anything was lost.</summary>
internal sealed class ChaosRun(ChaosOptions options, Action<string> say)
{
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromMinutes(5);

    public async Task<ChaosTally> RunAsync(CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        using var storage = new DiskStorage();
        await using var stage = await ChaosStage.SetAsync(storage, options.Sites, stop);
        say($"seed {options.Seed}: {options.Kills} kills, rounds of {options.Sites} sites; the undisturbed round and its notice took {watch.Elapsed.TotalSeconds:0} s");

        var faults = new Faults(options.Seed);
        await using var proxy = await FaultProxy.StartAsync(storage.ConnectionString, faults.Next, stop);
        var intruder = new Intruder(stage.Get<StorageAccount>(), stage.Get<RoundStore>(), new Random(options.Seed));
        var safetyNet = new SafetyNet(stage.Get<StorageAccount>());
        await safetyNet.HoldDailyAsync(stop);
        var lives = new ChaosLives(stage, storage, proxy, faults, intruder, safetyNet);
        var lots = new Random(options.Seed);
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            var plan = LifePlan.Draw(lots);
            await lives.LiveAsync(plan, stop);
            say($"kill {kill} of {options.Kills}: {Told(plan)}; {await lives.StandingAsync(stop)}");
        }

        var broken = watch.Elapsed;
        await lives.SettleAsync(PatienceAtTheEnd, stop);
        say($"all quiet after {(watch.Elapsed - broken).TotalSeconds:0} s");

        var tally = new ChaosTally();
        AddDone(tally, lives.Figures, faults, intruder);
        await JudgeAsync(tally, stage, lives, intruder, storage, stop);
        tally.Add("seconds", watch.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
        return tally;
    }

    private static void AddDone(ChaosTally tally, LifeFigures figures, Faults faults, Intruder intruder)
    {
        tally.Add("kills of the program", figures.Kills);
        tally.Add("  before it was ready", figures.InStart);
        tally.Add("  at a write to storage", figures.AtWrite);
        tally.Add("  in a life that had visited sites", figures.AtWork);
        tally.Add("  median of a life's writes to storage", figures.MedianWrites);
        tally.Add("lives with a wrong clock that jumps", figures.WithWrongClock);
        tally.Add("lives beside a second program", figures.Two);
        tally.Add("lives without room for temporary files", figures.WithoutTemporaryFiles);
        tally.Add("storage killed", figures.Of(Blow.Killed));
        tally.Add("storage restarted", figures.Of(Blow.Restarted));
        tally.Add("storage paused", figures.Of(Blow.Paused));
        tally.Add("faults of storage", faults.Total);
        foreach (var (fault, count) in faults.Counts)
            tally.Add($"  {fault}", count);
        tally.Add("messages doubled, late or out of order", intruder.Doubled);
        tally.Add("messages of poison", intruder.Poisoned);
        tally.MustBeNone("lives that ended by themselves", figures.EndedByThemselves);
        foreach (var (error, count) in figures.Errors)
            tally.Add($"  said {error}", count);
    }

    private static async Task JudgeAsync(
        ChaosTally tally, ChaosStage stage, ChaosLives lives, Intruder intruder, DiskStorage storage, CancellationToken stop)
    {
        var rounds = await lives.OfRunAsync(stop);
        var oracle = new ChaosOracle(stage, tally);
        var results = await oracle.JudgeRoundsAsync(rounds, lives.Planned, stop);
        await oracle.JudgeProblemsAsync(results, stop);
        await new QueueOracle(stage, intruder, tally).JudgeAsync(stop);

        // What house-keeping removes must not have been needed: evidence is opened after it.
        var gone = await KeepHouseAsync(stage, storage, stop);
        var evidence = new EvidenceOracle(stage, tally);
        await evidence.JudgeOrphansAsync(rounds, gone, stop);
        await evidence.JudgeAsync(results, stop);
        await oracle.JudgeNoticeAsync(stop);
    }

    /// <returns>How many files of lost attempts went.</returns>
    private static async Task<int> KeepHouseAsync(ChaosStage stage, DiskStorage storage, CancellationToken stop)
    {
        var twoDaysOn = new ShiftedClock { Shift = TimeSpan.FromDays(2) };
        await using var keeper = await RunningChecker.BuildAsync(new Azurite(storage.ConnectionString), twoDaysOn, stage.Prefix);
        var book = new HouseBook(isDry: false);
        await keeper.Services.GetRequiredService<KeepHouse>().KeepAsync(book, () => true, stop);
        return book.Gone.GetValueOrDefault(Gone.LostAttempts).Count;
    }

    private static string Told(LifePlan plan) => string.Join(", ", new[]
    {
        plan.Death switch
        {
            Death.InStart(var time) => $"{time.TotalSeconds:0.0} s after its start",
            Death.After(var time) => $"{time.TotalSeconds:0.0} s after it was ready",
            Death.AtWrite(var write, var done) => $"at write {write} ({(done ? "done" : "not done")})",
            _ => throw new InvalidOperationException("A new kind of death."),
        },
        plan.Weather is Weather.Clear ? "" : $"{plan.Weather}",
        plan.Blow is Blow.None ? "" : $"storage {plan.Blow}",
        plan.Skew is { } skew ? $"clock {skew.TotalMinutes:+0;-0} then {plan.Jump.TotalMinutes:+0;-0} min" : "",
        plan.Two ? "two programs" : "",
        plan.NoTemporaryFiles ? "no temporary files" : "",
        plan.Doubles > 0 ? $"{plan.Doubles} doubles" : "",
        plan.Poison > 0 ? $"{plan.Poison} poison" : "",
    }.Where(part => part.Length > 0));
}
