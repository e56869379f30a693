using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Sites;

public class FilingEntryTests
{
    private static readonly FilingEntry Fit = new("维护", "2016-05-03", "2016-05-04", "王主任", "机房停电");

    [Theory]
    [InlineData("2016-05-03", "2016-05-03", "2016-05-03T00:00:00+08:00", "2016-05-04T00:00:00+08:00")]
    [InlineData("2016年5月3日", "2016.5.4", "2016-05-03T00:00:00+08:00", "2016-05-05T00:00:00+08:00")]
    [InlineData("2016-05-03 08:00", "2016-05-03 08:00", "2016-05-03T08:00:00+08:00", "2016-05-03T08:01:00+08:00")]
    [InlineData("2016-05-03T08:00", "2016-05-04", "2016-05-03T08:00:00+08:00", "2016-05-05T00:00:00+08:00")]
    [InlineData("２０１６-０５-０３ ８：００", "2016年5月3日18:30", "2016-05-03T08:00:00+08:00", "2016-05-03T18:31:00+08:00")]
    [InlineData("2016-05-03T00:00:00Z", "2016-05-03T09:00:00+08:00", "2016-05-03T08:00:00+08:00", "2016-05-03T09:00:00+08:00")]
    public void Times_are_days_minutes_or_instants_and_the_last_one_is_included(string from, string until, string first, string end)
    {
        var (filing, faults) = Read(Fit with { From = from, Until = until });

        Assert.Empty(faults);
        Assert.Equal((Time(first), Time(end)), (filing!.From, filing.Until));
    }

    [Theory]
    [InlineData("Kind", "升级")]
    [InlineData("Kind", null)]
    [InlineData("From", "昨天")]
    [InlineData("From", "2016-02-30")]
    [InlineData("From", "2016-05-03T08:00:00")]
    [InlineData("From", "0001-01-01T00:00:00+08:00")]
    [InlineData("Until", "")]
    [InlineData("Until", "2016-05-02")]
    [InlineData("Until", "2017-05-04")]
    [InlineData("SaidBy", " ")]
    [InlineData("SaidBy", "甲\n乙")]
    [InlineData("Note", "\u202E")]
    public void What_is_wrong_is_told_by_its_member(string member, string? text)
    {
        var (filing, faults) = Read(member switch
        {
            "Kind" => Fit with { Kind = text },
            "From" => Fit with { From = text },
            "Until" => Fit with { Until = text },
            "SaidBy" => Fit with { SaidBy = text },
            _ => Fit with { Note = text },
        });

        Assert.Null(filing);
        Assert.Equal([member], faults.Select(fault => fault.Field).Distinct());
    }

    [Fact]
    public void Texts_and_the_time_may_be_as_long_as_their_limits_and_no_longer()
    {
        Assert.Empty(Read(Fit with { Note = new string('长', 200), SaidBy = new string('长', 200), Until = "2017-05-03" }).Faults);
        Assert.Equal(["SaidBy", "Note"], Read(Fit with { Note = new string('长', 201), SaidBy = new string('长', 201) }).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void It_covers_from_its_first_instant_to_the_end_of_its_last_minute_and_not_once_withdrawn()
    {
        var filing = Read(Fit with { From = "2016-05-03 08:00", Until = "2016-05-03 18:00" }).Filing!;

        Assert.False(filing.Covers(Time("2016-05-03T07:59:59.9999999+08:00")));
        Assert.True(filing.Covers(Time("2016-05-03T08:00:00+08:00")));
        Assert.True(filing.Covers(Time("2016-05-03T18:00:59.9999999+08:00")));
        Assert.False(filing.Covers(Time("2016-05-03T18:01:00+08:00")));
        Assert.True(filing.Covers(filing.From, filing.Until));
        Assert.False(filing.Covers(filing.From, filing.Until.AddTicks(1)));
        Assert.False((filing with { Withdrawn = new Withdrawal("甲", Some.Moment) }).Covers(filing.From));
        Assert.Equal("维护，2016年5月3日 08:00至2016年5月3日 18:00", filing.Told());
    }

    [Theory]
    [InlineData("2016-05-03T08:00:00+08:00", false)]
    [InlineData("2016-05-03T08:00:01+08:00", true)]
    public void What_is_written_down_after_it_began_is_late(string now, bool late) =>
        Assert.Equal(late, (Fit with { From = "2016-05-03 08:00" }).Read("0123456789abcdef", Some.Site().Id, "李科员", Time(now)).Filing!.IsLate);

    private static (Filing? Filing, IReadOnlyList<FieldFault> Faults) Read(FilingEntry entry) =>
        entry.Read("0123456789abcdef", Some.Site().Id, "李科员", Some.Moment);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, null);
}
