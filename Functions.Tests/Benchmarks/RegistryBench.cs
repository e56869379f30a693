using System.Diagnostics;
using Checker.Sites;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks;

/// <summary>What a province's registry costs: 10,000 sites imported over HTTP in both forms, listed, filtered and drawn from, against the storage emulator.</summary>
internal static class RegistryBench
{
    private const int Sites = 10_000;
    private const double Mebibyte = 1024 * 1024;

    /// <summary>After 4,950 sites, in the order that they have.</summary>
    private static readonly string LatePage = $"/api/sites?limit=50&after={SitePlace.Of(Site(4949))}";

    public static async Task RunAsync()
    {
        Site[] sites = [.. Enumerable.Range(0, Sites).Select(Site)];
        var (workbook, csv) = (RegistryWorkbook.Write(sites), RegistryCsv.Write(sites));
        using var azurite = new Azurite();
        var rows = new List<(string What, double Seconds, double CpuSeconds, double PeakMiB)>();

        foreach (var (name, file) in ((string, byte[])[])[("xlsx", workbook), ("csv", csv)])
        {
            await using var checker = await RunningChecker.StartAsync(azurite, CancellationToken.None);
            rows.Add(await TimeAsync($"import .{name}, {file.Length / Mebibyte:0.0} MiB", () => ImportAsync(checker, file)));
            rows.Add(await TimeAsync($"import .{name} again, nothing new", () => ImportAsync(checker, file)));
            rows.Add(await TimeAsync("list 1,000", () => checker.GetAsync("/api/sites", CancellationToken.None)));
            rows.Add(await TimeAsync("filter by initials", () => checker.GetAsync("/api/sites?q=spxslj9&limit=50", CancellationToken.None)));
            rows.Add(await TimeAsync("filter by county and state", () => checker.GetAsync("/api/sites?county=县7&state=正常&limit=50", CancellationToken.None)));
            rows.Add(await TimeAsync("filter by short name", () => checker.GetAsync("/api/sites?q=水利局77&limit=50", CancellationToken.None)));
            rows.Add(await TimeAsync("page 100 of the list", () => checker.GetAsync(LatePage, CancellationToken.None)));
            rows.Add(await TimeAsync("draw 5 % by county, plan the round", () => DrawAsync(checker)));
            rows.Add(await TimeAsync($"export .{name}", () => checker.Http.GetByteArrayAsync($"/api/sites.{name}")));
        }

        foreach (var (what, seconds, cpu, peak) in rows)
            await Console.Out.WriteLineAsync($"{what,-44} {seconds,7:0.00} s {cpu,7:0.00} s of ours {peak,6:0} MiB");
        await BenchFile.WriteAsync("bench-registry.json", rows.Select(row => new { what = row.What, seconds = row.Seconds, cpuSeconds = row.CpuSeconds, peakMiB = row.PeakMiB }));
    }

    private static async Task ImportAsync(RunningChecker checker, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var answer = await checker.Http.PostAsync("/api/sites/import", content);
        var counts = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        if (counts.Int("imported") + counts.Int("unchanged") != Sites)
            throw new InvalidOperationException($"Not all were imported: {counts}");
    }

    private static async Task DrawAsync(RunningChecker checker)
    {
        using var answer = await checker.Http.PostAsJsonAsync(
            "/api/rounds", new { kind = "spot-check", sample = new { percent = 5, seed = "bench", by = "county" }, days = 31 });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>
    /// Time by the clock, the emulator's share included; processor time of this process alone; and the peak of its memory so far.
    /// </summary>
    private static async Task<(string What, double Seconds, double CpuSeconds, double PeakMiB)> TimeAsync(string what, Func<Task> act)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await act();
        using var self = Process.GetCurrentProcess();
        return (what, clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, self.PeakWorkingSet64 / Mebibyte);
    }

    private static Site Site(int number) => Some.Site() with
    {
        Id = SiteIds.For($"41{number:00000000}", new Uri(Some.Home)),
        Order = number,
        Code = $"41{number:00000000}",
        Name = $"遂平县水利局{number}网站",
        Aliases = [$"水利{number}网"],
        Home = new Uri($"http://www.s{number}.gov.cn.example/"),
        Scope = [$"xxgk{number}.gov.cn.example/bm/slj"],
        Sponsor = $"遂平县水利局{number}",
        SponsorShort = $"水利局{number}",
        Supervisor = "遂平县人民政府",
        Addressee = "遂平县人民政府",
        County = $"县{number % 100}",
        Kind = SiteKind.Department,
        HasServices = true,
        Office = "办公室",
        Person = "示例",
        Phone = "0396-0000000",
        Columns = [new RegisteredColumn("要闻", ColumnClass.News, new Uri($"http://www.s{number}.gov.cn.example/yw/")), new RegisteredColumn("公告", ColumnClass.Notices, null)],
    };
}
