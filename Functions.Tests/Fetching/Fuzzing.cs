using System.Net;
using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Tests.Support;

namespace Checker.Tests.Fetching;

/// <summary>Damaged input for all that reads what a server sends. What must hold: nothing throws, and the next one has its turn.</summary>
internal static class Fuzzing
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static readonly string[] Pages =
    [
        "<html><head><meta charset=gb2312><title>某县农业局</title><base href=\"/a/\"></head><body><ul><li><a href=\"b.asp?id=1&q=中文\">工作会议</a> 2016-05-03</li></ul></body></html>",
        "<meta http-equiv=refresh content=\"0; url='http://a.gov.cn/'\"><frameset><frame src=\"//b\\c\"></frameset><script>window.location.href=\"/x\"+y;</script>",
        "<table><tr><td><a href='javascript:void(0)'>栏目</a><iframe src=\"data:text/html,x\"></iframe>&#x4F60;&#999999999;&amp<!--<![CDATA[<script>",
        "\uFEFF<!DOCTYPE html><html lang=zh><meta name=\"ColumnType\" content=\"概况信息\"><div style=\"display:none\">12345</div>网站关停公告",
    ];

    private static readonly string[] Types =
        ["text/html; charset=gb2312", "text/html;charset=\"utf-8", "text/html; charset=big5; charset=x", "application/octet-stream", ";;=", ""];

    private static readonly string[] Locations =
        ["http://a.gov.cn:80/x?y#z", "//user@[::1]:8080/%zz/..\\", "http:///x", "../../\xC4\xDA?\xC8\xDD", "http://1.2.3.4.5:99999/", "hTTp:\\\\a\t.cn"];

    private static readonly string[] Cookies =
        ["a=b; Path=/; Domain=.gov.cn", "a=b, c=d; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "=;;=", "a=\"b;c\"; Max-Age=9999999999999999999; Port=\"80\""];

    private static readonly string[] RobotsTexts =
        ["User-agent: *\nDisallow: /a*b$\nAllow: /\n", "\uFEFFuser-agent:GovSiteChecker\ruser-agent: *\r\ndisallow:/*****************************a\n#"];

    public static IReadOnlyDictionary<string, Action<Random, int>> Kinds { get; } = new Dictionary<string, Action<Random, int>>
    {
        ["html and charset"] = Repeated(ReadPage),
        ["redirect"] = Repeated(ReadRedirect),
        ["cookie"] = Repeated(ReadCookie),
        ["robots"] = Repeated(ReadRobots),
    };

    /// <summary>A few bytes changed, taken out, put in or said many times.</summary>
    public static byte[] Damaged(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var n = random.Next(1, 6); n > 0 && damaged.Count > 0; n--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0: damaged[at] = (byte)random.Next(256); break;
                case 1: damaged.RemoveAt(at); break;
                case 2: damaged.Insert(at, (byte)random.Next(256)); break;
                default: damaged.InsertRange(at, damaged.GetRange(at, Math.Min(random.Next(20), damaged.Count - at))); break;
            }
        }

        return [.. damaged];
    }

    private static Action<Random, int> Repeated(Action<Random> once) => (random, times) =>
    {
        for (var i = 0; i < times; i++) once(random);
    };

    private static void ReadPage(Random random)
    {
        Encoding[] encodings = [Encoding.UTF8, Gb18030, Encoding.Unicode, Encoding.Latin1];
        var body = Damaged(encodings[random.Next(4)].GetBytes(Pages[random.Next(Pages.Length)]), random);
        var type = Text(Types, random);
        var exchange = new Exchange
        {
            Address = new Uri(Some.Home),
            At = Some.Moment,
            Took = TimeSpan.Zero,
            Remote = "203.0.113.7:80",
            RequestHead = "",
            Status = 200,
            ResponseHead = $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n",
            ContentType = WireText.Read(type),
            Body = body,
        };
        var outcome = new FetchOutcome.Answered(exchange.Address, Some.Moment, TimeSpan.Zero, [exchange]);
        PageReader.Read(outcome, (PageRole)random.Next(4), Some.Site());
    }

    private static void ReadRedirect(Random random)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.TryAddWithoutValidation("Location", Text(Locations, random));
        if (Redirect.Is(response) && Redirect.Target(new Uri(Some.Home), response) is { } target)
            new AddressGuard([]).Refuse(target);
    }

    private static void ReadCookie(Random random)
    {
        var jar = new CookieJar();
        jar.Keep(new Uri(Some.Home), [Text(Cookies, random), Text(Cookies, random)]);
        jar.HeaderFor(new Uri(Some.Home));
    }

    private static void ReadRobots(Random random) => Robots
        .Parse(Damaged(Encoding.UTF8.GetBytes(RobotsTexts[random.Next(RobotsTexts.Length)]), random), "GovSiteChecker/1.0")
        .Allows(new Uri(Some.Home + new string('a', random.Next(2000))));

    private static string Text(string[] texts, Random random) =>
        Encoding.Latin1.GetString(Damaged(Encoding.Latin1.GetBytes(texts[random.Next(texts.Length)]), random));
}
