using System.Globalization;
using Checker.Tests.Benchmarks.Nation;
using Checker.Tests.Benchmarks.Whole;

namespace Checker.Tests.Benchmarks;

/// <summary>Measurements: each prints a table, and writes the same as JSON to <c>artifacts/</c>.</summary>
internal static class BenchCommand
{
    private const string Usage = """
        bench detect   CPU time of the detectors of tampering, beside the parser's own in the same run
        bench fetch    CPU time a page, over loopback, beside the bare HttpClient's in the same run
        bench findings the findings page of a round of 5,000 sites: time and bytes, against the storage emulator
        bench hostile  peak memory while 32 hostile sites are checked at once
        bench house    a turn of house-keeping at 5,000 sites: time and calls of storage, against the storage emulator
        bench judge    CPU time of judging one site of 40 columns, by every edition
        bench nation   a national round in virtual time, by the program's own planner and pace: [SITES] [INSTANCES,…]
        bench notice   time and memory of a notice of 5,000 faulty sites, in Word and Excel
        bench observe  CPU time of reading a page, beside the parser's own in the same run
        bench parts    each part of a page's way by itself: time and allocations
        bench beside   one large site by the program, linkchecker, wget and linkinator: CPU, time, memory
        bench soak     20,000 checks [--checks N]: whether memory, sockets, handles or the queue's age grow
        bench startup  from the start of the published program to its first request of a check that waits
        bench probes   home pages alone, beside a bare HttpClient: CPU, time, hanging sites, what a half hour of the country costs
        bench storage  operations and bytes that a site's check asks of storage
        bench whole    rounds over healthy sites [--sites 100,1000,5000] [--concurrency 1,8,32,128] [--runs 3]: time, CPU, memory, storage
        bench registry importing, listing, filtering, drawing from and exporting 10,000 sites, against the storage emulator
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["detect"]:
                await DetectBenchmark.RunAsync();
                return 0;
            case ["fetch"]:
                await FetchBench.RunAsync();
                return 0;
            case ["findings"]:
                await FindingsBench.RunAsync();
                return 0;
            case ["hostile"]:
                await HostileBench.RunAsync();
                return 0;
            case ["house"]:
                await HouseBench.RunAsync();
                return 0;
            case ["judge"]:
                await JudgeBenchmark.RunAsync();
                return 0;
            case ["nation", .. var rest]:
                await NationBench.RunAsync(
                    rest is [var sites, ..] ? int.Parse(sites, CultureInfo.InvariantCulture) : 84_000,
                    rest is [_, var instances] ? [.. instances.Split(',').Select(each => int.Parse(each, CultureInfo.InvariantCulture))] : [2, 4, 8]);
                return 0;
            case ["notice"]:
                await NoticeBenchmark.RunAsync();
                return 0;
            case ["observe"]:
                await ObserveBenchmark.RunAsync();
                return 0;
            case ["registry"]:
                await RegistryBench.RunAsync();
                return 0;
            case ["parts"]:
                await PartsBench.RunAsync();
                return 0;
            case ["beside"]:
                await BesideBench.RunAsync();
                return 0;
            case ["startup"]:
                await StartupBench.RunAsync();
                return 0;
            case ["soak"]:
                await SoakBench.RunAsync(20_000);
                return 0;
            case ["soak", "--checks", var checks] when int.TryParse(checks, out var count):
                await SoakBench.RunAsync(count);
                return 0;
            case ["probes"]:
                await ProbesBench.RunAsync();
                return 0;
            case ["storage"]:
                await StorageBench.RunAsync();
                return 0;
            case ["whole", .. var rest] when WholeOptions.Read(rest) is { } options:
                await WholeBench.RunAsync(options);
                return 0;
            case [BenchServer.Verb, var kind]:
                await BenchServer.ServeAsync(kind);
                return 0;
            default:
                await Console.Out.WriteLineAsync(Usage);
                return args is ["--help" or "-h"] ? 0 : 2;
        }
    }
}
