using Checker.Observing.Wordings;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Observing.Wordings;

/// <summary>All entries are invented.</summary>
public sealed class LexiconTests
{
    private static readonly Lexicon Lexicon = new([Entry("示例县卫计委", "示例县卫健委"), Entry("卫生委", "卫生委员会"), Entry("示列", "示例", "图示列表"), Entry("ABC局", "XYZ局")]);

    [Theory]
    [InlineData("示例县卫计委召开会议", "示例县卫计委")]
    [InlineData("会议在示列县召开，示列县参加", "示列 示列")]
    [InlineData("县卫生委的通知", "卫生委")]
    [InlineData("县卫生委员会的通知", "")] // the right form holds it
    [InlineData("网站图示列表如下", "")] // an excuse
    [InlineData("XABC局", "")] // a part of another word
    [InlineData("《示例县卫计委关于某事的通知》", "")] // a document's own title
    [InlineData("《通知》由示例县卫计委印发", "示例县卫计委")]
    [InlineData("示例县卫健委（原示例县卫计委）", "")]
    [InlineData("将“示例”误写为“示列”", "")]
    [InlineData("将示例县卫计委更名为示例县卫健委", "示例县卫计委")]
    public void A_form_counts_unless_its_place_excuses_it(string text, string found) =>
        Assert.Equal(found, string.Join(' ', Lexicon.Find(text).Select(hit => hit.Entry.Wrong)));

    [Fact]
    public void The_longer_of_two_forms_is_meant()
    {
        var lexicon = new Lexicon([Entry("农业居", "农业局"), Entry("农业居委", "农业局委")]);

        Assert.Equal("农业居委", Assert.Single(lexicon.Find("县农业居委")).Entry.Wrong);
    }

    [Fact]
    public void An_item_has_its_own_date_and_the_page_none()
    {
        var items = new[] { Some.Item("2016-05-03", title: "示例县卫计委召开工作会议") };

        var hits = WordingReader.Read("示例县卫计委召开工作会议 2016-05-03\n版权所有：示例县卫计委", items, null, Lexicon);

        Assert.Equal(["2016-05-03", null], hits.Select(hit => hit.Date?.Text));
    }

    [Theory]
    [InlineData("", "局", "名称", null, "请填写错误写法。")]
    [InlineData("居", "局", "名称", null, "错误写法不得少于2字。")]
    [InlineData("农业局", "农业局", "名称", null, "错误写法与正确写法相同。")]
    [InlineData("农业居", "农业局", "", null, "请填写类别。")]
    [InlineData("农业居", "农业局", "名称", "农业", "例外语境“农业”中没有“农业居”。")]
    public void A_draft_that_makes_no_sense_is_refused(string wrong, string right, string @class, string? excuse, string mistake)
    {
        var (entry, mistakes) = new LexiconDraft(wrong, right, @class, excuse is null ? null : [excuse], null).Read("甲", Some.Moment);

        Assert.Null(entry);
        Assert.Contains(mistake, mistakes);
    }

    private static LexiconEntry Entry(string wrong, string right, params string[] excuses) =>
        new LexiconDraft(wrong, right, "机构名称", excuses, null).Read("甲", Some.Moment).Entry!;
}
