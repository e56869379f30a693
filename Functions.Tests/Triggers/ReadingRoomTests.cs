using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>Who may ask for more while much waits to be read.</summary>
public sealed class ReadingRoomTests
{
    private const int Room = 100;

    private readonly ReadingTurns _turns = new(1, Room);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(101, false)]
    public async Task More_is_asked_for_while_there_is_room(int waits, bool asked)
    {
        using var reading = await _turns.TakeAsync(0, 0, Stop);
        var waiting = _turns.TakeAsync(0, waits, Stop);
        Assert.False(waiting.IsCompleted);
        Assert.Equal(asked, _turns.RoomAsync(0, Stop).IsCompleted);
    }

    [Fact]
    public async Task What_is_read_already_takes_no_room()
    {
        using var reading = await _turns.TakeAsync(0, Room, Stop);
        Assert.True(_turns.RoomAsync(0, Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task One_is_let_in_for_each_page_that_is_read_whoever_holds_most_first()
    {
        var reading = await _turns.TakeAsync(0, 0, Stop);
        Task<ReadingTurns.Turn>[] waiting = [_turns.TakeAsync(3, Room, Stop), _turns.TakeAsync(2, 1, Stop), _turns.TakeAsync(1, 1, Stop)];
        Task[] kept = [_turns.RoomAsync(1, Stop), _turns.RoomAsync(2, Stop), _turns.RoomAsync(3, Stop)];

        reading.Dispose();
        await kept[2];
        Assert.False(kept[0].IsCompleted || kept[1].IsCompleted);

        (await waiting[0]).Dispose();
        await kept[1];
        Assert.False(kept[0].IsCompleted);
    }

    [Fact]
    public async Task While_nobody_reads_nobody_is_kept()
    {
        var reading = await _turns.TakeAsync(0, 0, Stop);
        var waiting = _turns.TakeAsync(0, Room, Stop);
        Task[] kept = [_turns.RoomAsync(0, Stop), _turns.RoomAsync(0, Stop), _turns.RoomAsync(0, Stop)];

        reading.Dispose();
        (await waiting).Dispose();

        await Task.WhenAll(kept);
    }

    [Fact]
    public async Task Who_was_called_off_takes_no_room()
    {
        using var calledOff = new CancellationTokenSource();
        var reading = await _turns.TakeAsync(0, 0, Stop);
        var (gone, waiting) = (_turns.TakeAsync(9, Room, calledOff.Token), _turns.TakeAsync(0, 0, Stop));
        var (left, kept) = (_turns.RoomAsync(9, calledOff.Token), _turns.RoomAsync(0, Stop));

        await calledOff.CancelAsync();
        reading.Dispose();

        (await waiting).Dispose();
        await kept;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
    }
}
