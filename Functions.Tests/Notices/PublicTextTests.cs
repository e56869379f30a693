using Checker.Notices;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class PublicTextTests
{
    [Theory]
    [InlineData("身份证411282199001011234", "身份证（号码略）")]
    [InlineData("身份证41128219900101123X。", "身份证（号码略）。")]
    [InlineData("411282 19900101 123x", "（号码略）")]
    [InlineData("４１１２８２１９９００１０１１２３４", "（号码略）")]
    [InlineData("411282\u200B19900101\u200B1234", "（号码略）")]
    [InlineData("卡号6222021234567890123", "卡号（号码略）")]
    [InlineData("卡号6222 0212 3456 7890 123", "卡号（号码略）")]
    [InlineData("手机13800138000，", "手机（号码略），")]
    [InlineData("手机138 0013-8000", "手机 （号码略）", false)]
    [InlineData("手机138-0013-8000", "手机（号码略）")]
    [InlineData("0396-2601622", "（号码略）")]
    [InlineData("（0396）2601622", "（号码略）")]
    [InlineData("电话：2601622", "电话：（号码略）")]
    [InlineData("联系电话26016220。", "联系电话（号码略）。")]
    [InlineData("400-820-8820", "（号码略）")]
    [InlineData("环保动态最近更新时间2009年", "环保动态最近更新时间2009年")]
    [InlineData("2016-05-03 2016-05-17", "2016-05-03 2016-05-17")]
    [InlineData("20160518", "20160518")]
    [InlineData("2601622", "2601622")]
    [InlineData("驻政办〔2015〕76号", "驻政办〔2015〕76号")]
    [InlineData("5.3—5.17，18个栏目", "5.3—5.17，18个栏目")]
    public void Numbers_that_tell_a_person_are_masked(string text, string expected, bool exact = true)
    {
        var open = PublicText.Opened(text, []);

        if (exact)
            Assert.Equal(expected, open);
        else
            Assert.DoesNotContain("8000", open, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1234567890", "1234567890")]
    [InlineData("12345678901", "（号码略）")]
    public void Eleven_digits_on_end_are_a_number(string text, string expected) => Assert.Equal(expected, PublicText.Opened(text, []));

    [Fact]
    public void A_number_typed_into_a_note_is_in_no_public_version()
    {
        var material = Notice2016.Material with { Choices = [new(Notice2016.IdOf(3)) { Note = "联系人手机13800138000，见bet.example/a" }] };

        var notice = PublicText.Of(NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet));

        Assert.EndsWith("(联系人手机（号码略），见（网址略）)", notice.Annexes[1].Rows[2].Cells[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_or_address_in_a_name_is_not_published_in_the_text_either()
    {
        var material = Notice2016.Material with
        {
            Sites = [.. Notice2016.Material.Sites.Select(site => site.Site == Notice2016.IdOf(4) ? site with { Name = "www.bet.example", BodyName = null, Sponsor = "甲13800138000" } : site)],
        };

        var notice = PublicText.Of(NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet));

        var text = string.Concat(notice.Body.Select(paragraph => paragraph.Text));
        Assert.DoesNotContain("bet.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
        Assert.Contains("（网址：https://pucha.kaipuyun.cn/boxpro/custom/pucha）", text, StringComparison.Ordinal);
    }
}
