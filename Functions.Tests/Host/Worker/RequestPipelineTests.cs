using System.Text;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host.Worker;

public sealed class RequestPipelineTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Api", 200)]
    [InlineData("Staff", 401)]
    [InlineData("Health", 401)]
    public async Task The_key_has_been_checked_where_the_host_has_invoked_a_function_that_asks_for_one(string function, int status)
    {
        var answer = await GetAsync(function, "/api/sites");

        Assert.Equal(status, answer.Response.StatusCode);
    }

    [Fact]
    public async Task What_the_workers_own_routing_has_found_is_not_what_answers()
    {
        var answer = await GetAsync("Health", "/api/healthz");

        Assert.Equal(200, answer.Response.StatusCode);
        Assert.Equal("api/healthz", Assert.IsType<RouteEndpoint>(answer.GetEndpoint()).RoutePattern.RawText);
        Assert.Empty(answer.Request.RouteValues);
    }

    [Fact]
    public async Task What_no_route_takes_comes_to_the_function()
    {
        var answer = await GetAsync("Api", "/api/nowhere");

        answer.Response.Body.Position = 0;
        Assert.Equal(404, answer.Response.StatusCode);
        Assert.Contains("No such call", await new StreamReader(answer.Response.Body, Encoding.UTF8).ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    private async Task<HttpContext> GetAsync(string function, string path)
    {
        await using var app = await RunningChecker.BuildAsync(azurite, null, ("Access:ApiKey", ""));
        await using var scope = app.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.Headers.Host = "localhost";
        context.Response.Body = new MemoryStream();
        context.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("The worker's own endpoint."), null, "the worker's own"));
        context.Request.RouteValues = new RouteValueDictionary { ["path"] = "of the worker's own" };
        await new RequestPipeline(app.Services).RunAsync(context, CheckerApp.Functions.Https.Single(http => http.Name == function));
        return context;
    }
}
