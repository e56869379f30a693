using System.Diagnostics;
using System.Globalization;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>From the start of the published program's process until the web is asked for the first page of a check whose message waits.</summary>
internal static class StartupBench
{
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        var program = Path.Combine(new PublishedFolder().Path, "checker");
        await using var web = await BenchServer.StartAsync("healthy");
        using var azurite = new Azurite();
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var prefix = RunningChecker.NewPrefix();
            await WaitingCheckAsync(azurite, web, prefix);
            seconds.Add(await FirstRequestAsync(program, azurite, web, prefix));
        }

        var median = seconds.Order().ElementAt(Runs / 2);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"first request of a waiting check {median:0.00} s after the start (median of {Runs}, {seconds.Min():0.00} to {seconds.Max():0.00}; aim: 1)"));
        await BenchFile.WriteAsync("bench-startup.json", new { medianSeconds = median, seconds });
    }

    private static async Task WaitingCheckAsync(Azurite azurite, BenchServer web, string prefix)
    {
        await using var app = await RunningChecker.BuildAsync(azurite, prefix, ("Fetch:AllowedPorts", $"{web.Port}"));
        var services = app.Services;
        var site = Some.Site() with { Home = web.Site(0) };
        var round = SomeRound.Round(1) with { State = RoundState.Running, EndsBy = TimeProvider.System.GetUtcNow().AddDays(1), Sent = 1 };
        await services.GetRequiredService<SiteStore>().SaveAsync([site], CancellationToken.None);
        await services.GetRequiredService<EditionStore>().FreezeAsync(round.Id, round.RuleSet, CancellationToken.None);
        await services.GetRequiredService<RoundStore>().AddAsync(round, [site.Id], CancellationToken.None);
        await services.GetRequiredService<CheckStore>().PlanAsync(round.Id, [site.Id], CancellationToken.None);
        await services.GetRequiredService<QueueSender>().SendAsync(new SiteCheckRequest { Round = round.Id, Site = site.Id }, TimeSpan.Zero, CancellationToken.None);
    }

    private static async Task<double> FirstRequestAsync(string program, Azurite azurite, BenchServer web, string prefix)
    {
        await web.PagesAsync(); // from here on they are counted anew
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in CheckerProcess.Settings(azurite.ConnectionString, prefix, ("Fetch__AllowedPorts", $"{web.Port}"), ("Probes__Daily", "0")))
            start.Environment[name] = value;
        var began = TimeProvider.System.GetUtcNow();
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        try
        {
            while (true)
            {
                if ((await web.PagesAsync()).First is { } first)
                    return (first - began).TotalSeconds;
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
