using System.Globalization;
using System.Text.Json;
using Checker.Rounds;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class RoundIdTests
{
    [Theory]
    [InlineData("2016-05-16T18:00:00Z", "2016-05-17-routine")] // the timer's own moment, 02:00 in UTC+8
    [InlineData("2016-05-17T15:59:59Z", "2016-05-17-routine")]
    [InlineData("2016-05-17T16:00:00Z", "2016-05-18-routine")]
    public void A_routine_round_is_named_by_the_offices_day(string now, string id) =>
        Assert.Equal(id, RoundId.Routine(LocalDay.DayOf(At(now))).ToString());

    [Theory]
    [InlineData("2016-05-17T18:00:00+08:00", "spot-check", 417, "20160517T100000Z-spot-check-0417")]
    [InlineData("2016-05-17T10:00:00Z", "recheck", 0, "20160517T100000Z-recheck-0000")]
    [InlineData("2016-05-17T10:00:00Z", "routine", 9999, "20160517T100000Z-routine-9999")]
    public void Other_rounds_are_named_by_instant_kind_and_digits(string at, string kind, int digits, string id) =>
        Assert.Equal(id, RoundId.Of(RoundKinds.Find(kind)!.Value, At(at), digits).ToString());

    [Theory]
    [InlineData("2016-05-17-routine")]
    [InlineData("20160517T100000Z-spot-check-0417")]
    [InlineData("2016-05-17-self-check-s-abcdefghijabcdefghijabcdefghijabcdefgh-1")] // 64 characters
    public void What_is_written_is_read_back(string id) => Assert.Equal(id, RoundId.Parse(id, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2016-05-17")]
    [InlineData("2016-05-17-routine/plan")]
    [InlineData("2016-05-17-routine#1")]
    [InlineData("2016-05-17-routin\u0435")] // Cyrillic
    [InlineData("../../../../2016-05-17")]
    [InlineData("2016-05-17-routine\n")]
    [InlineData("2016-05-17-self-check-s-abcdefghijabcdefghijabcdefghijabcdefgh-11")]
    public void What_could_not_be_a_table_key_or_a_blobs_folder_is_no_id(string? text)
    {
        Assert.False(RoundId.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => RoundId.Parse(text!, null));
    }

    [Theory]
    [InlineData("\"no id\"")]
    [InlineData("20160517")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public void In_json_anything_else_is_an_error_of_the_json(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RoundId>(json));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
