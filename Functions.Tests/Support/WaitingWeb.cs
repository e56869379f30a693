using System.Collections.Concurrent;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>Four sites that let every visitor wait until the test lets them through.</summary>
internal sealed class WaitingWeb : IAsyncDisposable
{
    public const int Sites = 4;

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<HttpContext, string> _waiting = [];
    private LoopbackWeb? _web;

    /// <summary>How many sites have a visitor waiting.</summary>
    public int Waiting => _waiting.Values.Distinct().Count();

    public string Port => $"{_web!.Root.Port}";

    public string RegistryCsv =>
        "主办单位,网站名称,网址\n" + string.Concat(Enumerable.Range(1, Sites).Select(number => $"单位{number},网站{number},{_web![$"site{number}/"]}\n"));

    public static async Task<WaitingWeb> StartAsync()
    {
        var waiting = new WaitingWeb();
        waiting._web = await LoopbackWeb.StartAsync(waiting.AnswerAsync);
        return waiting;
    }

    public void Open() => _opened.TrySetResult();

    /// <summary>Until so many sites have a visitor waiting.</summary>
    public Task WaitingAsync(int sites) => Wait.UntilAsync(() => Waiting == sites, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Open();
        return _web!.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _waiting[context] = context.Request.Path;
        try
        {
            await _opened.Task.WaitAsync(context.RequestAborted);
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync("<title>网站</title><ul><li><a href=a.htm>工作动态</a> 2016-05-16</ul>", context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The visitor has gone.
        }
        finally
        {
            _waiting.TryRemove(context, out _);
        }
    }
}
