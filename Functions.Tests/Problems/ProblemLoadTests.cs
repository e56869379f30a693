using Checker.Judging;
using Checker.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class ProblemLoadTests
{
    [Theory]
    [InlineData("2016-05-23", false, false)]
    [InlineData("2016-05-24", true, false)]
    [InlineData("2016-05-31", true, false)]
    [InlineData("2016-06-01", false, true)]
    public void A_deadline_is_near_a_week_before_and_past_the_day_after(string today, bool soon, bool overdue)
    {
        var load = ProblemLoad.Of([SomeProblem.Notified().Now!], Some.Day(today));

        Assert.Equal((soon ? 1 : 0, overdue ? 1 : 0), (load.DueSoon, load.Overdue));
    }

    [Fact]
    public void What_waits_for_whom_is_counted_apart()
    {
        var suspected = SomeProblem.Found().Now! with { Items = [new ProblemItem(SomeProblem.Finding("…", Strength.Suspected), [], default, SomeProblem.Found().Now!.LastSeen)] };
        var review = SomeProblem.Found().Now! with { State = ProblemState.AwaitingReview };
        var reported = SomeProblem.Notified().Now! with { State = ProblemState.Reported, Objection = "已改" };

        var load = ProblemLoad.Of([suspected, SomeProblem.Found().Now!, review, reported, SomeProblem.Rectified().Now!], Some.Day("2016-06-30"));

        Assert.Equal(new ProblemLoad(1, 1, 1, 0, 1, 0, 0, 1), load);
    }
}
