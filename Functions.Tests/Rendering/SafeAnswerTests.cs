using System.Collections.Concurrent;
using System.Text;
using Checker.Observing.Html;
using Checker.Pages;
using Checker.Rendering;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rendering;

/// <summary>The answer in a real browser, each page against a server that notes whoever asks.</summary>
public sealed class SafeAnswerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opened_in_a_browser_it_asks_for_nothing_and_runs_nothing()
    {
        ConcurrentBag<string> asked = [];
        var html = "";
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            asked.Add(context.Request.Path);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy = SafeAnswer.Policy;
            return context.Response.WriteAsync(context.Request.Path == "/page" ? html : "");
        });
        html = Answer(HostileMarkup.Pieces(web.Root.ToString().TrimEnd('/')));

        var tree = await Browser.TreeAsync(web["/page"], Stop);

        Assert.Contains("<title>证据页面</title>", tree, StringComparison.Ordinal);
        Assert.Contains("暗链一处", tree, StringComparison.Ordinal);
        Assert.Equal(["/page"], asked.Where(path => path is not "/favicon.ico"));
    }

    [Fact]
    public async Task The_same_page_itself_would_have_asked()
    {
        ConcurrentBag<string> asked = [];
        var html = "";
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            asked.Add(context.Request.Path);
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(context.Request.Path == "/page" ? html : "");
        });
        html = $"<img src={web["/img"]}><link rel=stylesheet href={web["/link.css"]}>";

        await Browser.TreeAsync(web["/page"], Stop);

        Assert.Contains("/img", asked);
    }

    [Fact]
    public void The_policy_seals_it_off_and_lets_only_its_own_style_in()
    {
        Assert.StartsWith("sandbox; default-src 'none'; style-src 'sha256-", SafeAnswer.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", SafeAnswer.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SafeAnswer.Policy, StringComparison.Ordinal);
    }

    /// <summary>Each made anew by itself, since some swallow whatever follows them.</summary>
    private static string Answer(IEnumerable<string> pieces) => SafeAnswer.Of(new SafePage(string.Concat(pieces.Select(Body)), [], IsCut: false));

    private static string Body(string markup) => SafePage.Of(
        TextDecoding.Decode(Encoding.UTF8.GetBytes(markup), "text/html; charset=utf-8"), new Uri(Some.Home), new InertEncoder(), [])?.Body ?? "";
}
