using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

/// <summary>That what is said of the API, by itself and by <c>docs/</c>, is what there is.</summary>
public sealed partial class ApiDocumentTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Itself = ["/api/openapi"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_is_the_one_in_docs() =>
        Approved.Equal("docs/openapi.json", JsonSerializer.Serialize(await DocumentAsync(), Readable) + "\n");

    [Fact]
    public async Task Every_call_says_what_it_does() => Assert.All(
        Calls(await DocumentAsync()),
        call => Assert.True(call.Told.TryGetProperty("summary", out var summary) && summary.GetString() is { Length: > 10 }, $"{call.Method} {call.Path} has no summary."));

    [Fact]
    public async Task Every_call_that_reads_its_request_says_what_it_takes()
    {
        var readers = checker.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(call => call.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(parameter => parameter.ParameterType == typeof(HttpRequest)) is true)
            .Select(call => call.RoutePattern.RawText).ToHashSet();

        Assert.All(
            Calls(await DocumentAsync()).Where(call => call.Method is "put" || (call.Method is "post" && readers.Contains(call.Path))),
            call => Assert.True(call.Told.TryGetProperty("requestBody", out _), $"{call.Method} {call.Path} does not say what it takes."));
    }

    [Fact]
    public async Task Every_call_stands_in_an_area_of_the_trade_and_has_a_name_of_its_own()
    {
        var calls = Calls(await DocumentAsync()).ToList();

        Assert.All(calls, call => Assert.True(call.Told.GetProperty("tags")[0].GetString()![0] > 0x2E80, $"{call.Path} has no area in CallWords."));
        Assert.Equal(calls.Count, calls.Select(call => call.Told.Text("operationId")).Distinct().Count());
    }

    [Fact]
    public async Task Every_place_in_an_address_is_described() => Assert.Empty(
        from call in Calls(await DocumentAsync())
        where call.Told.TryGetProperty("parameters", out _)
        from place in call.Told.GetProperty("parameters").EnumerateArray()
        where place.Text("description") is ""
        select $"{call.Method} {call.Path}: {place.Text("name")}");

    [Fact]
    public async Task Every_call_stands_in_the_manual_of_the_api_and_no_other()
    {
        var manual = Source.Files["docs/api.md"];

        var told = Written().Matches(manual).Select(call => Plain(call.Groups["path"].Value)).ToHashSet();
        var there = Calls(await DocumentAsync()).Select(call => Plain(call.Path)).ToHashSet();

        Assert.Empty(there.Except(told));
        Assert.Empty(told.Except(there).Except(Itself));
    }

    [Fact]
    public async Task Without_the_key_nobody_learns_what_there_is()
    {
        using var stranger = new HttpClient(new HttpClientHandler()) { BaseAddress = checker.Http.BaseAddress };

        using var answer = await stranger.GetAsync("/api/openapi.json", Stop);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private Task<JsonElement> DocumentAsync() => checker.Http.GetJsonAsync("/api/openapi.json", Stop);

    private static IEnumerable<(string Path, string Method, JsonElement Told)> Calls(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from call in path.Value.EnumerateObject()
        select (path.Name, call.Name, call.Value);

    /// <summary>Whatever stands in braces, and a file's kind, may have any name.</summary>
    private static string Plain(string path) => Ending().Replace(Braces().Replace(path, "{}"), "");

    [GeneratedRegex(@"(?<=`(GET |POST |PUT |GET`, `POST )?)(?<path>/api/[^`?\s""]*)")]
    private static partial Regex Written();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\.(\{\}|csv|json|xlsx|docx|html)$")]
    private static partial Regex Ending();
}
