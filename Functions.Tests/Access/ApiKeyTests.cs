using System.Text.Json;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

public sealed class ApiKeyTests(Azurite azurite, SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", "/api/sites/import")]
    [InlineData("GET", "/api/sites")]
    [InlineData("GET", "/api/sites/s-example")]
    [InlineData("POST", "/api/rounds")]
    [InlineData("GET", "/api/rounds/2016-05-17-routine")]
    [InlineData("GET", "/api/rounds/2016-05-17-routine/findings")]
    [InlineData("GET", "/api/rounds/2016-05-17-routine/findings.csv")]
    [InlineData("GET", "/api/rounds/2016-05-17-routine/sites")]
    [InlineData("GET", "/api/rounds/2016-05-17-routine/sites.csv")]
    [InlineData("GET", "/api/evidence/a.b.c.0.1")]
    [InlineData("POST", "/api/sign-ins")]
    public async Task Without_the_key_nothing_is_answered_and_nothing_done(string method, string path)
    {
        foreach (var key in (string?[])[null, "", "wrong", "THE-TESTS-KEY"])
        {
            using var stranger = new HttpClient(new HttpClientHandler()) { BaseAddress = checker.Http.BaseAddress };
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method == "POST")
                request.Content = JsonContent.Create(new { kind = "routine" });
            if (key is not null)
                request.Headers.Add("x-functions-key", key);

            using var answer = await stranger.SendAsync(request, Stop);

            await answer.ProblemAsync(401);
        }
    }

    [Fact]
    public async Task A_program_without_a_key_lets_nobody_in()
    {
        await using var closed = await RunningChecker.StartAsync(azurite, Stop, null, ("Access:ApiKey", ""));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/sites");

        using var answer = await closed.Http.SendAsync(request, Stop);

        await answer.ProblemAsync(401);
    }

    [Fact]
    public async Task Whether_all_is_well_is_told_to_anybody()
    {
        using var stranger = new HttpClient(new HttpClientHandler()) { BaseAddress = checker.Http.BaseAddress };

        using var answer = await stranger.GetAsync("/api/healthz", Stop);

        Assert.Equal("ok", JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).GetProperty("storage").GetString());
    }
}
