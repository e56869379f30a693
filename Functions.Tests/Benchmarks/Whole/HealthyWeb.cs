using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>
/// Answers for as many healthy sites as there are addresses in 127.0.0.0/8, as fast as it can: pages are made and packed
/// once, a site's own lines put before and behind as gzip members of their own. Every other page is packed, for who takes it.
/// </summary>
internal sealed class HealthyWeb(int columns, TimeSpan delay, int hangingEvery)
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n\u001a\n"u8];

    private readonly HealthySite _site = new(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)), columns);
    private readonly ConcurrentDictionary<(string Path, bool Packed), byte[]> _bodies = [];
    private (int Count, DateTimeOffset? First) _pages;

    /// <summary>As the command line has it: <c>healthy</c>, the columns, the milliseconds of each answer, every how many sites hang.</summary>
    public static HealthyWeb Of(string kind) => kind.Split(':') is [_, var columns, var delay, var hanging]
        ? new HealthyWeb(int.Parse(columns, CultureInfo.InvariantCulture), TimeSpan.FromMilliseconds(int.Parse(delay, CultureInfo.InvariantCulture)), int.Parse(hanging, CultureInfo.InvariantCulture))
        : new HealthyWeb(HealthySite.Columns, TimeSpan.Zero, 0);

    public const string Counted = "/-/pages";

    public async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == Counted)
        {
            var (count, first) = _pages;
            _pages = default;
            await context.Response.WriteAsync($"{count} {first:O}");
            return;
        }

        var site = BenchServer.NumberOf(context.Connection.LocalIpAddress!);
        if (hangingEvery > 0 && site % hangingEvery == 0)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, TimeProvider.System, context.RequestAborted);

        var path = context.Request.Path.Value!;
        if (path.EndsWith(".ico", StringComparison.Ordinal) || path.EndsWith(".png", StringComparison.Ordinal))
            await SendAsync(context, "image/png", [Picture]);
        else if (path is "/robots.txt")
            await SendAsync(context, "text/plain", ["User-agent: *\nDisallow: /admin/\n"u8.ToArray()]);
        else if (path.EndsWith(".css", StringComparison.Ordinal))
            await SendAsync(context, "text/css", ["a{color:#333}"u8.ToArray()]);
        else
            await SendPageAsync(context, site, path);
    }

    private Task SendPageAsync(HttpContext context, int site, string path)
    {
        lock (_bodies)
            _pages = (_pages.Count + 1, _pages.First ?? TimeProvider.System.GetUtcNow());
        var isPacked = path.Length % 2 == 1 && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (isPacked)
            context.Response.Headers.ContentEncoding = "gzip";
        return SendAsync(context, "text/html", [Own(HealthySite.Start(site), isPacked), _bodies.GetOrAdd((path, isPacked), _ => Own(PageOf(path), isPacked)), Own(HealthySite.End(site), isPacked)]);
    }

    private string PageOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => _site.Home,
        ["list", var column, ..] => _site.Column(int.Parse(column, CultureInfo.InvariantCulture)),
        _ => HealthySite.Article,
    };

    private static byte[] Own(string text, bool isPacked)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        if (!isPacked)
            return plain;

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(plain);
        return packed.ToArray();
    }

    private static async Task SendAsync(HttpContext context, string type, byte[][] parts)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = parts.Sum(part => part.Length);
        foreach (var part in parts)
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
    }
}
