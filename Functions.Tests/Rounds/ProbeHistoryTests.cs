using System.Text;
using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class ProbeHistoryTests
{
    private const string Head = "site,time,outcome,milliseconds\n";

    [Fact]
    public void Rows_are_kept_by_site_and_half_hour_in_their_order()
    {
        var history = Read(Head
            + "s-example,2016-05-10T08:25:00+08:00,failed,\n"
            + "http://www.example.gov.cn/,2016-05-10T00:05:00Z,opened,900\n"
            + "s-example,2016-05-10T08:30:00+08:00,blocked,12\n")!;

        var slots = history.Sites[Some.Site().Id];
        Assert.Equal((3, 0), (history.Taken, history.Rejected.Count));
        Assert.Equal(["2016-05-10 16 of", "2016-05-10 17 b"], slots.Select(slot => $"{slot.Key} {slot.Value}"));
    }

    [Theory]
    [InlineData("14999", 'o')]
    [InlineData("15000", 'l')]
    [InlineData("15001", 'l')]
    [InlineData("", 'o')]
    public void Fifteen_seconds_are_not_opened(string milliseconds, char code) =>
        Assert.Equal($"{code}", Read($"{Head}s-example,2016-05-10T08:25:00+08:00,opened,{milliseconds}")!.Sites.Values.Single().Values.Single());

    [Theory]
    [InlineData("s-unknown,2016-05-10T08:25:00+08:00,opened,", "site")]
    [InlineData("s-example,2016-05-10 08:25,opened,", "time")]
    [InlineData("s-example,2016-05-10T08:25:00,opened,", "time")]
    [InlineData("s-example,2016-05-18T08:25:00+08:00,opened,", "time")]
    [InlineData("s-example,2016-05-10T08:25:00+08:00,down,", "outcome")]
    [InlineData("s-example,2016-05-10T08:25:00+08:00,opened,-1", "milliseconds")]
    [InlineData("s-example,2016-05-10T08:25:00+08:00,opened,99999999999", "milliseconds")]
    [InlineData("s-example,2016-05-10T08:25:00+08:00", "")]
    [InlineData("s-example,\"2016\"x,opened,", "")]
    public void A_wrong_row_is_named_and_the_others_are_taken(string row, string field)
    {
        var history = Read($"{Head}{row}\ns-example,2016-05-10T08:25:00+08:00,opened,\n")!;

        Assert.Equal(1, history.Taken);
        Assert.Equal((2, field), (Assert.Single(history.Rejected).Row, history.Rejected[0].Field));
    }

    [Fact]
    public void Where_reading_ends_for_too_many_mistakes_it_says_so()
    {
        var history = Read(Head + string.Concat(Enumerable.Repeat("s-unknown,2016-05-10T08:25:00+08:00,opened,\n", 1_200)))!;

        Assert.Equal((1_001, 1_002), (history.Rejected.Count, history.Rejected[^1].Row));
        Assert.Contains("其后各行未读入", history.Rejected[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("主办单位,网站名称,网址\n")]
    [InlineData("site,outcome,time\n")]
    [InlineData("site\n")]
    public void What_is_no_such_table_is_refused(string file) => Assert.Null(Read(file));

    private static ProbeHistory? Read(string file) => ProbeHistory.Read(Encoding.UTF8.GetBytes(file), [Some.Site()], Some.Moment);
}
