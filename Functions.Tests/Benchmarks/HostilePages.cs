using System.IO.Compression;
using System.Text;

namespace Checker.Tests.Benchmarks;

/// <summary>Answers that want all the memory or time there is, another for each path.</summary>
internal static class HostilePages
{
    private const int Kinds = 8;

    public static Uri Of(Uri site, int kind) => new(site, $"/{kind % Kinds}");

    public static Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Request.Path.Value switch
        {
            "/0" => BombAsync(context),
            "/1" => ForEverAsync(context, new string('长', 20_000)),
            "/2" => context.Response.WriteAsync(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a href=/{i}>链接{i}</a>"))),
            "/3" => context.Response.WriteAsync($"<html><body>{new string('行', 1024 * 1024)}"),
            "/4" => context.Response.WriteAsync(string.Concat(Enumerable.Repeat("<div>", 50_000))),
            "/5" => context.Response.WriteAsync($"<html>{new string('\0', 2_000_000)}"),
            "/6" => DripAsync(context),
            _ => context.Response.WriteAsync(string.Concat(Enumerable.Repeat("<ul><li>2016-05-17<a href=x>一则消息的标题</a>", 40_000))),
        };
    }

    private static async Task BombAsync(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < 1024; i++) await gzip.WriteAsync(zeros, context.RequestAborted);
    }

    private static async Task ForEverAsync(HttpContext context, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        while (true) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task DripAsync(HttpContext context)
    {
        while (true)
        {
            await context.Response.WriteAsync("x", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, context.RequestAborted);
        }
    }
}
