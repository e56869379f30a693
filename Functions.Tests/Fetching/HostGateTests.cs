using Checker.Fetching;
using Xunit;

namespace Checker.Tests.Fetching;

public class HostGateTests
{
    private static readonly Pace Slow = new(1, TimeSpan.FromMilliseconds(200));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Public_hosts_are_asked_one_request_at_a_time_a_second_apart()
    {
        Assert.Equal(new Pace(1, TimeSpan.FromSeconds(1)), Pace.Public);
        Assert.Equal(new Pace(4, TimeSpan.Zero), Pace.Opened);
    }

    [Fact]
    public async Task The_next_request_waits_for_the_end_of_the_last_and_the_pause()
    {
        var gate = new HostGate(TimeProvider.System);
        var first = await gate.EnterAsync("a.gov.cn", Slow, Token);
        var second = gate.EnterAsync("a.gov.cn", Slow, Token);
        var isBarred = !second.IsCompleted;
        var ended = TimeProvider.System.GetTimestamp();

        first.Dispose();
        using var turn = await second;

        Assert.True(isBarred);
        Assert.InRange(TimeProvider.System.GetElapsedTime(ended), TimeSpan.FromMilliseconds(190), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Another_host_waits_for_nobody()
    {
        var gate = new HostGate(TimeProvider.System);
        using var first = await gate.EnterAsync("a.gov.cn", Slow, Token);

        var second = gate.EnterAsync("b.gov.cn", Slow, Token);

        Assert.True(second.IsCompletedSuccessfully);
        (await second).Dispose();
    }

    [Fact]
    public async Task An_opened_network_takes_four_requests_at_a_time_without_a_pause()
    {
        var gate = new HostGate(TimeProvider.System);
        var turns = new List<IDisposable>();
        for (var i = 0; i < 4; i++) turns.Add(await gate.EnterAsync("a", Pace.Opened, Token));
        var fifth = gate.EnterAsync("a", Pace.Opened, Token);
        var isBarred = !fifth.IsCompleted;

        turns[2].Dispose();
        turns[2] = await fifth;

        Assert.True(isBarred);
        turns.ForEach(turn => turn.Dispose());
    }

    [Fact]
    public async Task Who_gives_up_waiting_bars_nobody()
    {
        var gate = new HostGate(TimeProvider.System);
        using var impatient = new CancellationTokenSource();
        var first = await gate.EnterAsync("a", Pace.Public with { Pause = TimeSpan.Zero }, Token);
        var second = gate.EnterAsync("a", Pace.Public with { Pause = TimeSpan.Zero }, impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await gate.EnterAsync("a", Pace.Public with { Pause = TimeSpan.Zero }, Token)).Dispose();
    }

    [Fact]
    public async Task Hosts_at_rest_are_forgotten_and_those_in_use_are_not()
    {
        var gate = new HostGate(TimeProvider.System);
        var pace = new Pace(1, TimeSpan.Zero);
        var held = await gate.EnterAsync("held", pace, Token);
        for (var i = 0; i < 5000; i++) (await gate.EnterAsync($"{i}", pace, Token)).Dispose();

        var waiting = gate.EnterAsync("held", pace, Token);

        Assert.InRange(gate.Count, 1, 1024);
        Assert.False(waiting.IsCompleted);
        held.Dispose();
        (await waiting).Dispose();
    }
}
