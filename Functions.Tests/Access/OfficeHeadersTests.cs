using System.Text;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

public sealed class OfficeHeadersTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/", 404)]
    [InlineData("GET", "/office/", 302)]
    [InlineData("GET", "/office/sign-in", 200)]
    [InlineData("GET", "/office/office.css", 200)]
    [InlineData("GET", "/office/nowhere", 302)]
    [InlineData("GET", "/api/healthz", 503)] // its last routine round is years ago
    [InlineData("GET", "/api/sites", 200)]
    [InlineData("DELETE", "/api/sites", 404)]
    [InlineData("POST", "/api/sites/import?dryRun=perhaps", 400)]
    [InlineData("GET", "/api/rounds/nowhere", 404)]
    [InlineData("POST", "/api/rounds", 400)]
    public async Task Every_answer_carries_them(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = new StringContent("{", Encoding.UTF8, "application/json");

        using var answer = await checker.Http.SendAsync(request, Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertSafe(answer);
    }

    [Fact]
    public async Task The_pages_carry_them_and_allow_script_and_style_from_files_of_ours_alone()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        using var answer = await visitor.GetAsync("/office/", Stop);

        AssertSafe(answer);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static void AssertSafe(HttpResponseMessage answer)
    {
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore || answer.Headers.ETag is not null);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
