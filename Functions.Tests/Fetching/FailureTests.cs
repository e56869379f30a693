using System.Net;
using System.Net.Sockets;
using Checker.Fetching;
using Checker.Observing;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;
using Route = Checker.Fetching.Route;

namespace Checker.Tests.Fetching;

public class FailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("8.8.8.8", SocketError.NetworkUnreachable, "Unreachable")]
    [InlineData("2400:3200::1", SocketError.NetworkUnreachable, "IPv6Only")]
    [InlineData("2400:3200::1", SocketError.HostUnreachable, "IPv6Only")]
    [InlineData("2400:3200::1", SocketError.AddressFamilyNotSupported, "IPv6Only")]
    [InlineData("2400:3200::1", SocketError.TimedOut, "IPv6Only")]
    [InlineData("2400:3200::1", SocketError.ConnectionRefused, "Refused")]
    [InlineData("2400:3200::1", SocketError.ConnectionReset, "Reset")]
    [InlineData("8.8.8.8,2400:3200::1", SocketError.NetworkUnreachable, "Unreachable")]
    [InlineData("8.8.8.8,2400:3200::1", SocketError.TimedOut, "ConnectTimedOut")]
    public void A_host_on_IPv6_alone_is_told_as_such(string addresses, SocketError error, string expected)
    {
        var attempt = new Attempt(new Uri(Some.Home))
        {
            Route = new Route([.. addresses.Split(',').Select(IPAddress.Parse)], Pace.Public),
        };

        Assert.Equal(expected, $"{attempt.Told(new SocketException((int)error))?.Failure}");
    }

    [Theory]
    [InlineData(false, false, "NameServerFailed")]
    [InlineData(true, true, "ConnectTimedOut")]
    [InlineData(true, false, "TimedOut")]
    public void The_times_that_can_run_out_are_told_apart(bool found, bool connecting, string expected)
    {
        var attempt = new Attempt(new Uri(Some.Home))
        {
            Route = found ? new Route([IPAddress.Loopback], Pace.Public) : null,
            IsConnecting = connecting,
        };

        Assert.Equal(expected, $"{attempt.Told(new OperationCanceledException())?.Failure}");
    }

    [Fact]
    public async Task Name_servers_that_never_answer_are_told_as_such()
    {
        var options = new OptionsWrapper<FetchOptions>(new FetchOptions { Timeout = TimeSpan.FromMilliseconds(300) });
        using var fetcher = new PageFetcher(options, TimeProvider.System, async (_, stop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            return [];
        });
        using var session = fetcher.Open(_ => true);

        var failure = Visit.Failure(await session.FetchAsync(new Uri(Some.Home), Token));

        Assert.Equal(FetchFailure.NameServerFailed, failure.Failure);
        Assert.Null(failure.Remote);
    }

    [Fact]
    public async Task A_connection_that_nobody_accepts_runs_out_of_time()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems refuse where the queue is full.");
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        deaf.Listen(0);
        var end = (IPEndPoint)deaf.LocalEndPoint!;
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var second = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await first.ConnectAsync(end, Token);
        var waiting = second.ConnectAsync(end, Token);

        var failure = Visit.Failure(await Visit.FetchAsync(new Uri($"http://127.0.0.1:{end.Port}/"), seconds: 2));

        Assert.Equal(FetchFailure.ConnectTimedOut, failure.Failure);
        Assert.Equal($"{end}", failure.Remote);
        second.Dispose();
        await Record.ExceptionAsync(() => waiting.AsTask());
    }

    [Fact]
    public async Task A_failure_tells_the_network_address_that_the_name_led_to()
    {
        await using var server = RawServer.Saying("");
        var outcome = await Visit.FetchAsync(new Uri($"http://www.a.gov.cn:{server.Port}/"));

        var failure = Visit.Failure(outcome);

        Assert.Equal($"127.0.0.1:{server.Port}", failure.Remote);
        Assert.Equal(failure.Remote, PageReader.Read(outcome, PageRole.Home, Some.Site()).Remote);
    }

    [Theory]
    [InlineData("NameNotFound", "NameGone")]
    [InlineData("NameServerFailed", "Ours")]
    [InlineData("Refused", "NoAnswer")]
    [InlineData("Unreachable", "Ours")]
    [InlineData("Reset", "NoAnswer")]
    [InlineData("TlsFailed", "Unsupported")]
    [InlineData("ConnectTimedOut", "NoAnswer")]
    [InlineData("TimedOut", "NoAnswer")]
    [InlineData("BodyTimedOut", "NoAnswer")]
    [InlineData("IPv6Only", "Unsupported")]
    [InlineData("Unreadable", "Unreadable")]
    [InlineData("RedirectLoop", "NoAnswer")]
    [InlineData("TooManyRedirects", "NoAnswer")]
    [InlineData("Forbidden", "Ours")]
    [InlineData("ToldToWait", "Blocked")]
    [InlineData("Disallowed", "Blocked")]
    [InlineData("OwnNetwork", "Ours")]
    [InlineData("CheckTimeUp", "Ours")]
    public void Whose_fault_a_failure_may_be_is_settled_for_each(string failure, string access)
    {
        var outcome = new FetchOutcome.Failed(
            new Uri(Some.Home), Some.Moment, TimeSpan.Zero, [], Enum.Parse<FetchFailure>(failure), "Why.");

        var page = PageReader.Read(outcome, PageRole.Home, Some.Site());

        Assert.Equal(access, $"{page.Access}");
        Assert.Equal($"{failure}: Why.", page.AccessDetail);
    }

    [Fact]
    public void No_failure_is_left_without_its_meaning() => Assert.All(Enum.GetValues<FetchFailure>(), failure => PageReader.Read(
        new FetchOutcome.Failed(new Uri(Some.Home), Some.Moment, TimeSpan.Zero, [], failure, ""), PageRole.Home, Some.Site()));
}
