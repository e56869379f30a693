using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class NearingTests
{
    [Theory]
    [InlineData("2016-05-16", "2016-05-16", 1)]
    [InlineData("2016-05-03", "2016-05-03", 14)] // the window's first day
    [InlineData("2016-05-02", null, 0)] // the rule's affair by now
    public void The_newest_item_tells_the_age_while_it_is_in_time(string item, string? newest, int age)
    {
        var near = After(null, Some.Page(items: [Some.Item("2016-01-04"), Some.Item(item)]));

        Assert.Equal((newest is null ? null : Some.Day(newest), age), (near.Newest, near.Age));
    }

    [Fact]
    public void An_undated_item_that_was_not_opened_may_be_newer() =>
        Assert.Null(After(null, Some.Page(items: [Some.Item("2016-05-05"), Some.Item(address: "news/1.html")])).Newest);

    [Fact]
    public void A_page_that_did_not_come_leaves_what_was_known_of_its_content()
    {
        var before = After(null, Some.Page(items: Some.Item("2016-05-07")));

        Assert.Equal(before, After(before, Some.Page(access: PageAccess.NoAnswer, at: Some.Moment.AddDays(3))));
        Assert.Equal(10, before.Age);
    }

    [Fact]
    public void Blank_columns_are_counted_beside_the_number_that_vetoes()
    {
        var visit = Some.Observation(
            Some.Page(items: Some.Item("2016-05-16")),
            Some.Page("dt/", PageRole.Column) with { List = ListState.Empty },
            Some.Page("gg/", PageRole.Column, items: Some.Item("2016-05-16")));
        var facts = Some.Case(null, visit with { Columns = [Some.Column(), Some.Column("通知公告", "gg/")] });

        var near = Nearing.After(null, facts, null);

        Assert.Equal((1, facts.RuleSet.Find("blank-column")!.Bound("vetoes")), (near.Blank, near.BlankVetoes));
    }

    [Theory]
    [InlineData(true, 300, 9)]
    [InlineData(false, 0, 0)]
    public void Probes_count_once_their_days_are_full(bool full, int counted, int failed)
    {
        var week = new Availability(Some.Day("2016-05-11"), Some.Day("2016-05-17"), 7, full ? 7 : 6, [], 40, 300, 9, 0);

        var near = Nearing.After(null, Some.Case(), week);

        Assert.Equal((counted, failed), (near.Counted, near.Failed));
    }

    [Fact]
    public void A_site_on_its_way_out_is_not_to_be_kept_up() => Assert.Null(Nearing.After(
        null, Some.Case(Some.Site(SiteState.ClosureApproved), Some.Observation(Some.Page(items: Some.Item("2016-05-07")))), null).Newest);

    private static Nearing After(Nearing? before, PageFacts home) => Nearing.After(before, Some.CaseOf(home), null);
}
