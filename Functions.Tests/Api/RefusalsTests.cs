using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

/// <summary>However a call goes wrong, it is told as problem details, with a status that the document has for it.</summary>
public sealed partial class RefusalsTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private const int Most = 16 * 1024 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What is there (a site, a closed round), or nothing that is.</summary>
    [Theory]
    [InlineData("x", "x")]
    [InlineData("s-example", SharedChecker.Closed)]
    public async Task Every_call_that_is_sent_nonsense_refuses_it_as_told(string site, string round)
    {
        var wrong = new List<string>();
        foreach (var (path, method, told) in Calls(await checker.Http.GetJsonAsync("/api/openapi.json", Stop)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Address(path, told, site, round));
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            if (told.TryGetProperty("requestBody", out _))
                request.Content = new StringContent("{\"\0\":", Encoding.UTF8, "application/x-www-form-urlencoded");

            using var answer = await checker.Http.SendAsync(request, Stop);

            var status = (int)answer.StatusCode;
            if (!told.GetProperty("responses").TryGetProperty($"{status}", out _))
                wrong.Add($"{method} {path}: {status} is not told.");
            if (status >= 400)
                await answer.ProblemAsync(status);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api")]
    [InlineData("DELETE", "/api/sites")]
    [InlineData("PATCH", "/api/sites/s-example")]
    [InlineData("POST", "/api/coverage")]
    public async Task What_is_no_call_is_not_there(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await checker.Http.SendAsync(request, Stop);

        await answer.ProblemAsync(404);
    }

    [Theory]
    [InlineData("POST", "/api/rounds")]
    [InlineData("POST", "/api/sites/import")]
    [InlineData("PUT", "/api/sites/s-example")]
    [InlineData("POST", "/api/sites/s-example/filings")]
    [InlineData("POST", "/api/sites/s-example/closure")]
    [InlineData("POST", "/api/rule-sets")]
    [InlineData("POST", "/api/notices")]
    [InlineData("POST", "/api/problems/import")]
    [InlineData("POST", "/api/problems/confirm")]
    [InlineData("POST", "/api/talks")]
    [InlineData("PUT", "/api/papers/whitelist/template")]
    public async Task What_is_too_large_is_told_to_be(string method, string path)
    {
        using var just = await SendAsync(method, path, Most);
        using var over = await SendAsync(method, path, Most + 1);

        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, just.StatusCode);
        await over.ProblemAsync(413);
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path, int length)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(new byte[length]) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        return checker.Http.SendAsync(request, Stop);
    }

    private static IEnumerable<(string Path, string Method, JsonElement Told)> Calls(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from call in path.Value.EnumerateObject()
        select (path.Name, call.Name, call.Value);

    private static string Address(string path, JsonElement told, string site, string round)
    {
        var address = path.Replace("{site}", site, StringComparison.Ordinal).Replace("{round}", round, StringComparison.Ordinal);
        var terms = !told.TryGetProperty("parameters", out var places) ? [] : places.EnumerateArray()
            .Where(place => place.Text("in") is "query" && place.Text("name") is not "why").Select(place => place.Text("name") + "=%3C").ToList();
        return $"{Place().Replace(address, "x")}?{string.Join('&', terms)}";
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Place();
}
