using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class HijackedPageTests
{
    private const string Definite = "Definite: 网站被篡改成赌博网站";
    private const string Suspected = "Suspected: 网站被篡改成赌博网站";

    [Theory]
    [InlineData("", "Passed")]
    [InlineData("Title:百家乐,老虎机 Links:葡京", Definite)]
    [InlineData("Meta:百家乐,老虎机 Text:葡京", Definite)]
    [InlineData("Title:百家乐 Links:百家乐,老虎机", Suspected)]
    [InlineData("Title:百家乐,老虎机,葡京", Suspected)]
    [InlineData("Title:百家乐", Suspected)]
    [InlineData("Meta:百家乐", Suspected)]
    [InlineData("Links:百家乐,老虎机,葡京 Text:百家乐", Suspected)]
    [InlineData("Links:百家乐,老虎机 Text:百家乐", "Passed")]
    [InlineData("Text:百家乐,老虎机,葡京", "Passed")]
    public void It_takes_two_places_one_of_them_the_pages_own_word_and_three_words(string signs, string expected)
    {
        var told = Told.By("hijacked-page", Some.CaseOf(Signed("示例县农业局 百家乐", signs)));

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("澳门百家乐老虎机", false, Definite)]
    [InlineData("澳门百家乐", true, Suspected)]
    [InlineData("示例县农业局百家乐", false, Suspected)]
    [InlineData("县农机信息网百家乐", false, Suspected)]
    public void Words_of_a_title_are_enough_where_nothing_of_the_site_is_left(string title, bool dated, string expected)
    {
        var page = Signed(title, "Title:百家乐,老虎机") with { Items = [Some.Item(dated ? "2016-05-16" : null)] };
        var site = Some.Site() with { Aliases = ["县农机信息网"] };

        var told = Told.By("hijacked-page", Some.Case(site, Some.Observation(page)));

        Assert.Equal(expected, told);
    }

    [Fact]
    public void A_word_alone_never_is_definite() =>
        Assert.Equal(Suspected, Told.By("hijacked-page", Some.CaseOf(Signed("澳门百家乐", "Title:百家乐"))));

    [Fact]
    public void A_frame_is_what_a_visitor_sees()
    {
        var frame = Signed("百家乐", "Title:百家乐,老虎机,葡京 Links:百家乐") with { Role = PageRole.Forwarded };

        Assert.Equal(Definite, Told.By("hijacked-page", Some.CaseOf(Some.Page(), frame)));
    }

    [Fact]
    public void The_stronger_kind_is_named_and_vetoes_when_it_is_definite()
    {
        var page = Signed("示例县农业局", "Title:百家乐") with
        {
            Signs = new(
                [.. Some.Signs("赌博", "Title:百家乐").Signs, .. Some.Signs("代孕", "Title:代孕公司 Links:供卵,代孕价格").Signs], []),
        };
        var approved = Some.Site(SiteState.ClosureApproved, new Closure { Kind = ClosureKind.ForGood });

        var verdict = Told.VerdictBy("hijacked-page", Some.Case(approved, Some.Observation(page)));

        Assert.Equal("Definite: 网站被篡改为代孕网站", Told.Of(verdict));
        Assert.Equal("代孕", verdict!.Findings[0].Subject);
        Assert.True(verdict.Vetoes);
        Assert.False(Told.VerdictBy("hijacked-page", Some.CaseOf(Signed("农业局", "Meta:百家乐")))!.Vetoes);
    }

    [Theory]
    [InlineData("Blocked", "Normal", "Blocked")]
    [InlineData("NoAnswer", "Normal", "TooFewVisits")]
    [InlineData("Opened", "ScriptShell", "ScriptOnly")]
    [InlineData("Opened", "Maintenance", "Passed")]
    public void A_page_that_was_not_seen_passes_nothing(string access, string kind, string expected)
    {
        var page = Some.Page(access: Enum.Parse<PageAccess>(access)) with { Kind = Enum.Parse<PageKind>(kind) };

        Assert.Equal(expected, Told.By("hijacked-page", Some.CaseOf(page)));
    }

    [Fact]
    public void A_site_that_may_be_down_and_is_has_nothing_to_be_hijacked() =>
        Assert.Equal("-", Told.By("hijacked-page", Some.Case(
            Some.Site(SiteState.OfflineForGood), Some.Observation(Some.Page(access: PageAccess.NoAnswer)))));

    [Theory]
    [InlineData("http://www.portal.gov.cn/", "Passed")]
    [InlineData("http://www.portal.gov.cn.example.com/", Definite)]
    public void A_redirect_to_another_government_site_is_no_hijacking(string address, string expected)
    {
        var page = Signed("百家乐", "Title:百家乐,老虎机") with { Address = new Uri(address) };

        Assert.Equal(expected, Told.By("hijacked-page", Some.CaseOf(page)));
    }

    /// <summary>A home page with signs written as <c>Title:词,词 Links:词</c>.</summary>
    private static PageFacts Signed(string title, string signs) => Some.Page() with
    {
        Title = title,
        Signs = Some.Signs("赌博", signs),
    };
}
