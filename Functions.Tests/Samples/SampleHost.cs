using Checker.Tests.Samples.Layouts;

namespace Checker.Tests.Samples;

/// <summary>What answers at one site's address.</summary>
internal sealed class SampleHost(SampleSite site, IEnumerable<SamplePage> pages)
{
    private readonly Dictionary<string, Func<string>> _pages =
        pages.ToDictionary(page => page.Path, page => page.Html, StringComparer.OrdinalIgnoreCase);

    private int _requests;

    public SampleSite Site => site;

    public int Requests => _requests;

    public Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        return site.Answer switch
        {
            SampleAnswer.Hangs => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted),
            SampleAnswer.Resets => Reset(context),
            SampleAnswer.DatabaseDown => WriteAsync(context, 500, DatabaseError),
            _ when site.Root.Length > 0 => Redirect(context),
            _ when _pages.TryGetValue(PathOf(context.Request), out var html) => WriteAsync(context, 200, html()),
            _ => WriteAsync(context, 404, NotFound),
        };
    }

    private string DatabaseError => $"""
        <html><head>{site.Charset.MetaTag}<title>出错了</title><meta name="generator" content="{Layout.Fiction}"></head>
        <body><font face="宋体" size=2><p>Microsoft OLE DB Provider for SQL Server</font> <font size=2>错误 '80004005'</font>
        <p>数据库连接失败,请与管理员联系。<p>/conn.asp,行 12</body></html>
        """;

    private string NotFound => $"""
        <html><head>{site.Charset.MetaTag}<title>404</title><meta name="generator" content="{Layout.Fiction}"></head>
        <body><h2>无法找到该页</h2>您正在搜索的页面可能已经删除、更名或暂时不可用。</body></html>
        """;

    private static string PathOf(HttpRequest request) => request.Path + request.QueryString;

    private static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private Task Redirect(HttpContext context)
    {
        context.Response.Redirect(site.Home.AbsoluteUri);
        return Task.CompletedTask;
    }

    private Task WriteAsync(HttpContext context, int status, string html)
    {
        var body = site.Charset.Encoding.GetBytes(html);
        context.Response.StatusCode = status;
        context.Response.ContentType = site.Charset.ContentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
