using Checker.Problems;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class StatisticsTests
{
    private static readonly DateOnly Day = Some.Day("2016-06-01");

    [Theory]
    [InlineData(4, 4, null)]
    [InlineData(5, 5, "100.0%")]
    [InlineData(5, 4, "80.0%")]
    [InlineData(1000, 999, "99.9%")]
    [InlineData(3000, 2999, "99.9%")] // cut: not all
    public void A_share_is_told_of_five_and_more(int notified, int rectified, string? share) =>
        Assert.Equal(share, new Tally("", notified, rectified, notified - rectified, 0, 0, 0).Share);

    [Fact]
    public void Counties_and_units_are_counted_in_the_order_of_protocol()
    {
        SitedProblem[] problems =
        [
            At("s-three", "丙县", 3, SomeProblem.Notified()), At("s-one", null, 1, SomeProblem.Rectified()), At("s-two", "乙县", 2, SomeProblem.Notified()),
            At("s-two", "乙县", 2, Reported()), At("s-two", "乙县", 2, SomeProblem.Found()), At("s-two", "乙县", 2, Dismissed()),
        ];

        var told = Statistics.Of(problems, Day);

        Assert.Equal(
            ["市直部门 1 1 0 0", "乙县 2 0 2 1", "丙县 1 0 1 1"],
            told.Counties.Select(line => $"{line.Name} {line.Notified} {line.Rectified} {line.Open} {line.Overdue}"));
        Assert.Equal((4, 1, 3, 2), (told.All.Notified, told.All.Rectified, told.All.Open, told.All.Overdue));
        Assert.Equal(["s-one单位", "s-two单位", "s-three单位"], told.Units.Select(line => line.Name));
    }

    [Fact]
    public void On_the_deadlines_day_nothing_is_overdue() =>
        Assert.Equal(0, Statistics.Of([At("s-one", null, 1, SomeProblem.Notified())], Some.Day("2016-05-31")).All.Overdue);

    [Fact]
    public void What_does_not_count_is_told_apart_while_it_does_not()
    {
        var some = SomeProblem.Notified();
        some.Do(new ProblemAction.Exclude("平台迁移", "张主任", Day));
        var one = At("s-one", null, 1, some);

        var (during, after) = (Statistics.Of([one], Day).All, Statistics.Of([one], Day.AddDays(1)).All);

        Assert.Equal(((0, 1), (1, 0)), ((during.Notified, during.Excluded), (after.Notified, after.Excluded)));
    }

    [Fact]
    public void What_came_back_is_open_again()
    {
        var some = SomeProblem.Rectified();
        some.Do(SomeProblem.Seen("2016-08-01"));

        var all = Statistics.Of([At("s-one", null, 1, some)], Day).All;

        Assert.Equal((0, 1, 1), (all.Rectified, all.Open, all.Relapsed));
    }

    [Fact]
    public void Who_stands_in_notices_that_follow_one_another_is_named()
    {
        SitedProblem[] problems =
        [
            Named("s-always", "一季度", "二季度", "三季度"), Named("s-twice", "二季度", "三季度"), Named("s-apart", "一季度", "三季度"), Named("s-once", "二季度"),
        ];

        var repeats = Statistics.Of(problems, Day, "一季度").Repeats;

        Assert.Equal(["一季度", "二季度", "三季度"], repeats.Notices);
        Assert.Equal(["s-always 3", "s-twice 2"], repeats.Sites.Select(repeat => $"{repeat.Name} {repeat.Notices.Count}").Order());
        Assert.Equal(["s-always单位", "s-twice单位"], repeats.Units.Select(repeat => repeat.Name).Order());
    }

    [Fact]
    public void A_notice_is_counted_by_itself()
    {
        SitedProblem[] problems = [Named("s-one", "一季度"), Named("s-two", "二季度"), Named("s-three", "一季度", "二季度")];

        Assert.Equal((3, 2, 0), (Statistics.Of(problems, Day).All.Notified, Statistics.Of(problems, Day, "一季度").All.Notified, Statistics.Of(problems, Day, "四季度").All.Notified));
    }

    private static SomeProblem Reported()
    {
        var some = SomeProblem.Notified();
        some.Do(new ProblemAction.Report("已更新", [], null, false));
        return some;
    }

    private static SomeProblem Dismissed()
    {
        var some = SomeProblem.Notified();
        some.Do(new ProblemAction.Dismiss("误报"));
        return some;
    }

    private static SitedProblem Named(string site, params string[] notices)
    {
        string[] order = ["一季度", "二季度", "三季度"];
        var named = notices.Select(notice => new Naming(notice, Some.Day("2016-03-31").AddMonths(3 * Array.IndexOf(order, notice)), Some.Moment));
        var (problem, at) = At(site, null, 1, SomeProblem.Notified());
        return new SitedProblem(problem with { Notices = [.. named] }, at with { Name = site });
    }

    private static SitedProblem At(string site, string? county, int order, SomeProblem some) => new(
        some.Now! with { Site = SiteId.Parse(site) },
        Some.Site() with { Id = SiteId.Parse(site), County = county, Order = order, Sponsor = site + "单位" });
}
