using System.Text;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>A county's site on loopback: a home page with news of today, never twice the same bytes, that a test can take down.</summary>
internal sealed class CountyWeb : IAsyncDisposable
{
    private readonly LoopbackWeb _web;
    private readonly State _state;

    private CountyWeb(LoopbackWeb web, State state) => (_web, _state) = (web, state);

    public Uri Home => _web.Root;

    public int Requests => _state.Requests;

    /// <summary>Whether it answers a visit of the home page; by the number of the request, from 1.</summary>
    public static async Task<CountyWeb> StartAsync(Func<int, bool>? isUp = null, string extra = "")
    {
        var state = new State();
        var web = await LoopbackWeb.StartAsync(context =>
        {
            if (context.Request.Path != "/")
                return context.Response.WriteAsync("<title>正文</title><p>全县农业工作会议召开。");

            var request = Interlocked.Increment(ref state.Requests);
            context.Response.StatusCode = isUp?.Invoke(request) ?? true ? 200 : 503;
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(HomePage(request) + extra, Encoding.UTF8, TestContext.Current.CancellationToken);
        });
        return new CountyWeb(web, state);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static string HomePage(int request)
    {
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var items = Enumerable.Range(1, 8).Select(number => $"<li><a href=\"/news/{number}.html\">第{number}次全县农业工作会议召开</a><span>{today:yyyy-MM-dd}</span></li>");
        return $"<html><head><title>示例县农业局</title></head><body><!-- {request} --><h2>工作动态</h2><ul>{string.Concat(items)}</ul>";
    }

    private sealed class State
    {
        public int Requests;
    }
}
