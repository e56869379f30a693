using System.Globalization;
using System.Text;
using Checker.Observing.Html;
using Checker.Observing.Signs;
using Checker.Sites;
using HtmlAgilityPack;

namespace Checker.Tests.Benchmarks;

/// <summary>
/// What the detectors of tampering cost over a page that has been parsed, beside the parser's own work on it, in one run:
/// processor time, the least of many rounds. The bound is three quarters of the parser's.
/// </summary>
internal static class DetectBenchmark
{
    private const int Warming = 40;
    private const int Rounds = 40;
    private const int PagesOfOneRound = 20;

    private static readonly Uri Address = new("http://www.example.gov.cn/");

    private static readonly Site Site = new()
    {
        Id = SiteId.Parse("4117000099"),
        Name = "某某县农业局网站",
        Home = Address,
        Sponsor = "某某县农业局",
    };

    public static async Task<int> RunAsync()
    {
        await Console.Out.WriteLineAsync("page                parse ms detect ms   ratio");
        foreach (var kilobytes in (int[])[20, 70, 200])
        {
            var page = ObservedPages.OfSize(kilobytes);
            await SayAsync($"{kilobytes} KB", page);
            await SayAsync($"{kilobytes} KB, planted", Planted(page));
        }

        return 0;
    }

    private static async Task SayAsync(string name, string page)
    {
        var (parse, detect) = Measure(page);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {parse,9:0.00} {detect,9:0.00} {detect / parse,7:0.00}"));
    }

    private static (double Parse, double Detect) Measure(string page)
    {
        var (parse, detect) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < Warming + Rounds; i++)
        {
            var parsed = Cost(() => new HtmlDocument().LoadHtml(page));
            Queue<HtmlPage> pages = new(Enumerable.Range(0, PagesOfOneRound).Select(_ => HtmlPage.Parse(page, Address, Encoding.UTF8)!));
            var signs = Cost(() => SignReader.Read(pages.Dequeue(), Site, Address, []));
            if (i >= Warming)
                (parse, detect) = (Math.Min(parse, parsed), Math.Min(detect, signs));
        }

        return (parse, detect);
    }

    /// <summary>With what detectors have to look at: links of others in styled blocks, veiled scripts, words.</summary>
    private static string Planted(string page)
    {
        var links = string.Concat(Enumerable.Range(0, 100).Select(i => $"<div class=\"f{i % 7}\"><a href=\"http://www.friend{i}.com/\">友情链接{i}</a></div>"));
        var style = "<style>" + string.Concat(Enumerable.Range(0, 100).Select(i => $".f{i} a{{color:#333;position:relative;left:{i}px}}\n")) + "</style>";
        const string Script = "<script>var a='\\x3c\\x64\\x69\\x76\\x3e';document.write(unescape('%u535A%u5F69')+a);if(document.referrer.indexOf('baidu')>0){location.href='http://www.other.example/';}</script>";
        return page.Replace("</body>", style + links + Script + "<p>百家乐 老虎机</p></body>", StringComparison.Ordinal);
    }

    private static double Cost(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < PagesOfOneRound; i++)
            work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / PagesOfOneRound;
    }
}
