using System.Globalization;
using System.Text;
using System.Text.Json;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>
/// A round over healthy sites, from the call that plans it until it has closed, twice over the same pages: the program, the
/// web and the storage emulator are a process each, and what is told is the program's own.
/// </summary>
internal static class WholeBench
{
    private static string Columns => $"{"sites",7} {"at once",8} {"round",6} {"wall s",8} {"sites/s",8} {"pages/s",8} {"CPU s",8} {"CPU s/1,000 pages",18} {"peak MiB",9} {"results",30}";

    public static async Task RunAsync(WholeOptions options)
    {
        await using var web = await BenchServer.StartAsync("healthy");
        await Console.Out.WriteLineAsync(File.Exists(Program) ? "as published" : "as built: ./publish has not run");
        await Console.Out.WriteLineAsync(Columns);
        var rounds = new List<MeasuredRound>();
        foreach (var concurrency in options.Concurrency)
        {
            foreach (var sites in options.Sites)
            {
                for (var run = 0; run < options.Runs; run++)
                    rounds.AddRange(await MeasureAsync(web, sites, concurrency));
            }
        }

        await BenchFile.WriteAsync("bench-whole.json", rounds);
    }

    private static async Task<IReadOnlyList<MeasuredRound>> MeasureAsync(BenchServer web, int sites, int concurrency)
    {
        using var azurite = new AzuriteProcess();
        using var checker = await StartAsync(web, azurite.ConnectionString, concurrency);
        await checker.Http.ImportAsync(Registry(web, sites), CancellationToken.None);
        var meter = new ProcessMeter(checker.Id);
        var measured = new List<MeasuredRound>();
        foreach (var round in (string[])["first", "second"])
        {
            meter.Begin();
            var standing = await RoundAsync(checker);
            var told = new MeasuredRound(sites, concurrency, round, meter.End(), Results(standing));
            await Console.Out.WriteLineAsync(told.Line);
            measured.Add(told);
        }

        // Twice, too: a round is the first that its process runs, and a warm floor says what is left when all code is made.
        foreach (var floor in (string[])["bare", "warm"])
        {
            var told = new MeasuredRound(sites, concurrency, floor, await BareRound.RunAsync(web, sites, concurrency), "HttpClient and HtmlAgilityPack");
            await Console.Out.WriteLineAsync(told.Line);
            measured.Add(told);
        }

        return measured;
    }

    private static string Program { get; } = Path.Combine(Repository.Root, "artifacts", "publish", "linux-x64", "checker");

    /// <summary>As <c>./publish</c> has made it; as it is built where that has not run, which makes its machine code first.</summary>
    public static Task<CheckerProcess> StartAsync(BenchServer web, string storage, int concurrency, params (string, string)[] settings)
    {
        (string, string)[] all = [("Checker__Concurrency", $"{concurrency}"), ("Fetch__AllowedPorts", $"{web.Port}"), ("Probes__Daily", "0"), .. settings];
        return File.Exists(Program)
            ? CheckerProcess.StartPublishedAsync(Program, storage, RunningChecker.NewPrefix(), all)
            : CheckerProcess.StartReadyAsync(storage, RunningChecker.NewPrefix(), all);
    }

    public static async Task<JsonElement> RoundAsync(CheckerProcess checker)
    {
        var round = await checker.Http.PlanAsync(new { kind = "full" }, CancellationToken.None);
        while (true)
        {
            var standing = await checker.Http.GetJsonAsync($"/api/rounds/{round}", CancellationToken.None);
            if (standing.Text("state") == "closed")
                return standing;
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }
    }

    public static string Registry(BenchServer web, int sites)
    {
        var csv = new StringBuilder("主办单位,网站名称,网站标识码,网址,县区\n");
        for (var site = 0; site < sites; site++)
            csv.Append(CultureInfo.InvariantCulture, $"某市某县第{site}局,{HealthySite.SiteName(site)},{HealthySite.Code(site)},{web.Site(site)},某县\n");
        return csv.ToString();
    }

    private static string Results(JsonElement standing) =>
        $"{standing.Int("passed")} passed, {standing.Int("failed")} failed, {standing.Int("inconclusive")} open";
}

internal sealed record MeasuredRound(int Sites, int Concurrency, string Round, Usage Usage, string Results)
{
    private const int PagesOfSite = HealthySite.Columns + 1;

    public double SitesASecond => Sites / Usage.Seconds;

    public double CpuSecondsAThousandPages => Usage.CpuSeconds * 1000 / (Sites * PagesOfSite);

    public string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sites,7} {Concurrency,8} {Round,6} {Usage.Seconds,8:0.0} {SitesASecond,8:0.0} {SitesASecond * PagesOfSite,8:0} {Usage.CpuSeconds,8:0.0} {CpuSecondsAThousandPages,18:0.00} {Usage.PeakMiB,9:0} {Results,30}");
}
