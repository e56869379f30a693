using Checker.Access.People;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class OperationLogTests(Azurite azurite)
{
    private static readonly DateOnly Day = LocalDay.DayOf(Some.Moment);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_comes_first_and_no_line_is_lost_between_the_parts()
    {
        var log = await CreateAsync();
        for (var number = 0; number < 25; number++)
            await log.AddAsync(Entry($"{number}", Some.Moment.AddHours(-number * 3)), Stop);

        var read = new List<string>();
        LogPart? part = null;
        do
        {
            part = await log.ReadAsync(new LogFilter(Day.AddDays(-10), Day), part?.Next, 4, Stop);
            Assert.InRange(part.Entries.Count, 1, 4);
            read.AddRange(part.Entries.Select(entry => entry.Who));
        }
        while (part.Next is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"{number}"), read);
    }

    [Fact]
    public async Task Lines_of_one_instant_are_all_kept()
    {
        var log = await CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => log.AddAsync(Entry($"{number}", Some.Moment), Stop)));

        Assert.Equal(20, (await log.ReadAsync(new LogFilter(Day, Day), null, 100, Stop)).Entries.Count);
    }

    [Fact]
    public async Task It_is_filtered_by_person_kind_and_day()
    {
        var log = await CreateAsync();
        await log.AddAsync(Entry("张三", Some.Moment) with { Login = "zhangsan" }, Stop);
        await log.AddAsync(Entry("李四", Some.Moment) with { Kind = LogKind.Export }, Stop);
        await log.AddAsync(Entry("张三", Some.Moment.AddDays(-1)), Stop);

        Assert.Equal(2, await CountAsync(log, new LogFilter(Day.AddDays(-1), Day, "张")));
        Assert.Equal(1, await CountAsync(log, new LogFilter(Day, Day, "zhangsan")));
        Assert.Equal(1, await CountAsync(log, new LogFilter(Day, Day, Kind: LogKind.Export)));
        Assert.Equal(0, await CountAsync(log, new LogFilter(Day.AddDays(1), Day.AddDays(1))));
    }

    [Fact]
    public async Task A_long_look_back_goes_on_where_it_stopped()
    {
        var log = await CreateAsync();
        await log.AddAsync(Entry("张三", Some.Moment.AddDays(-40)), Stop);
        var filter = new LogFilter(Day.AddDays(-60), Day);

        var first = await log.ReadAsync(filter, null, 10, Stop);
        var second = await log.ReadAsync(filter, first.Next, 10, Stop);

        Assert.Empty(first.Entries);
        Assert.Single(second.Entries);
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("made up")]
    [InlineData("2016-05-17~' or PartitionKey ne '")]
    [InlineData("2999-01-01~0")]
    public async Task A_made_up_place_begins_anew(string after)
    {
        var log = await CreateAsync();
        await log.AddAsync(Entry("张三", Some.Moment), Stop);

        Assert.Single((await log.ReadAsync(new LogFilter(Day, Day), after, 10, Stop)).Entries);
    }

    private static LogEntry Entry(string who, DateTimeOffset at) => new()
    {
        At = at,
        Who = who,
        Kind = LogKind.Change,
        Title = "停止检查",
        What = "POST /office/stop",
        From = "127.0.0.1",
        Status = 302,
    };

    private static async Task<int> CountAsync(OperationLog log, LogFilter filter) => (await log.ReadAsync(filter, null, 100, Stop)).Entries.Count;

    private async Task<OperationLog> CreateAsync() => new((await Stores.CreateAsync(azurite)).Account);
}
