using System.Globalization;
using Azure.Storage.Queues;
using Checker.Storage;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>Rounds without end: whether memory, sockets, handles, the age of the waiting messages or a check's cost grow after the first tenth.</summary>
internal static class SoakBench
{
    private const int SitesOfRound = 500;
    private const double Allowance = 1.1;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(int checks)
    {
        await using var web = await BenchServer.StartAsync("healthy");
        using var azurite = new AzuriteProcess();
        using var checker = await WholeBench.StartAsync(web, azurite.ConnectionString, concurrency: 32);
        await checker.Http.ImportAsync(WholeBench.Registry(web, SitesOfRound), CancellationToken.None);
        var queue = new QueueServiceClient(azurite.ConnectionString).GetQueueClient(checker.Prefix + Names.SiteChecks);
        using var over = new CancellationTokenSource();
        var (meter, emulator) = (new ProcessMeter(checker.Id), new ProcessMeter(azurite.Id));
        var sampling = SampleAsync(meter, queue, over.Token);
        var (cpu, storage) = (new List<double>(), new List<double>());

        for (var done = 0; done < checks; done += SitesOfRound)
        {
            var (before, stored) = (meter.Cpu(), emulator.Cpu());
            await WholeBench.RoundAsync(checker);
            cpu.Add((meter.Cpu() - before).TotalMilliseconds / SitesOfRound);
            storage.Add((emulator.Cpu() - stored).TotalMilliseconds / SitesOfRound);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{done + SitesOfRound,7} checks, {cpu[^1]:0.0} CPU ms each, the emulator's {storage[^1]:0.0}"));
        }

        await over.CancelAsync();
        var samples = await sampling;
        foreach (var (name, of) in Figures)
            await TellAsync(name, [.. samples.Select(of)]);
        await TellAsync("CPU ms a check", [.. cpu]);
        await TellAsync("the emulator's", [.. storage]);
        await BenchFile.WriteAsync("bench-soak.json", new { checks, samples, cpu, storage });
    }

    private static readonly (string Name, Func<Sample, double> Of)[] Figures =
        [("resident MiB", sample => sample.ResidentMiB), ("handles", sample => sample.Handles), ("sockets", sample => sample.Sockets), ("oldest message s", sample => sample.QueueSeconds)];

    /// <summary>The second tenth beside the last: means, since each round begins and ends with a lull.</summary>
    private static async Task TellAsync(string name, double[] values)
    {
        var tenth = Math.Max(1, values.Length / 10);
        var (early, late) = (values.Skip(tenth).Take(tenth).Average(), values.TakeLast(tenth).Average());
        var verdict = late <= (early * Allowance) + 1 ? "no growth" : "GROWTH";
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-18} second tenth {early,8:0.0}, last tenth {late,8:0.0}, most {values.Max(),8:0.0}: {verdict}"));
    }

    private static async Task<List<Sample>> SampleAsync(ProcessMeter meter, QueueClient queue, CancellationToken over)
    {
        var samples = new List<Sample>();
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                var oldest = (await queue.PeekMessagesAsync(1, over)).Value is [var message] ? TimeProvider.System.GetUtcNow() - message.InsertedOn!.Value : TimeSpan.Zero;
                var (handles, sockets) = meter.Open();
                samples.Add(new Sample(meter.ResidentMiB(), handles, sockets, oldest.TotalSeconds));
            }
        }
        catch (OperationCanceledException)
        {
            // The rounds are over.
        }

        return samples;
    }

    private sealed record Sample(double ResidentMiB, int Handles, int Sockets, double QueueSeconds);
}
