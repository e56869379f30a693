using System.Globalization;
using Checker.Observing;
using HtmlAgilityPack;

namespace Checker.Tests.Benchmarks;

/// <summary>What reading all facts of a page costs, decoding and parsing included, beside the parser's own work on it, in one run.</summary>
internal static class ObserveBenchmark
{
    public static async Task RunAsync()
    {
        var rows = new List<object>();
        await Console.Out.WriteLineAsync("page      parse ms   read ms   ratio");
        foreach (var kilobytes in (int[])[20, 70, 200])
        {
            var page = ObservedPages.OfSize(kilobytes);
            var answer = ObservedPages.Answer(page);
            var cost = CpuTurns.Least(
                _ => () => new HtmlDocument().LoadHtml(page),
                _ => () => PageReader.Read(answer, PageRole.Home, ObservedPages.Site));
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kilobytes,4} KB {cost[0],11:0.00} {cost[1],9:0.00} {cost[1] / cost[0],7:0.00}"));
            rows.Add(new { kilobytes, parseCpuMs = cost[0], readCpuMs = cost[1] });
        }

        await BenchFile.WriteAsync("bench-observe.json", rows);
    }
}
