using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class OwnNetworkTests
{
    private static readonly Uri[] Two = [new("http://one.example/"), new("http://two.example/")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", true)]
    [InlineData("one.example", false)]
    [InlineData("two.example", false)]
    public async Task One_canary_that_answers_acquits_our_network(string answering, bool down)
    {
        using var network = new OwnNetwork(Two, TimeProvider.System, (canary, _) => Task.FromResult(canary.Host == answering));

        Assert.Equal(down, await network.IsDownAsync(FetchFailure.TimedOut, Token));
    }

    [Theory]
    [InlineData("RedirectLoop")]
    [InlineData("TooManyRedirects")]
    [InlineData("Unreadable")]
    [InlineData("Forbidden")]
    [InlineData("ToldToWait")]
    [InlineData("Disallowed")]
    public async Task Nobody_is_asked_about_what_is_not_the_networks(string failure)
    {
        using var network = new OwnNetwork(Two, TimeProvider.System, (_, _) => throw new InvalidOperationException());

        Assert.False(await network.IsDownAsync(Enum.Parse<FetchFailure>(failure), Token));
    }

    [Fact]
    public async Task Without_canaries_nobody_is_asked()
    {
        using var network = new OwnNetwork([], TimeProvider.System, (_, _) => throw new InvalidOperationException());

        Assert.False(await network.IsDownAsync(FetchFailure.TimedOut, Token));
    }

    [Fact]
    public async Task An_answer_holds_for_half_a_minute()
    {
        var (clock, asked) = (new FakeClock(Some.Moment), 0);
        using var network = new OwnNetwork([Two[0]], clock, (_, _) => Task.FromResult(asked++ > 0));

        var first = await network.IsDownAsync(FetchFailure.Refused, Token);
        clock.Advance(TimeSpan.FromSeconds(29));
        var again = await network.IsDownAsync(FetchFailure.Refused, Token);
        clock.Advance(TimeSpan.FromSeconds(1));
        var later = await network.IsDownAsync(FetchFailure.Refused, Token);

        Assert.Equal((true, true, false, 2), (first, again, later, asked));
    }

    [Theory]
    [InlineData(true, "Reset")]
    [InlineData(false, "OwnNetwork")]
    public async Task A_page_that_fails_while_no_canary_answers_failed_through_us(bool alive, string expected)
    {
        await using var site = RawServer.Saying("");
        await using var canary = RawServer.Saying(alive ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" : "");
        var options = new FetchOptions
        {
            AllowedNetworks = "127.0.0.1/32",
            AllowedPorts = $"{site.Port},{canary.Port}",
            Canaries = $"{canary.Root}",
        };

        var failure = Visit.Failure(await Visit.FetchAsync(site.Root, options));

        Assert.Equal(expected, $"{failure.Failure}");
        Assert.Equal($"127.0.0.1:{site.Port}", failure.Remote);
    }
}
