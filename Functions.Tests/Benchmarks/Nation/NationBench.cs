using System.Globalization;
using Checker.Fetching;
using Checker.Rounds;

namespace Checker.Tests.Benchmarks.Nation;

/// <summary>A national round in virtual time: how long it takes on so many instances, and whether anybody is asked too much.</summary>
internal static class NationBench
{
    public const string Usage = "bench nation [SITES] [INSTANCES,…]";

    private const int Seed = 2016;

    /// <summary>02:00 in UTC+8 on a Tuesday.</summary>
    private static readonly DateTimeOffset Night = new(2026, 12, 1, 2, 0, 0, LocalDay.Offset);

    public static async Task RunAsync(int sites, IReadOnlyList<int> instances)
    {
        var country = NationSite.Country(sites, new Random(Seed));
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{sites} sites, {country.Sum(site => site.Pages)} pages, {country.Count(site => site.Manner is Manner.Silent or Manner.Gone)} down; seed {Seed}"));
        await Console.Out.WriteLineAsync(Head);
        var rows = new List<object>();
        foreach (var count in instances)
            rows.Add(await NightAsync($"{count} instances", country, count, spaced: true, freeing: true));
        rows.Add(await NightAsync($"{instances[^1]}, in the registry's order", country, instances[^1], spaced: false, freeing: true));
        rows.Add(await NightAsync($"{instances[^1]}, places held", country, instances[^1], spaced: true, freeing: false));
        await BenchFile.WriteAsync("bench-nation.json", rows);
    }

    private static string Head =>
        $"{"",-30} {"half by",8} {"95 % by",8} {"all by",8} {"open",6} {"checks",7} {"s each",7} {"out of time",12} {"at address",11} {"at host",8} {"pause",6} {"round op/s",11} {"queue op/s",11}";

    private static async Task<object> NightAsync(string name, IReadOnlyList<NationSite> country, int instances, bool spaced, bool freeing)
    {
        var night = new NationNight(country, instances, Night, new RoundOptions(), new FetchOptions(), spaced, freeing, Seed);
        night.Run();
        var figures = night.Figures;
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-30} {Clock(night.ConcludedBy(0.5)),8} {Clock(night.ConcludedBy(0.95)),8} {Clock(night.ConcludedBy(1)),8} {night.Open,6} {figures.Checks,7} {figures.Working.TotalSeconds / figures.Checks,7:0.0} {figures.OutOfTime,12} {figures.MostAtAddress,11} {figures.MostAtHost,8} {figures.ShortestPause.TotalSeconds,6:0.0} {figures.Peaks["round"],11} {figures.Peaks["queue"],11}"));
        return new
        {
            name,
            sites = country.Count,
            instances,
            intervalSeconds = night.Interval.TotalSeconds,
            halfBy = Clock(night.ConcludedBy(0.5)),
            most95By = Clock(night.ConcludedBy(0.95)),
            allBy = Clock(night.ConcludedBy(1)),
            open = night.Open,
            checks = figures.Checks,
            requests = figures.Requests,
            secondsACheck = figures.Working.TotalSeconds / figures.Checks,
            outOfTime = figures.OutOfTime,
            mostAtAddress = figures.MostAtAddress,
            mostAtHost = figures.MostAtHost,
            shortestPause = figures.ShortestPause.TotalSeconds,
            mostWaiting = figures.MostWaiting,
            steps = figures.Steps,
            peaks = figures.Peaks,
            operations = figures.Operations,
        };
    }

    /// <summary>The hour in UTC+8; a dash for what did not come about.</summary>
    private static string Clock(TimeSpan after) =>
        after == TimeSpan.MaxValue ? "-" : (Night + after).ToOffset(LocalDay.Offset).ToString("d.HH:mm", CultureInfo.InvariantCulture);
}
