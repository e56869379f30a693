using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class SiteSessionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_counts_all_that_came_of_bodies_whatever_becomes_of_them()
    {
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            if (context.Request.Path == "/old") context.Response.Redirect("/new");
            return context.Response.WriteAsync(new string('x', context.Request.Path == "/robots.txt" ? 100 : 20_000), Stop);
        });
        using var fetcher = Visit.Fetcher(Visit.Options(web.Root));
        using var session = fetcher.Open(_ => true);

        await session.FetchAsync(web["/a.pdf"], Stop);
        await session.FetchAsync(web["/old"], Stop);
        await session.FetchRobotsAsync(web.Root, Stop);
        await session.FetchRobotsAsync(web.Root, Stop); // asked for once

        Assert.Equal(20_000 + (2 * 20_000) + 100, session.BodyBytes);
    }
}
