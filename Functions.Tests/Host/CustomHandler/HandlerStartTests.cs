using System.Text.RegularExpressions;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

/// <summary>How the process starts and ends.</summary>
public sealed partial class HandlerStartTests(Azurite azurite, ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_listens_where_the_host_calls_whatever_its_environment_says()
    {
        await using var host = await RunningHost.StartAsync(
            azurite,
            Stop,
            ("ASPNETCORE_HTTP_PORTS", "2"),
            ("Kestrel__Endpoints__Http__Url", "http://127.0.0.1:3"),
            ("Checker__Urls", "http://127.0.0.1:4"));

        output.WriteLine($"Ready after {host.Handler.ReadyAfter.TotalMilliseconds:0} ms, storage made included.");
        await Wait.UntilAsync(() => ListeningAt(host.Handler).Any(), Stop); // an answer may be faster than the line that tells of it
        Assert.Equal($"http://127.0.0.1:{host.Handler.Port}", Assert.Single(ListeningAt(host.Handler)));
        await using var again = await RunningHost.StartAsync(azurite, Stop, ("Storage__Prefix", host.Prefix));
        output.WriteLine($"Ready after {again.Handler.ReadyAfter.TotalMilliseconds:0} ms, on storage that is there.");
    }

    [Fact]
    public async Task It_runs_no_timer_and_takes_no_message_by_itself()
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        await host.RegisterAsync(Stop);
        Assert.True((await host.TickAsync("PlanRound", Stop)).Succeeded);

        await host.KillAndRestartAsync(Stop);

        var messages = await host.Queue("round-steps").ReceiveMessagesAsync(32, cancellationToken: Stop);
        Assert.Equal(1, Assert.Single(messages.Value).DequeueCount);
    }

    [Fact]
    public async Task Without_storage_it_is_ready_before_the_host_gives_it_up_and_works_as_soon_as_storage_answers()
    {
        var ports = AzuriteProcess.Ports.Free();
        using var handler = await HandlerProcess.StartAsync(
            FreePorts.One(), new Dictionary<string, string> { ["AzureWebJobsStorage"] = ports.ConnectionString }, Stop);
        using var http = HostCall.Client();

        output.WriteLine($"Ready after {handler.ReadyAfter.TotalMilliseconds:0} ms without storage.");
        Assert.False((await TickAsync(http, handler)).Succeeded);
        using var storage = new AzuriteProcess(ports);

        while (!(await TickAsync(http, handler)).Succeeded)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Stop);
        Assert.Null(handler.ExitCode);
    }

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "none", "FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "65536", "FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("Access__ApiKey", "a-key", "Access:ApiKey")]
    [InlineData("Fetch__AllowedNetworks", "127.0.0.0/8", "Fetch:AllowedNetworks")]
    [InlineData("Checker__Concurrency", "0", "Concurrency")]
    [InlineData("AzureWebJobsStorage", "nonsense", "connection string")]
    public async Task A_start_that_cannot_be_ends_in_error_with_one_sentence(string setting, string value, string named)
    {
        var settings = new Dictionary<string, string> { ["AzureWebJobsStorage"] = azurite.ConnectionString, [setting] = value };
        using var handler = HandlerProcess.Launch(FreePorts.One(), settings);

        var code = await handler.ExitAsync(Stop);

        Assert.Equal(1, code);
        var line = Assert.Single(handler.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.StartsWith("The checker cannot run: ", line, StringComparison.Ordinal);
        Assert.Contains(named, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_in_error()
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        using var second = HandlerProcess.Launch(
            host.Handler.Port,
            new Dictionary<string, string> { ["AzureWebJobsStorage"] = azurite.ConnectionString, ["Storage__Prefix"] = host.Prefix });

        Assert.Equal(1, await second.ExitAsync(Stop));
        Assert.Contains("address already in use", second.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<CallResult> TickAsync(HttpClient http, HandlerProcess handler)
    {
        using var request = HostCall.Request(handler.Port, "PlanRound", "{}");
        return await HostCall.SendAsync(http, request, Stop);
    }

    private static IEnumerable<string> ListeningAt(HandlerProcess handler) =>
        Listening().Matches(handler.Output).Select(match => match.Groups[1].Value);

    [GeneratedRegex("Now listening on: (\\S+)")]
    private static partial Regex Listening();
}
