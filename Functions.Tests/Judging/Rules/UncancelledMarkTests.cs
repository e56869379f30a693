using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class UncancelledMarkTests
{
    private const string Serving = "Suspected: 关停后域名未注销,仍可访问";

    [Theory]
    [InlineData("2016-05-16", Serving)]
    [InlineData("2016-05-17", "Passed")]
    [InlineData("2016-06-01", "Passed")]
    [InlineData(null, "-")]
    public void Once_the_closure_is_done_its_name_serves_no_more(string? finished, string expected) =>
        Assert.Equal(expected, Judged(finished, Some.Page()));

    [Theory]
    [InlineData("4117000001", null, "Definite: 关停后域名未注销,仍可访问")]
    [InlineData(null, "4117000001", "Definite: 关停后域名未注销,仍可访问")]
    [InlineData("4117000002", null, Serving)]
    public void That_it_is_the_site_itself_its_code_tells(string? code, string? tag, string expected) =>
        Assert.Equal(expected, Judged("2016-01-01", Some.Page() with { Marks = new(code, null, null, false, false, null, null, tag) }));

    [Theory]
    [InlineData("NameGone", "TooFewVisits")]
    [InlineData("NameGone NameGone", "Passed")]
    [InlineData("NoAnswer Blocked", "Blocked")]
    public void Only_several_visits_show_that_it_is_gone(string accesses, string expected) =>
        Assert.Equal(expected, Told.By("uncancelled-mark", Some.Case(
            Closed("2016-01-01"), [.. accesses.Split(' ').Select(access => Some.Observation(Some.Page(access: Enum.Parse<PageAccess>(access))))])));

    [Fact]
    public void A_name_that_leads_to_the_portal_is_in_order() =>
        Assert.Equal("Passed", Judged("2016-01-01", Some.Page() with { Address = new Uri("http://www.portal.gov.cn/") }));

    [Fact]
    public void It_speaks_only_of_sites_closed_for_good() => Assert.Equal("-", Told.By("uncancelled-mark", Some.Case(
        Closed("2016-01-01") with { State = SiteState.ClosureApproved }, Some.Observation(Some.Page()))));

    private static string Judged(string? finished, PageFacts page) =>
        Told.By("uncancelled-mark", Some.Case(Closed(finished), Some.Observation(page)));

    private static Site Closed(string? finished)
    {
        var closure = new Closure { Kind = ClosureKind.ForGood, Finished = finished is null ? null : Some.Day(finished) };
        return Some.Site(SiteState.OfflineForGood, closure) with { Code = "4117000001" };
    }
}
