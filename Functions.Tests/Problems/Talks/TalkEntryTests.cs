using Checker.Problems.Talks;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems.Talks;

public sealed class TalkEntryTests
{
    private static readonly TalkEntry Entry = new("某局", true, "连续被通报", "王主任", Some.Day("2016-05-17"), "甲");
    private static readonly TalkRecordEntry Record = new(Some.Day("2016-05-17"), "王主任", "某局局长", "已表态整改。", ["记录.pdf"], null);

    [Fact]
    public void A_decision_keeps_the_reasons_that_were_suggested()
    {
        var suggestion = Assert.Single(TalkSuggestion.Of([TalkSuggestionTests.At(TalkSuggestionTests.StillOpen("豫1", ""))], Some.Day("2016-05-31")));

        var talk = (Entry with { Unit = suggestion.Unit }).Read("id", [suggestion], "登录人", Some.Moment).Talk!;

        Assert.Equal((TalkState.Awaited, "甲", 1), (talk.State, talk.By, talk.Version));
        Assert.True(talk.Covers(suggestion));
        Assert.False((talk with { Grounds = [] }).Covers(suggestion));
        Assert.Equal(TalkState.Declined, (talk with { Hold = false }).State);
    }

    [Theory]
    [InlineData("2016-05-17", "")]
    [InlineData("2016-05-18", "决定日期不得晚于2016年5月17日。")]
    [InlineData(null, "请填写决定日期。")]
    public void A_decision_lies_not_in_the_future(string? on, string mistake) =>
        Assert.Equal(mistake, string.Join('\n', (Entry with { On = on is null ? null : Some.Day(on) }).Read("id", [], "甲", Some.Moment).Mistakes));

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var (talk, mistakes) = new TalkEntry(null, null, " ", new string('长', 51), null, null).Read("id", [], "甲", Some.Moment);

        Assert.Null(talk);
        Assert.Equal(["请填写单位。", "请填写原因。", "批准人不得超过50字。", "请填写决定日期。", "请选择是否约谈。"], mistakes);
    }

    [Theory]
    [InlineData("2016-05-16", "约谈日期不得早于2016年5月17日。")]
    [InlineData("2016-05-17", "")]
    [InlineData("2016-05-19", "")]
    [InlineData("2016-05-20", "约谈日期不得晚于2016年5月19日。")]
    public void It_is_held_from_the_decision_to_today(string on, string mistake)
    {
        var talk = Entry.Read("id", [], "甲", Some.Moment).Talk!;

        var (held, mistakes) = (Record with { On = Some.Day(on) }).Read(talk, "乙", Some.Moment.AddDays(2));

        Assert.Equal(mistake, string.Join('\n', mistakes));
        Assert.Equal(mistake is "" ? TalkState.Held : null, held?.State);
    }

    [Fact]
    public void A_correction_is_one_more_record_and_the_first_one_stays()
    {
        var talk = Record.Read(Entry.Read("id", [], "甲", Some.Moment).Talk!, "乙", Some.Moment).Talk!;

        var corrected = (Record with { Text = "更正。" }).Read(talk, "乙", Some.Moment).Talk!;

        Assert.Equal(["已表态整改。", "更正。"], corrected.Records.Select(record => record.Text));
        Assert.Equal((2, 3), (talk.Version, corrected.Version));
    }

    [Fact]
    public void What_was_declined_is_not_held() =>
        Assert.Null(Record.Read(Entry.Read("id", [], "甲", Some.Moment).Talk! with { Hold = false }, "乙", Some.Moment).Talk);
}
