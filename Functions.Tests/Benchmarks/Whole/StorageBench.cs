using System.Globalization;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>What a site's check asks of storage: a run of its own, since who counts stands in the way.</summary>
internal static class StorageBench
{
    private const int Counted = 100;

    public static async Task RunAsync()
    {
        await using var web = await BenchServer.StartAsync("healthy");
        using var azurite = new AzuriteProcess();
        await using var counter = await StorageCounter.StartAsync(azurite);
        using var checker = await WholeBench.StartAsync(web, counter.ConnectionString, concurrency: 8);
        await checker.Http.ImportAsync(WholeBench.Registry(web, Counted), CancellationToken.None);
        counter.Take();
        var rounds = new List<object>();
        foreach (var round in (string[])["first", "second"])
        {
            await WholeBench.RoundAsync(checker);
            var seen = counter.Take().OrderBy(each => each.Key, StringComparer.Ordinal).ToList();
            var (operations, bytes) = (seen.Sum(each => each.Value.Count) / (double)Counted, seen.Sum(each => each.Value.Bytes) / (double)Counted);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"storage, {round} round: {operations:0.0} operations and {bytes / 1024:0.0} KiB sent, a site"));
            foreach (var (name, (count, sent)) in seen)
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"    {name,-34} {count / (double)Counted,8:0.00} {sent / 1024.0 / Counted,8:0.0} KiB"));
            rounds.Add(new { round, operationsASite = operations, bytesASite = bytes, byName = seen.ToDictionary(each => each.Key, each => new { each.Value.Count, each.Value.Bytes }) });
        }

        await BenchFile.WriteAsync("bench-storage.json", rounds);
    }
}
