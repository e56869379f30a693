using System.Globalization;
using Checker.Observing;
using Checker.Observing.Dates;
using Checker.Observing.Html;
using Xunit;

namespace Checker.Tests.Observing;

public class DateGrammarTests
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    [Fact]
    public void Every_rendering_of_every_day_reads_back()
    {
        for (var day = new DateOnly(2008, 1, 1); day <= new DateOnly(2018, 12, 31); day = day.AddDays(5))
        {
            foreach (var written in Renderings(day))
            {
                var found = Assert.Single(DateGrammar.Find(PlainText.Of(written)));

                Assert.Equal((written, day), (written, found.Written(written, DateSource.Item).Resolve(new(2018, 12, 31))));
            }
        }
    }

    [Fact]
    public void Every_day_without_its_year_is_the_latest_that_has_come()
    {
        var readOn = new DateOnly(2016, 5, 10);
        for (var day = readOn.AddDays(-364); day <= readOn; day = day.AddDays(1))
        {
            foreach (var format in new[] { "[MM-dd]", "(M-d)", "MM/dd", "M月d日", "MM月dd日 08:30" })
            {
                var written = day.ToDateTime(TimeOnly.MinValue).ToString(format, CultureInfo.InvariantCulture);

                var found = Assert.Single(DateGrammar.Find(written));

                Assert.Equal(day, found.Written(written, DateSource.Item).Resolve(readOn));
            }
        }
    }

    [Theory]
    [InlineData("2016年5月3日 16:25:59", "16:25")]
    [InlineData("2016-05-03 8:05", "08:05")]
    [InlineData("2016-05-03 25:61", null)]
    [InlineData("2016-05-03", null)]
    public void A_time_belongs_to_its_date(string written, string? time)
    {
        var found = DateGrammar.Find(written)[0];

        Assert.Equal(time, found.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2016-13-03")]
    [InlineData("2015-02-29")]
    [InlineData("驻政办〔2016〕59号")]
    [InlineData("豫ICP备05012345号-1")]
    [InlineData("电话:0396-2816503")]
    [InlineData("Copyright 2010-2016")]
    [InlineData("192.168.5.3")]
    [InlineData("第12/30/1期第3.5.7.9版")]
    [InlineData("16:25:08")]
    [InlineData("增长5.3%")]
    public void What_is_no_day_is_not_found(string text) => Assert.Empty(DateGrammar.Find(PlainText.Of(text)));

    private static IEnumerable<string> Renderings(DateOnly day)
    {
        var at = day.ToDateTime(new TimeOnly(16, 25));
        foreach (var format in new[]
        {
            "yyyy-MM-dd", "yyyy-M-d", "[yyyy-MM-dd]", "(yyyy-M-d)", "【yyyy-MM-dd】", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "yyyy年M月d日",
            "yyyy年MM月dd日 HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy——MM——dd HH:mm", "yyyy 年 M 月 d 日", "发布时间:yyyy-MM-dd", "yy-MM-dd",
        })
            yield return at.ToString(format, CultureInfo.InvariantCulture);

        yield return new([.. at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Select(c => c == '-' ? '－' : (char)(c - '0' + '０'))]);
        yield return string.Concat($"{day.Year}".Select(c => ChineseDigits[c - '0'])) + $"年{Counted(day.Month)}月{Counted(day.Day)}日";
    }

    private static string Counted(int number) =>
        (number / 10) switch { 0 => "", 1 => "十", var tens => $"{ChineseDigits[tens]}十" } + (number % 10 == 0 ? "" : ChineseDigits[number % 10]);
}
