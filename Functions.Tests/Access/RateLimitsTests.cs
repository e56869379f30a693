using System.Net;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

public sealed class RateLimitsTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tries_to_sign_in_are_counted_and_the_one_too_many_is_told_when_to_come_again()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop, null, ("Access:SignInsPerMinute", "3"));
        using var visitor = new AccountVisitor(checker.Http.BaseAddress!);
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 3; number++)
            statuses.Add((await visitor.SignInAsync("nobody", "no", "0")).StatusCode);

        using var tooMany = await visitor.SignInAsync("nobody", "no", "0");

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        Assert.InRange(tooMany.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOfAsync("/office/sign-in"));
    }

    [Fact]
    public async Task Exports_are_counted_and_pages_are_not()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop, null, ("Access:ExportsPerMinute", "3"));
        using var visitor = await checker.SignInAsync(Stop);
        for (var number = 0; number < 3; number++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/office/sites.csv", Stop)).StatusCode);

        using var tooMany = await visitor.GetAsync("/office/problems.csv", Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        Assert.NotNull(tooMany.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/office/sites", Stop)).StatusCode);
    }

    [Fact]
    public async Task Files_of_the_api_are_counted_and_its_lists_are_not()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop, null, ("Access:ApiExportsPerMinute", "3"));
        foreach (var file in (string[])["/api/sites.csv", "/api/problems.csv", "/api/log.csv"])
            Assert.Equal(HttpStatusCode.OK, (await checker.Http.GetAsync(file, Stop)).StatusCode);

        using var tooMany = await checker.Http.GetAsync("/api/sites.xlsx", Stop);

        await tooMany.ProblemAsync(429);
        Assert.InRange(tooMany.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await checker.Http.GetAsync("/api/sites", Stop)).StatusCode);
    }
}
