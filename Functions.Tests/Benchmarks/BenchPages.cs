using System.IO.Compression;
using System.Text;

namespace Checker.Tests.Benchmarks;

/// <summary>Home pages of the usual length, every other one packed.</summary>
internal static class BenchPages
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(
        "<html><head><meta charset=utf-8><title>某县农业局</title></head><body><ul>"
        + string.Concat(Enumerable.Range(0, 700).Select(i =>
            $"<li><a href=\"/news/{i * 7919 % 10_000}.htm\">全县第{i * 31 % 977}次农业工作会议召开</a><span>2016-05-{i % 28 + 1:00}</span></li>\n"))
        + "</ul></body></html>");

    private static readonly byte[] Packed = Pack();

    public static Task AnswerAsync(HttpContext context)
    {
        var isPacked = context.Request.Path.Value![^1] % 2 == 0;
        var body = isPacked ? Packed : Plain;
        if (isPacked) context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentType = "text/html";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(Plain);
        return packed.ToArray();
    }
}
