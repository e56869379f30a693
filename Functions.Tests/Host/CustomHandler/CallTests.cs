using System.Net;
using System.Text;
using System.Text.Json;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

/// <summary>The host's calls of functions, and what it hears.</summary>
public sealed class CallTests(Azurite azurite, SharedHost shared)
{
    private static readonly string[] Queues = ["site-checks", "site-checks-poison", "round-steps", "round-steps-poison"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{}}}""")]
    [InlineData("""{"Data":{"timer":{}},"Metadata":{}}""")]
    [InlineData("""{"Data":{"timer":null},"Metadata":null}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_timer_runs_however_little_it_is_told(string body)
    {
        var host = await shared.StartAsync(azurite, Stop);

        var result = await host.CallAsync("CloseRounds", body, Stop);

        Assert.True(result.Succeeded, result.Body);
    }

    [Fact]
    public async Task What_was_logged_comes_back_with_the_answer_and_stands_on_the_console_with_the_invocation()
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        await host.RegisterAsync(Stop);
        using var request = HostCall.Request(host.Handler.Port, "PlanRound", """{"Data":{"timer":{"IsPastDue":true}}}""");
        var invocation = request.Headers.GetValues("X-Azure-Functions-InvocationId").Single();

        var result = await HostCall.SendAsync(HostCall.Client(), request, Stop);

        Assert.Contains(result.Lines, line => line.StartsWith("Warning: ", StringComparison.Ordinal) && line.Contains("planned late", StringComparison.Ordinal));
        Assert.Contains(result.Lines, line => line.Contains("planned with 1 sites", StringComparison.Ordinal));
        await Wait.UntilAsync(
            () => host.Handler.Output.Split('\n').Any(line =>
                line.Contains($"Invocation:{invocation}", StringComparison.Ordinal) && line.Contains("planned late", StringComparison.Ordinal)),
            Stop);
    }

    [Fact]
    public async Task The_hosts_trace_goes_on_into_the_messages_that_are_sent()
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        await host.RegisterAsync(Stop);
        using var request = HostCall.Request(host.Handler.Port, "PlanRound", "{}");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");

        Assert.True((await HostCall.SendAsync(HostCall.Client(), request, Stop)).Succeeded);

        var step = (await host.Queue("round-steps").ReceiveMessageAsync(cancellationToken: Stop)).Value;
        Assert.StartsWith(
            "00-0af7651916cd43dd8448eb211c80319c-", JsonElement.Parse(Convert.FromBase64String(step.Body.ToString())).Text("trace"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown")]
    [InlineData("checksite")]
    [InlineData("Staff")]
    [InlineData("Api")]
    public async Task A_function_that_is_none_is_told_as_a_failure(string function)
    {
        var host = await shared.StartAsync(azurite, Stop);

        var result = await host.CallAsync(function, "{}", Stop);

        Assert.Equal(HttpStatusCode.NotFound, result.Status);
        await Wait.UntilAsync(() => host.Handler.Output.Contains($"The host called {function}, which is no function", StringComparison.Ordinal), Stop);
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("{\"Data\":{\"request\":")]
    [InlineData("")]
    [InlineData("{\"Data\":{}}")]
    [InlineData("{\"Data\":{\"request\":null}}")]
    [InlineData("{\"Data\":{\"request\":\"\\ud800\"}}")]
    public async Task A_call_that_holds_no_message_is_asked_for_again(string body)
    {
        var host = await shared.StartAsync(azurite, Stop);

        var result = await host.CallAsync("CheckSite", body, Stop);

        Assert.Equal(HttpStatusCode.InternalServerError, result.Status);
        Assert.Equal(500, JsonElement.Parse(result.Body).Int("status"));
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("""{"v":1,"round":"2016-05-17-routine"}""")]
    [InlineData("""{"v":1,"round":"../../..","site":"s-1"}""")]
    [InlineData("""{"v":"one","round":"2016-05-17-routine","site":"s-1"}""")]
    [InlineData("{\"v\":1,\"round\":\"2016-05-17-routine\",\"site\":\"\\ud800\"}")]
    [InlineData("{\"v\":1,\"round\":\"2016-05-17-routine\",\"site\":\"s-1\",\"trace\":\"\\ud800\"}")]
    [InlineData("\u0000\u0001\u001b[31m\u007f\u2028")]
    public async Task A_message_that_is_none_of_ours_is_put_aside_whole_and_done_with(string text)
    {
        var host = await shared.StartAsync(azurite, Stop);
        await host.Queue("site-checks-poison").ClearMessagesAsync(Stop);

        var result = await host.CallAsync("CheckSite", Envelope.Message("request", text), Stop);

        Assert.True(result.Succeeded, result.Body);
        var poison = (await host.Queue("site-checks-poison").ReceiveMessagesAsync(32, cancellationToken: Stop)).Value;
        Assert.Equal(text, Encoding.UTF8.GetString(Convert.FromBase64String(Assert.Single(poison).Body.ToString())));
        Assert.Contains(result.Lines, line => line.Contains("none of ours", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('"')]
    [InlineData('网')]
    [InlineData('\u0001')]
    public async Task The_largest_message_is_read_whole(char filling)
    {
        var host = await shared.StartAsync(azurite, Stop);
        var text = JsonSerializer.Serialize(new { v = 1, round = "2016-05-17-routine", site = "s-nowhere", more = "" });
        while (Encoding.UTF8.GetByteCount(text) < 64 * 1024)
            text = text.Insert(text.Length - 2, JsonSerializer.Serialize(new string(filling, 1000))[1..^1]);
        var metadata = new System.Text.Json.Nodes.JsonObject { ["more"] = JsonSerializer.Serialize(text) };

        var result = await host.CallAsync("CheckSite", Envelope.Message("request", text, metadata), Stop);

        Assert.True(result.Succeeded, result.Body);
        Assert.Contains(result.Lines, line => line.Contains("nothing to check", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_beyond_the_cap_is_refused_unread()
    {
        var host = await shared.StartAsync(azurite, Stop);

        var result = await host.CallAsync("CheckSite", Envelope.Message("request", new string('x', 2 * 1024 * 1024)), Stop);

        Assert.False(result.Succeeded);
    }

    [Theory]
    [InlineData("CheckSite", "request", """{"v":1,"round":"2016-05-17-routine","site":"s-nowhere"}""")]
    [InlineData("CheckSite", "request", """{"v":99,"round":"2016-05-17-routine","site":"s-nowhere","visit":7}""")]
    [InlineData("RunRound", "step", """{"v":1,"round":"2016-05-17-routine","step":3}""")]
    [InlineData("PoisonSiteCheck", "message", """{"v":1,"round":"2016-05-17-routine","site":"s-nowhere"}""")]
    [InlineData("PoisonSiteCheck", "message", "anything")]
    public async Task A_strangers_message_changes_nothing(string function, string binding, string text)
    {
        var host = await shared.StartAsync(azurite, Stop);
        foreach (var queue in Queues)
            await host.Queue(queue).ClearMessagesAsync(Stop);

        var result = await host.CallAsync(function, Envelope.Message(binding, text), Stop);

        Assert.True(result.Succeeded, result.Body);
        foreach (var queue in Queues)
            Assert.Empty((await host.Queue(queue).PeekMessagesAsync(32, Stop)).Value);
        using var visitor = host.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/rounds/2016-05-17-routine", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_days_routine_round_is_planned_once_however_often_its_timer_fires()
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        await host.RegisterAsync(Stop);

        await host.TickAsync("PlanRound", Stop);
        await host.TickAsync("PlanRound", Stop, pastDue: true);

        Assert.Single((await host.Queue("round-steps").PeekMessagesAsync(32, Stop)).Value);
    }
}
