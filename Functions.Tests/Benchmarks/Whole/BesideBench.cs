using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>
/// One site of 100 columns, read by what people use today and by the program, each from the start of its process. They do
/// not do the same: wget keeps the pages, linkchecker and linkinator ask whether links lead somewhere; the program reads
/// the facts of each page, judges them by an edition and keeps the evidence.
/// </summary>
internal static class BesideBench
{
    private const int Columns = 100;

    /// <summary>Articles, further pages of lists and what lies elsewhere are left out by all.</summary>
    private const string LeftOut = "/show/|index_|^https?://(?!127)";

    public static async Task RunAsync()
    {
        await using var web = await BenchServer.StartAsync($"healthy:{Columns}:0:0");
        var home = web.Site(0).AbsoluteUri;
        var folder = Directory.CreateTempSubdirectory("beside-").FullName;
        var rows = new List<BesideRow>
        {
            await CommandAsync(web, "wget", folder, "wget", "-r", "-l", "2", "-q", "-e", "robots=off", "--reject-regex", "/show/|index_", home),
            await CommandAsync(web, "linkchecker", folder, "linkchecker", "--no-status", "-o", "none", "--ignore-url", "/show/|index_", home),
            await LinkinatorAsync(web, folder, home),
        };
        rows.AddRange(await OursAsync(web));
        Directory.Delete(folder, recursive: true);

        await Console.Out.WriteLineAsync($"{"",-22} {"pages",6} {"pages/s",8} {"CPU s/1,000 pages",18} {"peak MiB",9}");
        foreach (var row in rows)
            await Console.Out.WriteLineAsync(row.Line);
        await BenchFile.WriteAsync("bench-beside.json", rows);
    }

    /// <summary>It is no part of this project: npm puts it into a folder of its own, which goes with the run. Later ones want Node 22.</summary>
    private static async Task<BesideRow> LinkinatorAsync(BenchServer web, string folder, string home)
    {
        await CommandAsync(web, "npm", folder, "npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", folder, "linkinator@6.3.0");
        var script = Path.Combine(folder, "node_modules", "linkinator", "build", "src", "cli.js");
        return await CommandAsync(web, "linkinator", folder, "node", script, "--recurse", "--silent", "--skip", LeftOut, home);
    }

    private static async Task<BesideRow> CommandAsync(BenchServer web, string name, string folder, string command, params string[] arguments)
    {
        await web.PagesAsync();
        var (clock, before) = (Stopwatch.StartNew(), ProcessMeter.CpuOfChildren());
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            var peak = await PeakAsync(process);
            var took = clock.Elapsed.TotalSeconds;
            var cpu = (ProcessMeter.CpuOfChildren() - before).TotalSeconds;
            return new BesideRow(name, (await web.PagesAsync()).Count, new Usage(took, cpu, peak));
        }
        catch (Win32Exception)
        {
            return new BesideRow($"{name} (not installed)", 0, new Usage(0, 0, 0));
        }
    }

    private static async Task<double> PeakAsync(Process process)
    {
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        }

        return peak / (1024.0 * 1024);
    }

    private static async Task<IReadOnlyList<BesideRow>> OursAsync(BenchServer web)
    {
        using var azurite = new AzuriteProcess();
        var clock = Stopwatch.StartNew();
        using var checker = await WholeBench.StartAsync(web, azurite.ConnectionString, concurrency: 1);
        await checker.Http.ImportAsync(WholeBench.Registry(web, 1), CancellationToken.None);
        var meter = new ProcessMeter(checker.Id);
        var rows = new List<BesideRow>();
        foreach (var name in (string[])["program, from its start", "program, second check"])
        {
            await web.PagesAsync();
            if (rows.Count > 0)
            {
                meter.Begin();
                clock.Restart();
            }

            await WholeBench.RoundAsync(checker);
            rows.Add(new BesideRow(name, (await web.PagesAsync()).Count, meter.End() with { Seconds = clock.Elapsed.TotalSeconds }));
        }

        return rows;
    }
}

/// <param name="Pages">As the web has counted them.</param>
internal sealed record BesideRow(string Name, int Pages, Usage Usage)
{
    public string Line => string.Create(
        CultureInfo.InvariantCulture, $"{Name,-22} {Pages,6} {Pages / Usage.Seconds,8:0} {Usage.CpuSeconds * 1000 / Pages,18:0.00} {Usage.PeakMiB,9:0}");
}
