using System.Globalization;
using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Sites;
using HtmlAgilityPack;

namespace Checker.Tests.Benchmarks;

/// <summary>What reading all facts of a page costs, beside the parser's own work on it, in one run: processor time, the least of many rounds.</summary>
internal static class ObserveBenchmark
{
    private const int Warming = 40;
    private const int Rounds = 30;

    /// <summary>Enough that each round pays for its own rubbish.</summary>
    private const int PagesOfOneRound = 20;

    private static readonly Uri Address = new("http://www.example.gov.cn/");

    private static readonly DateTimeOffset At = new(2016, 5, 17, 1, 0, 0, TimeSpan.Zero);

    private static readonly Site Site = new()
    {
        Id = SiteId.Parse("4117000099"),
        Name = "某某县农业局网站",
        Home = Address,
        Sponsor = "某某县农业局",
    };

    public static async Task<int> RunAsync()
    {
        await Console.Out.WriteLineAsync("page      parse ms   read ms   ratio");
        foreach (var kilobytes in (int[])[20, 70, 200])
        {
            var page = ObservedPages.OfSize(kilobytes);
            var (parse, read) = Measure(page);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kilobytes,4} KB {parse,11:0.00} {read,9:0.00} {read / parse,7:0.00}"));
        }

        return 0;
    }

    /// <summary>The two take turns, so that what else the machine does falls on both.</summary>
    private static (double Parse, double Read) Measure(string page)
    {
        var answer = Answer(Encoding.UTF8.GetBytes(page));
        var (parse, read) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < Warming + Rounds; i++)
        {
            var parsed = Cost(() => new HtmlDocument().LoadHtml(page));
            var facts = Cost(() => PageReader.Read(answer, PageRole.Home, Site));
            if (i >= Warming)
                (parse, read) = (Math.Min(parse, parsed), Math.Min(read, facts));
        }

        return (parse, read);
    }

    private static double Cost(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < PagesOfOneRound; i++)
            work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / PagesOfOneRound;
    }

    private static FetchOutcome.Answered Answer(byte[] body) => new(Address, At, TimeSpan.Zero,
    [
        new Exchange
        {
            Address = Address,
            At = At,
            Took = TimeSpan.Zero,
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\n",
            Status = 200,
            ResponseHead = "HTTP/1.1 200 OK\r\nServer: nginx\r\n",
            ContentType = "text/html",
            Body = body,
        },
    ]);
}
