using Checker.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

/// <summary>A unit's duty ends with handing its report to its county; what the county then takes is not the unit's to answer for.</summary>
public sealed class HandingInTests
{
    [Theory]
    [InlineData("2016-05-30", "2016-06-20", false)]
    [InlineData("2016-05-31", "2016-06-01", false)]
    [InlineData("2016-06-01", "2016-06-01", true)]
    [InlineData("2016-06-01", "2016-05-31", false)]
    public void What_is_handed_in_by_the_deadlines_end_is_not_overdue(string handed, string day, bool overdue)
    {
        var problem = HandIn(SomeProblem.Notified().Now!, handed);

        Assert.Equal(overdue, problem.IsOverdue(Some.Day(day)));
    }

    [Fact]
    public void The_countys_days_are_counted_and_reminders_are_the_units_that_owe()
    {
        var problem = HandIn(SomeProblem.Notified().Now!, "2016-05-31");

        Assert.Equal((0, 9), (problem.DaysWithCounty(Some.Day("2016-05-31")), problem.DaysWithCounty(Some.Day("2016-06-09"))));
        Assert.Equal("已通报，待县区审核9天", problem.Word(Some.Day("2016-06-09")));
        Assert.Empty(Reminders.Of([new SitedProblem(problem, Some.Site())], Some.Day("2016-06-09"), 3).Overdue);
        Assert.False(ProblemLoad.IsDueSoon(problem, Some.Day("2016-05-31")));
    }

    [Fact]
    public void What_the_county_sends_back_is_the_units_again()
    {
        var handed = HandIn(SomeProblem.Notified().Now!, "2016-05-31");

        var back = Take(handed, new ProblemAction.HandBack(), "2016-06-02");

        Assert.Equal((null, true), (back.HandedIn, back.IsOverdue(Some.Day("2016-06-02"))));
        Assert.Null(back.DaysWithCounty(Some.Day("2016-06-02")));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_report_a_recheck_and_a_new_notice_end_the_countys_waiting(string action)
    {
        var handed = HandIn(SomeProblem.Notified().Now!, "2016-05-20");
        ProblemAction step = action is "report" ? new ProblemAction.Report("已改", [], null, false) : new ProblemAction.Recheck(RecheckOutcome.StillOpen, null, "仍未更新");

        Assert.Null(Take(handed, step, "2016-06-03").HandedIn);
    }

    [Fact]
    public void Handing_in_twice_or_what_is_done_changes_nothing()
    {
        var handed = HandIn(SomeProblem.Notified().Now!, "2016-05-20");

        Assert.IsType<Taken.Unchanged>(Life.Take(SomeProblem.Key, handed, Step(handed, new ProblemAction.HandIn(), "2016-05-21")));
        var rectified = SomeProblem.Rectified().Now!;
        Assert.IsType<Taken.Unchanged>(Life.Take(SomeProblem.Key, rectified, Step(rectified, new ProblemAction.HandIn(), "2016-05-21")));
        Assert.IsType<Taken.Unchanged>(Life.Take(SomeProblem.Key, rectified, Step(rectified, new ProblemAction.HandBack(), "2016-05-21")));
    }

    public static TheoryData<string> Ends => ["report", "recheck"];

    private static Problem HandIn(Problem problem, string day) => Take(problem, new ProblemAction.HandIn(), day);

    private static Problem Take(Problem problem, ProblemAction action, string day) =>
        Assert.IsType<Taken.Done>(Life.Take(SomeProblem.Key, problem, Step(problem, action, day))).Problem;

    private static Step Step(Problem problem, ProblemAction action, string day) => new(problem.Steps + 1, SomeProblem.Noon(day), "单位", action);
}
