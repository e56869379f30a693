using System.Globalization;
using System.Text;
using Checker.Observing.Html;
using Checker.Observing.Signs;
using HtmlAgilityPack;

namespace Checker.Tests.Benchmarks;

/// <summary>
/// What the detectors of tampering cost over a page that has been parsed, beside the parser's own work on it, in one run:
/// processor time, the least of many rounds. The bound is three quarters of the parser's.
/// </summary>
internal static class DetectBenchmark
{
    public static async Task RunAsync()
    {
        var rows = new List<object>();
        await Console.Out.WriteLineAsync("page                parse ms detect ms   ratio");
        foreach (var kilobytes in (int[])[20, 70, 200])
        {
            var plain = ObservedPages.OfSize(kilobytes);
            foreach (var (name, page) in new[] { ($"{kilobytes} KB", plain), ($"{kilobytes} KB, planted", Planted(plain)) })
            {
                var cost = CpuTurns.Least(_ => () => new HtmlDocument().LoadHtml(page), pages => Detecting(page, pages));
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {cost[0],9:0.00} {cost[1],9:0.00} {cost[1] / cost[0],7:0.00}"));
                rows.Add(new { name, parseCpuMs = cost[0], detectCpuMs = cost[1] });
            }
        }

        await BenchFile.WriteAsync("bench-detect.json", rows);
    }

    /// <summary>Over pages that were parsed before, each a fresh one: readers remember what they have worked out.</summary>
    private static Action Detecting(string page, int pages)
    {
        var parsed = new Queue<HtmlPage>(Enumerable.Range(0, pages).Select(_ => HtmlPage.Parse(page, ObservedPages.Address, Encoding.UTF8)!));
        return () => SignReader.Read(parsed.Dequeue(), ObservedPages.Site, ObservedPages.Address, []);
    }

    /// <summary>With what detectors have to look at: links of others in styled blocks, veiled scripts, words.</summary>
    private static string Planted(string page)
    {
        var links = string.Concat(Enumerable.Range(0, 100).Select(i => $"<div class=\"f{i % 7}\"><a href=\"http://www.friend{i}.com/\">友情链接{i}</a></div>"));
        var style = "<style>" + string.Concat(Enumerable.Range(0, 100).Select(i => $".f{i} a{{color:#333;position:relative;left:{i}px}}\n")) + "</style>";
        const string Script = "<script>var a='\\x3c\\x64\\x69\\x76\\x3e';document.write(unescape('%u535A%u5F69')+a);if(document.referrer.indexOf('baidu')>0){location.href='http://www.other.example/';}</script>";
        return page.Replace("</body>", style + links + Script + "<p>百家乐 老虎机</p></body>", StringComparison.Ordinal);
    }
}
