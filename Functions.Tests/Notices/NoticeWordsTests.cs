using Checker.Notices;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class NoticeWordsTests
{
    [Theory]
    [InlineData("2016-05-03", "2016-05-17", "2016年5月3日—17日", "5.3—5.17")]
    [InlineData("2016-05-31", "2016-06-01", "2016年5月31日—6月1日", "5.31—6.1")]
    [InlineData("2016-12-31", "2017-01-01", "2016年12月31日—2017年1月1日", "2016.12.31—2017.1.1")]
    [InlineData("2016-05-03", "2016-05-03", "2016年5月3日", "5.3")]
    public void A_period_says_what_is_not_plain(string from, string to, string whole, string brief) => Assert.Equal(
        (whole, brief), (NoticeWords.Period(Some.Day(from), Some.Day(to)), NoticeWords.ShortPeriod(Some.Day(from), Some.Day(to))));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void Headings_are_numbered_in_Chinese(int number, string expected) => Assert.Equal(expected, NoticeWords.Chinese(number));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "0")]
    [InlineData(2, "0和1")]
    [InlineData(3, "0、1和2")]
    [InlineData(10, "0、1、2、3、4、5、6、7、8和9")]
    [InlineData(11, "0、1、2、3、4、5、6、7、8、9等11个")]
    public void Names_are_joined_and_many_are_counted(int count, string expected) =>
        Assert.Equal(expected, NoticeWords.Join([.. Enumerable.Range(0, count).Select(number => $"{number}")]));

    [Theory]
    [InlineData("某市人民政府办公室关于抽查的通报", "某市人民政府办公室关于抽查的通报")]
    [InlineData("驻马店市人民政府办公室关于政府网站抽查情况的通报", "驻马店市人民政府办公室|关于政府网站抽查情况的通报")]
    [InlineData("驻马店市政府办公室抽查发现的不合格政府网站名单及问题", "驻马店市政府办公室抽查发现的|不合格政府网站名单及问题")]
    public void Titles_break_by_sense(string title, string expected) =>
        Assert.Equal(expected, string.Join('|', TitleLines.Of(title, "驻马店市人民政府办公室")));

    [Fact]
    public void Titles_lose_nothing_and_no_line_is_too_long()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var title = string.Concat(Enumerable.Range(0, random.Next(1, 90)).Select(_ => "某市的、和关于网站😀及问题"[random.Next(11)]));

            var lines = TitleLines.Of(title, "某市");

            Assert.Equal(title, string.Concat(lines));
            Assert.All(lines, line => Assert.InRange(line.Length, 1, TitleLines.Longest));
        }
    }

    [Theory]
    [InlineData(21, 17)]
    [InlineData(24, 20)]
    [InlineData(25, 20)]
    public void A_title_without_a_phrases_end_leaves_no_orphan(int length, int first) =>
        Assert.Equal([first, length - first], TitleLines.Of(new string('字', length), "某市").Select(line => line.Length));

    [Theory]
    [InlineData("某局网站", "某局网站")]
    [InlineData("见 https://x.example/a?b=1。", "见 （网址略）。")]
    [InlineData("跳至WWW.Bet.COM/a，", "跳至（网址略），")]
    [InlineData("5.3—5.17", "5.3—5.17")]
    [InlineData("1.2.3.4:80/x", "（网址略）")]
    public void Published_text_has_no_addresses(string text, string expected) => Assert.Equal(expected, PublicText.Opened(text, []));

    [Theory]
    [InlineData("某局", "某局")]
    [InlineData("甲\n乙", "甲 乙")]
    [InlineData("甲\u200F乙\u0000", "甲�乙�")]
    [InlineData("😀", "😀")]
    [InlineData("\ufffe\uffff", "��")]
    public void Text_is_inert(string text, string expected) => Assert.Equal(expected, InertText.Of(text));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("�甲�", InertText.Of("\ud83d甲\ude00"));
}
