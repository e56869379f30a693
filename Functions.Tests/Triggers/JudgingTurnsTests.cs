using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class JudgingTurnsTests
{
    private readonly JudgingTurns _turns = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_finds_no_turn_free_waits_until_a_check_ends()
    {
        var taken = await TakeAllAsync();
        using var next = _turns.Open();

        var waiting = next.TakeAsync(Stop);
        Assert.False(waiting.IsCompleted);
        taken[0].Dispose();
        await waiting;

        taken[1..].ForEach(turn => turn.Dispose());
    }

    [Fact]
    public async Task A_check_that_took_none_gives_none_back()
    {
        for (var check = 0; check < 100; check++)
            _turns.Open().Dispose();
        var taken = await TakeAllAsync();
        using var next = _turns.Open();

        var waiting = next.TakeAsync(Stop);
        Assert.False(waiting.IsCompleted);

        taken.ForEach(turn => turn.Dispose());
        await waiting;
    }

    [Fact]
    public async Task Who_is_called_off_while_waiting_gives_none_back()
    {
        using var calledOff = new CancellationTokenSource();
        var taken = await TakeAllAsync();

        using (var gone = _turns.Open())
        {
            var waiting = gone.TakeAsync(calledOff.Token);
            await calledOff.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        using var next = _turns.Open();
        var last = next.TakeAsync(Stop);
        Assert.False(last.IsCompleted);
        taken.ForEach(turn => turn.Dispose());
        await last;
    }

    private async Task<List<JudgingTurns.Turn>> TakeAllAsync()
    {
        var taken = Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => _turns.Open()).ToList();
        foreach (var turn in taken)
            await turn.TakeAsync(Stop);
        return taken;
    }
}
