using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class ProbeStoreTests(Azurite azurite)
{
    private static readonly SiteId Site = Some.Site().Id;
    private static readonly DateOnly Day = new(2016, 5, 17);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_is_one_row_in_the_order_of_its_half_hours()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var probes = checker.Get<ProbeStore>();

        await probes.RecordAsync(Site, new ProbeSlot(Day, 40), 'f', Stop);
        await probes.RecordAsync(Site, new ProbeSlot(Day, 3), 'o', Stop);
        await probes.RecordAsync(Site, new ProbeSlot(Day, 40), 'b', Stop);
        await probes.RecordAsync(Site, new ProbeSlot(Day.AddDays(1), 0), 'u', Stop);

        Assert.Equal(
            [(Day, "ob"), (Day.AddDays(1), "u")],
            (await probes.ReadAsync(Site, Day, Day.AddDays(1), [], Stop)).Select(day => (day.Day, day.Outcomes)));
        Assert.Single(await probes.ReadAsync(Site, Day, Day, [], Stop));
        Assert.Empty(await probes.ReadAsync(Site, Day.AddDays(2), Day.AddDays(9), [], Stop));
    }

    [Fact]
    public async Task What_was_filed_later_is_laid_over_half_hours_that_lie_inside_it_whole()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var probes = checker.Get<ProbeStore>();
        await probes.ImportAsync(Site, Enumerable.Range(0, 6).ToDictionary(index => new ProbeSlot(Day, index), _ => "f"), Stop);
        var start = LocalDay.StartOf(Day);
        var filing = new Filing("0123456789abcdef", Site, FilingKind.Failure, start.AddMinutes(30), start.AddMinutes(119), "王主任", "", "李科员", Some.Moment);

        Assert.Equal("frrfff", (await probes.ReadAsync(Site, Day, Day, [filing], Stop)).Single().Outcomes);
        Assert.Equal("frrrff", (await probes.ReadAsync(Site, Day, Day, [filing with { Until = start.AddMinutes(120) }], Stop)).Single().Outcomes);
        Assert.Equal("ffffff", (await probes.ReadAsync(Site, Day, Day, [filing with { Withdrawn = new Withdrawal("李科员", Some.Moment) }], Stop)).Single().Outcomes);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing_and_leaves_other_half_hours_alone()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var probes = checker.Get<ProbeStore>();
        var history = Enumerable.Range(0, 130).ToDictionary(day => new ProbeSlot(Day.AddDays(-day), 5), _ => "ofo");
        await probes.RecordAsync(Site, new ProbeSlot(Day, 0), 'f', Stop);

        await probes.ImportAsync(Site, history, Stop);
        await probes.ImportAsync(Site, history, Stop);

        var days = await probes.ReadAsync(Site, Day.AddDays(-129), Day, [], Stop);
        Assert.Equal((130, "ofo", "fofo"), (days.Count, days[0].Outcomes, days[^1].Outcomes));
    }
}
