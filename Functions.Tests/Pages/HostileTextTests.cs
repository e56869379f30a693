using System.Net;
using System.Text;
using Checker.Fetching;
using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>What a checked site says is shown, and is nothing but text: it runs nothing, leads nowhere, turns nothing round.</summary>
public sealed class HostileTextTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private const string Text =
        "恶\"'`></td></textarea></pre><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;\u0001\u001b[31m\u202e倒过来\u2066\u200b\u061c\u2028完";

    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "link", "body", "header", "strong", "nav", "a", "main", "h1", "h2", "p", "ul", "li", "b", "br",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "div", "span", "dl", "dt", "dd", "pre", "footer",
        "form", "input", "label", "button", "select", "option", "textarea", "fieldset", "legend", "details", "summary", "svg", "rect", "meter",
        "iframe", "datalist", "h3", "ol", "figure", "figcaption", "svg", "rect", "del", "ins",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/office/findings?round={round}")]
    [InlineData("/office/findings?round={round}&q=%3Cscript%3Ealert(1)%3C/script%3E倒过来")]
    [InlineData("/office/sites/{site}?round={round}")]
    [InlineData("/office/sites")]
    [InlineData("/office/evidence/{evidence}")]
    public async Task On_every_page_it_is_text(string path)
    {
        var evidence = await PutAsync();
        using var visitor = await checker.Running.SignInAsync(Stop);

        var html = await visitor.GetStringAsync(
            path.Replace("{round}", "2016-05-20-hostile").Replace("{site}", "s-hostile").Replace("{evidence}", evidence), Stop);

        var page = new HtmlDocument();
        page.LoadHtml(html);
        var nodes = page.DocumentNode.Descendants().Where(node => node.NodeType == HtmlNodeType.Element && !IsOurScript(node)).ToList();
        Assert.Subset(Elements.ToHashSet(), nodes.Select(node => node.Name).ToHashSet());
        Assert.DoesNotContain(nodes.SelectMany(node => node.Attributes), attribute =>
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (attribute.Name is "href" or "src" && attribute.Value?.StartsWith("/office/", StringComparison.Ordinal) != true && attribute.Value is not ['#', ..] and not "data:,"));
        var shown = WebUtility.HtmlDecode(html);
        Assert.Contains("<script>alert(1)</script>", shown, StringComparison.Ordinal);
        Assert.Contains("倒过来", shown, StringComparison.Ordinal);
        Assert.Empty(shown.Where(IsUnseen).Select(c => $"U+{(int)c:X4}"));
    }

    [Fact]
    public async Task The_bytes_themselves_are_a_download_that_no_browser_runs()
    {
        var evidence = await PutAsync();
        using var visitor = await checker.Running.SignInAsync(Stop);

        using var answer = await visitor.GetAsync($"/office/evidence/{evidence}/file", Stop);

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(Body(), Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop)));
    }

    private static bool IsOurScript(HtmlNode node) => node.OuterHtml == "<script src=\"/office/office.js\" defer></script>";

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
        || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    private static string Body() =>
        $"<title>{Text}</title><h2>{Text}</h2><ul><li><a href='/n/1.html'>{Text}</a> 2016-05-16<li><a href='/n/2.html'>{Text}</a> 2016-05-15</ul>";

    /// <returns>The id of the home page's evidence.</returns>
    private async Task<string> PutAsync()
    {
        var site = Some.Site() with { Id = SiteId.Parse("s-hostile"), Name = Text, Sponsor = Text, Home = new Uri("http://www.example.gov.cn/?\"><script>") };
        var round = SomeRound.Round(1, RoundId.Parse("2016-05-20-hostile", null));
        if (await checker.Get<RoundStore>().AddAsync(round, [site.Id], Stop))
        {
            await checker.Get<SiteStore>().SaveAsync([site], Stop);
            var outcome = Outcome(site.Home);
            var observation = VisitReading.Assemble(site, 1, [PageReader.Read(outcome, PageRole.Home, site)], []);
            await checker.Get<VisitStore>().SaveAsync(round.Id, observation, [outcome], Stop);
            var conclusion = Judge.Sum(SomeRound.RuleSet, [Verdict.Fail("hijacked-page", Text, Finding())]);
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Result("s-hostile", conclusion) with { Round = round.Id }, Stop);
        }

        var kept = Assert.Single(await checker.Get<VisitStore>().ReadAsync(round.Id, site.Id, Stop));
        return EvidenceId.Of(kept.Observation.Home.Evidence!);
    }

    private static Finding Finding() => new()
    {
        Rule = "hijacked-page",
        Strength = Strength.Suspected,
        Sentence = Text,
        Detail = Text,
        Pages = [new Uri("http://www.example.gov.cn/")],
    };

    private static FetchOutcome.Answered Outcome(Uri home) => new(home, Some.Moment, TimeSpan.FromSeconds(1),
    [
        new Exchange
        {
            Address = home,
            At = Some.Moment,
            Took = TimeSpan.FromSeconds(1),
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\n",
            Status = 200,
            ResponseHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Evil: <script>alert(3)</script>\u001b\r\n",
            ContentType = "text/html; charset=utf-8",
            Body = Encoding.UTF8.GetBytes(Body()),
        },
    ]);
}
