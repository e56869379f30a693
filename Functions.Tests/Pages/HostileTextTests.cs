using System.Net;
using System.Text;
using Checker.Tests.Support;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>What a checked site says is shown, and is nothing but text: it runs nothing, leads nowhere, turns nothing round.</summary>
public sealed class HostileTextTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
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
        var evidence = await HostileCase.PutAsync(checker.Running.Services);
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
        Assert.Empty(shown.Where(HostileCase.IsUnseen).Select(c => $"U+{(int)c:X4}"));
    }

    [Fact]
    public async Task The_bytes_themselves_are_a_download_that_no_browser_runs()
    {
        var evidence = await HostileCase.PutAsync(checker.Running.Services);
        using var visitor = await checker.Running.SignInAsync(Stop);

        using var answer = await visitor.GetAsync($"/office/evidence/{evidence}/file", Stop);

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HostileCase.Body(), Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop)));
    }

    private static bool IsOurScript(HtmlNode node) => node.OuterHtml == "<script src=\"/office/office.js\" defer></script>";
}
