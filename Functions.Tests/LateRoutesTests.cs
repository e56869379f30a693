using System.Net;
using Xunit;

namespace Checker.Tests;

public sealed class LateRoutesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The framework makes a route's filters when it puts together what hands requests to the handler.</summary>
    [Fact]
    public async Task A_route_is_put_together_once_when_its_first_request_comes()
    {
        var made = 0;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        await using var app = builder.Build();
        app.MapGet("/{number:int}", (int number) => $"{number + 1}").AddEndpointFilterFactory((_, next) =>
        {
            made++;
            return next;
        });
        await app.StartAsync(Stop);
        using var client = new HttpClient(new HttpClientHandler()) { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/none", Stop)).StatusCode);
        var before = made;
        var answers = new[] { await client.GetStringAsync("/1", Stop), await client.GetStringAsync("/41", Stop) };

        Assert.Equal(0, before);
        Assert.Equal(["2", "42"], answers);
        Assert.Equal(1, made);
    }
}
