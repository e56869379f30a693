using Checker.Judging;
using Checker.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class DriftTests
{
    private static readonly string[] Old = [.. Enumerable.Range(1, 30).Select(number => $"old{number}")];
    private static readonly string[] New = [.. Enumerable.Range(1, 30).Select(number => $"new{number}")];

    private static readonly Baseline Approved = new()
    {
        At = Some.Moment,
        Title = "示例县农业局",
        Marks = ["4117000001", "豫ICP备05000000号"],
        Outline = new HomeOutline(Old[..6], Old),
        OutboundHosts = ["www.gov.cn"],
        ScriptHosts = ["tongji.example"],
        Pictures = ["a", "b"],
        NamesSite = true,
    };

    [Fact]
    public void A_page_as_it_was_has_no_drift() => Assert.Empty(new Drift(Approved, Approved with { At = Some.Moment.AddDays(1) }).Told());

    [Fact]
    public void Each_change_is_told_in_a_sentence()
    {
        var now = Approved with
        {
            Title = "<b>欢迎",
            Marks = ["4117000001"],
            Outline = new HomeOutline(New[..6], New),
            OutboundHosts = ["www.gov.cn", "x.example"],
            ScriptHosts = ["y.example"],
            Pictures = ["a", "c"],
        };

        Assert.Equal(
            [
                "标题由“示例县农业局”变为“<b>欢迎”", "标识不再出现：豫ICP备05000000号", "栏目和链接绝大部分已更换",
                "新增指向的外部网站：x.example", "新增引用脚本的外部网站：y.example", "网站图标或标志图片已更换",
            ],
            new Drift(Approved, now).Told());
    }

    [Theory]
    [InlineData("a", false)] // one did not come
    [InlineData("a b c", false)] // one more is read, or given
    [InlineData("b a", false)]
    [InlineData("", false)]
    [InlineData("c b", true)]
    [InlineData("c d", true)]
    public void A_picture_is_another_only_where_one_went_and_another_came(string now, bool told) =>
        Assert.Equal(
            told ? ["网站图标或标志图片已更换"] : [],
            new Drift(Approved, Approved with { Pictures = now.Split(' ', StringSplitOptions.RemoveEmptyEntries) }).Told());

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, false)] // a redesign keeps the name
    [InlineData(true, false, true, false)] // and the marks
    [InlineData(true, true, false, false)] // a forgotten footer
    public void An_identity_is_gone_only_when_all_of_it_goes_at_once(bool name, bool marks, bool outline, bool gone)
    {
        var now = Approved with
        {
            NamesSite = !name,
            Marks = marks ? [] : Approved.Marks,
            Outline = outline ? new HomeOutline(New[..6], New) : Approved.Outline,
        };

        Assert.Equal(gone, new Drift(Approved, now).IsIdentityGone);
    }

    [Fact]
    public void Who_had_no_marks_cannot_lose_them() =>
        Assert.False(new Drift(Approved with { Marks = [] }, Approved with { NamesSite = false, Marks = [], Outline = null }).IsIdentityGone);

    [Theory]
    [InlineData(PageAccess.NoAnswer, PageKind.Normal)]
    [InlineData(PageAccess.Opened, PageKind.Maintenance)]
    [InlineData(PageAccess.Opened, PageKind.DefaultServer)]
    [InlineData(PageAccess.Blocked, PageKind.Normal)]
    internal void A_page_that_is_not_the_sites_own_says_nothing(PageAccess access, PageKind kind) =>
        Assert.Null(Baseline.Of(Some.Site(), Some.Observation(Some.Page(access: access) with { Kind = kind })));
}
