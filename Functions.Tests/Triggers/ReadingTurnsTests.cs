using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class ReadingTurnsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_more_read_at_a_time_than_there_are_turns()
    {
        var turns = new ReadingTurns(2);

        using var first = await turns.TakeAsync(0, 0, Stop);
        var second = await turns.TakeAsync(0, 0, Stop);
        var third = turns.TakeAsync(0, 0, Stop);

        Assert.False(third.IsCompleted);
        second.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Of_those_who_wait_whoever_has_read_most_goes_first_and_among_equals_whoever_came_first()
    {
        var turns = new ReadingTurns(1);
        var reading = await turns.TakeAsync(0, 0, Stop);
        List<Task<ReadingTurns.Turn>> waiting = [turns.TakeAsync(1, 0, Stop), turns.TakeAsync(20, 0, Stop), turns.TakeAsync(3, 0, Stop), turns.TakeAsync(20, 0, Stop)];

        var order = new List<int>();
        while (waiting.Count > order.Count)
        {
            reading.Dispose();
            reading = await await Task.WhenAny(waiting.Where((_, i) => !order.Contains(i)));
            order.Add(Enumerable.Range(0, waiting.Count).First(i => waiting[i].IsCompleted && !order.Contains(i)));
        }

        Assert.Equal([1, 3, 2, 0], order);
    }

    [Fact]
    public async Task Who_was_called_off_takes_no_turn()
    {
        var turns = new ReadingTurns(1);
        using var calledOff = new CancellationTokenSource();
        var reading = await turns.TakeAsync(0, 0, Stop);
        var gone = turns.TakeAsync(9, 0, calledOff.Token);
        var waiting = turns.TakeAsync(0, 0, Stop);

        await calledOff.CancelAsync();
        reading.Dispose();

        (await waiting).Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        (await turns.TakeAsync(0, 0, Stop)).Dispose();
    }
}
