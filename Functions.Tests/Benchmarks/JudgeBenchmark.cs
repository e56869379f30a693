using System.Globalization;
using Checker.Judging;
using Checker.Observing;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks;

/// <summary>What judging one site of 40 columns costs, by every edition: processor time, medians.</summary>
internal static class JudgeBenchmark
{
    private const int Columns = 40;
    private const int ItemsOfOneList = 20;
    private const int Warming = 200;
    private const int Samples = 15;
    private const int SitesOfOneSample = 400;

    public static async Task RunAsync()
    {
        await Console.Out.WriteLineAsync("edition           site in order µs   site at fault µs");
        var rows = RuleSets.All.Select(edition => (edition.Id, Order: Measure(Site(edition, "2016-05-16")), Fault: Measure(Site(edition, "2014-01-01")))).ToList();
        foreach (var (edition, order, fault) in rows)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{edition,-16} {order,17:0} {fault,18:0}"));
        await BenchFile.WriteAsync("bench-judge.json", rows.Select(row => new { edition = row.Id, orderMicroseconds = row.Order, faultMicroseconds = row.Fault }));
    }

    private static double Measure(Case site)
    {
        for (var i = 0; i < Warming; i++)
            Judge.Conclude(site);

        List<double> costs = [.. Enumerable.Range(0, Samples).Select(_ => Cost(site))];
        costs.Sort();
        return costs[costs.Count / 2];
    }

    private static double Cost(Case site)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < SitesOfOneSample; i++)
            Judge.Conclude(site);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / SitesOfOneSample;
    }

    /// <summary>Every list's items dated from one day on, back by one day each; a week of probes.</summary>
    private static Case Site(RuleSet edition, string newest)
    {
        PageFacts Page(string path, PageRole role) => Some.Page(path, role, items:
            [.. Enumerable.Range(0, ItemsOfOneList).Select(i => Some.Item(Some.Day(newest).AddDays(-i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{path}{i}.htm"))]);
        var visit = Some.Observation([Page("", PageRole.Home), .. Enumerable.Range(0, Columns).Select(i => Page($"{i}/", PageRole.Column))]) with
        {
            Columns = [.. Enumerable.Range(0, Columns).Select(i => Some.Column($"栏目{i}", $"{i}/"))],
        };
        return Some.Case(null, visit) with
        {
            RuleSet = edition,
            Probes = [.. Enumerable.Range(1, 7).Select(back => new ProbeDay(Some.Day("2016-05-17").AddDays(-back), new string('o', 48)))],
        };
    }
}
