using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Tests.Observing;

/// <summary>Reads a small page as if a site had sent it.</summary>
internal static class Reading
{
    public const string Home = "http://www.example.gov.cn/";

    public static readonly DateTimeOffset At = new(2016, 5, 10, 1, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Day = new(2016, 5, 10);

    public static Site Site(params IReadOnlyList<RegisteredColumn> columns) => new()
    {
        Id = SiteId.Parse("4117000099"),
        Name = "某某县农业局网站",
        Home = new(Home),
        Sponsor = "某某县农业局",
        Columns = columns,
    };

    public static PageFacts Page(string html, PageRole role = PageRole.Column, string address = Home + "list/gzdt/", int status = 200) =>
        Bytes(Encoding.UTF8.GetBytes(html), role, address, status);

    public static PageFacts Body(string body, PageRole role = PageRole.Column, string address = Home + "list/gzdt/") =>
        Page($"<html><head><title>某某县农业局</title></head><body>{body}</body></html>", role, address);

    public static PageFacts Bytes(
        byte[] body, PageRole role = PageRole.Column, string address = Home + "list/gzdt/", int status = 200,
        string? contentType = "text/html", string head = "Server: nginx\r\n", bool truncated = false) =>
        PageReader.Read(Answer(body, address, status, contentType, head, truncated), role, Site());

    public static FetchOutcome.Failed Failure(FetchFailure failure) => new(new(Home), At, TimeSpan.FromSeconds(1), [], failure, "as told");

    /// <summary>GB18030, as most county sites of the time were.</summary>
    public static byte[] Gb(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);

    public static HtmlPage Html(string html) => HtmlPage.Parse(html, new(Home), Encoding.UTF8)!;

    /// <summary>One line an item: title, day, source.</summary>
    public static string[] Told(this PageFacts page) =>
        [.. page.Items.Select(item => item.Date is { } date ? $"{item.Title} {date.Resolve(Day):yyyy-MM-dd} {date.Source}" : item.Title)];

    private static FetchOutcome.Answered Answer(
        byte[] body, string address, int status, string? contentType, string head, bool truncated)
    {
        var exchange = new Exchange
        {
            Address = new(address),
            At = At,
            Took = TimeSpan.FromMilliseconds(80),
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\n",
            Status = status,
            ResponseHead = $"HTTP/1.1 {status}\r\n{head}",
            ContentType = contentType,
            Body = body,
            Truncated = truncated,
        };
        return new(new(address), At, TimeSpan.FromMilliseconds(80), [exchange]);
    }
}
