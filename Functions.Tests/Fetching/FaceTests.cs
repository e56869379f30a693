using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public sealed class FaceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_engine_and_its_visitor_are_known_by_name_and_referrer_and_bring_no_cookies()
    {
        var seen = new List<string>();
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            seen.Add($"{context.Request.Headers.UserAgent}|{context.Request.Headers.Referer}|{context.Request.Headers.Cookie}");
            context.Response.Headers.SetCookie = "seen=1";
            return context.Response.WriteAsync("<title>县</title>", Stop);
        });
        using var fetcher = Visit.Fetcher(Announced(web.Root));

        foreach (var face in new[] { Face.Own, Face.Engine, Face.Searching })
        {
            using var session = fetcher.Open(_ => true, face);
            await session.FetchAsync(web.Root, Stop);
        }

        Assert.Collection(seen,
            own => Assert.StartsWith("GovSiteChecker/1.0", own, StringComparison.Ordinal),
            engine => Assert.Contains("Baiduspider", engine, StringComparison.Ordinal),
            searching => Assert.Contains("|https://www.baidu.com/s?wd=", searching, StringComparison.Ordinal));
        Assert.All(seen, line => Assert.EndsWith("|", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_units_are_told_nobody_is_asked_under_another_name()
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync("", Stop));
        using var fetcher = Visit.Fetcher(Visit.Options(web.Root));

        Assert.Throws<InvalidOperationException>(() => fetcher.Open(_ => true, Face.Engine));
    }

    [Fact]
    public async Task Another_name_leads_no_further_than_the_registry()
    {
        var elsewhere = 0;
        await using var other = await LoopbackWeb.StartAsync(context =>
        {
            elsewhere++;
            return context.Response.WriteAsync("", Stop);
        });
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            context.Response.Redirect(other.Root.ToString());
            return Task.CompletedTask;
        });
        using var fetcher = Visit.Fetcher(Announced(web.Root, other.Root));
        using var session = fetcher.Open(address => address.Port == web.Root.Port, Face.Engine);

        var failed = Visit.Failure(await session.FetchAsync(web.Root, Stop));

        Assert.Equal((FetchFailure.Disallowed, 302, 0), (failed.Failure, Assert.Single(failed.Trail).Status, elsewhere));
    }

    private static FetchOptions Announced(params Uri[] webs) => new()
    {
        AllowedNetworks = "127.0.0.1/32",
        AllowedPorts = string.Join(',', webs.Select(web => web.Port)),
        Announced = true,
    };
}
