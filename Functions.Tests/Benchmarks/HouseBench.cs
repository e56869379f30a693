using System.Diagnostics;
using Azure.Storage.Blobs;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Microsoft.Extensions.Options;

namespace Checker.Tests.Benchmarks;

/// <summary>What one turn of house-keeping costs at 5,000 sites, against the storage emulator: a usual day, and the day on which a round's files are old.</summary>
internal static class HouseBench
{
    private const int Sites = 5_000;
    private const int AtATime = 16;

    public static async Task RunAsync()
    {
        using var azurite = new Azurite();
        var start = TimeProvider.System.GetUtcNow();
        var clock = new FakeClock(start);
        await using var app = await RunningChecker.BuildAsync(azurite, clock);
        var terms = app.Services.GetRequiredService<IOptions<HouseOptions>>().Value;
        await FillAsync(app.Services, LocalDay.DayOf(start).AddDays(-terms.ProbeDays - 1), start);

        var rows = new List<(string What, double Seconds, int Calls)>
        {
            await TurnAsync("a day of probes is summed up", app.Services),
            await TurnAsync("nothing is old", app.Services),
        };
        clock.Advance(TimeSpan.FromDays(3));
        rows.Add(await TurnAsync("a round closed two days ago, nothing lost", app.Services));
        clock.Advance(TimeSpan.FromDays(terms.VisitDays));
        rows.Add(await TurnAsync("a round's observations go", app.Services));
        clock.Advance(TimeSpan.FromDays(31));
        rows.Add(await TurnAsync("a month later", app.Services));

        foreach (var (what, seconds, calls) in rows)
            await Console.Out.WriteLineAsync($"{what,-44} {seconds,7:0.0} s {calls,8:N0} calls of storage");
        await BenchFile.WriteAsync("bench-house.json", rows.Select(row => new { what = row.What, seconds = row.Seconds, calls = row.Calls }));
    }

    private static async Task<(string What, double Seconds, int Calls)> TurnAsync(string what, IServiceProvider services)
    {
        using var calls = StorageCalls.Begin();
        var clock = Stopwatch.StartNew();
        await services.GetRequiredService<KeepHouse>().RunAsync(new TimerInfo(), CancellationToken.None);
        return (what, clock.Elapsed.TotalSeconds, calls.Count);
    }

    /// <summary>A registry, an old day of probes, and a closed round with a visit of two small files each.</summary>
    private static async Task FillAsync(IServiceProvider services, DateOnly old, DateTimeOffset now)
    {
        SiteId[] sites = [.. Enumerable.Range(0, Sites).Select(number => SiteId.Parse($"s-{number:00000}"))];
        var round = SomeRound.Round(Sites, RoundId.Routine(LocalDay.DayOf(now))) with { PlannedAt = now, EndsBy = now, ClosedAt = now, State = RoundState.Closed };
        await services.GetRequiredService<SiteStore>().SaveAsync(sites.Select((id, number) => Some.Site() with { Id = id, Home = new Uri($"http://w{number}.example.gov.cn/") }), CancellationToken.None);
        await services.GetRequiredService<RoundStore>().AddAsync(round, sites, CancellationToken.None);
        var (checks, probes) = (services.GetRequiredService<CheckStore>(), services.GetRequiredService<ProbeStore>());
        var files = services.GetRequiredService<StorageAccount>().Container(Names.CheckFiles);
        await Parallel.ForEachAsync(sites, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (site, stop) =>
        {
            var visit = new VisitFiles(1, $"{round.Id}/{site}/1-0a1b2c3d", "", "");
            await WriteAsync(files, visit.Warc, stop);
            await WriteAsync(files, visit.Observation, stop);
            await checks.TryAddVisitAsync(round.Id, site, visit, stop);
            await checks.TryConcludeAsync(SomeRound.Result($"{site}", new Conclusion(SiteVerdict.Passed, [])) with { Round = round.Id }, stop);
            await probes.RecordAsync(site, new ProbeSlot(old, 20), ProbeCode.Opened, stop);
        });
    }

    private static async Task WriteAsync(BlobContainerClient files, string name, CancellationToken cancellationToken) =>
        await files.GetBlobClient(name).UploadAsync(BinaryData.FromString("bench"), cancellationToken);
}
