using System.Diagnostics;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks;

/// <summary>What the findings page of a round of 5,000 sites costs, asked for over HTTP, against the storage emulator.</summary>
internal static class FindingsBench
{
    private const int Sites = 5_000;
    private const int Looks = 15;
    private const int AtOnce = 8;
    private const double Kibibyte = 1024;

    private static readonly string[] Addresses =
    [
        "/office/",
        "/office/findings?round={round}",
        "/office/findings?round={round}&after={site}",
        "/office/findings?round={round}&verdict=inconclusive",
        "/office/findings?round={round}&county=县7&rule=stale-home",
        "/office/findings?round={round}&q=spxslj49",
        "/office/statistics",
    ];

    public static async Task RunAsync()
    {
        using var azurite = new Azurite();
        await using var checker = await RunningChecker.StartAsync(azurite, CancellationToken.None);
        var round = await FillAsync(checker);
        using var visitor = await checker.SignInAsync(CancellationToken.None);

        var rows = new List<(string What, double First, double Median, double Cpu, double KiB)>();
        foreach (var address in Addresses)
        {
            var path = address.Replace("{round}", round.ToString(), StringComparison.Ordinal).Replace("{site}", $"{Id(1_000)}", StringComparison.Ordinal);
            var looks = new List<double>();
            var (bytes, cpu) = (0, TimeSpan.Zero);
            for (var look = 0; look <= Looks; look++)
            {
                var clock = Stopwatch.StartNew();
                if (look == 1)
                    cpu = Environment.CpuUsage.TotalTime;
                bytes = (await visitor.GetByteArrayAsync(path)).Length;
                looks.Add(clock.Elapsed.TotalMilliseconds);
            }

            cpu = Environment.CpuUsage.TotalTime - cpu;
            rows.Add((address, looks[0], looks.Skip(1).Order().ElementAt(Looks / 2), cpu.TotalMilliseconds / Looks, bytes / Kibibyte));
        }

        foreach (var (what, first, median, cpu, kib) in rows)
            await Console.Out.WriteLineAsync($"{what,-58} first {first,6:0} ms, median {median,5:0} ms, {cpu,4:0} ms of processor, {kib,4:0} KiB");
        await BenchFile.WriteAsync("bench-findings.json", rows.Select(row => new { what = row.What, firstMs = row.First, medianMs = row.Median, cpuMs = row.Cpu, kib = row.KiB }));
    }

    private static async Task<RoundId> FillAsync(RunningChecker checker)
    {
        var (sites, checks, rounds) = (Get<SiteStore>(), Get<CheckStore>(), Get<RoundStore>());
        Site[] registry = [.. Enumerable.Range(1, Sites).Select(Site)];
        await sites.SaveAsync(registry, CancellationToken.None);
        var round = SomeRound.Round(Sites) with { State = RoundState.Closed };
        await rounds.AddAsync(round, [.. registry.Select(site => site.Id)], CancellationToken.None);
        var results = new[] { SomeRound.Stale("s-example"), SomeRound.Down("s-example"), SomeRound.Fresh("s-example"), Unjudged() };
        await Parallel.ForEachAsync(registry, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (site, stop) =>
            await checks.TryConcludeAsync(results[site.Order % results.Length] with { Site = site.Id }, stop));
        return round.Id;

        T Get<T>()
            where T : notnull => checker.Services.GetRequiredService<T>();
    }

    private static SiteResult Unjudged() =>
        SomeRound.Result("s-example", Judge.Unjudged(SomeRound.RuleSet, Reason.Blocked, "首页要求通过访问验证，未能读取内容。"));

    private static SiteId Id(int number) => SiteId.Parse($"41{number:00000000}");

    private static Site Site(int number) => Some.Site() with
    {
        Id = Id(number),
        Order = number,
        Code = $"41{number:00000000}",
        Name = $"遂平县水利局{number}网站",
        Home = new Uri($"http://www.s{number}.gov.cn.example/"),
        Sponsor = $"遂平县水利局{number}",
        SponsorShort = $"水利局{number}",
        County = $"县{number % 100}",
        Kind = SiteKind.Department,
    };
}
