using Checker.Problems;
using Checker.Problems.Talks;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems.Talks;

public sealed class TalkSuggestionTests
{
    private static readonly DateOnly Day = Some.Day("2016-05-31");

    [Fact]
    public void Nobody_is_suggested_who_was_named_once_and_is_in_time() =>
        Assert.Empty(TalkSuggestion.Of([At(SomeProblem.Notified())], Day));

    [Fact]
    public void The_day_after_the_deadline_is_a_reason() =>
        Assert.Equal("示例县农业局: 1个问题逾期未报送整改情况", Told([At(SomeProblem.Notified())], Day.AddDays(1)));

    [Fact]
    public void What_a_recheck_still_found_is_a_reason_and_leads_to_the_problem()
    {
        var open = StillOpen("豫1", "");

        var suggestion = Assert.Single(TalkSuggestion.Of([At(open)], Day));

        Assert.Equal((TalkGround.StillOpen, "1个问题未整改到位"), (suggestion.Reasons[0].Ground, suggestion.Reasons[0].Told));
        Assert.Equal([open.Now!.Id], suggestion.Problems);
    }

    [Fact]
    public void Two_notices_in_a_row_are_a_reason_while_the_newest_is_among_them()
    {
        SomeProblem one = Named("豫1", "a", "2016-06-10"), two = Named("豫2", "b", "2016-06-20"), three = Named("豫3", "c", "2016-06-30");

        Assert.Equal("示例县农业局: 连续2次被通报（豫1、豫2）", Told([At(one), At(two)], Day));
        Assert.Equal("", Told([At(one), At(two), At(three, "s-other", "别的单位")], Day));
        Assert.Equal("", Told([At(one), At(three), At(two, "s-other", "别的单位")], Day));
    }

    [Fact]
    public void One_notice_that_names_an_old_and_a_new_problem_is_a_reason()
    {
        var open = StillOpen("豫1", "old");
        open.Do(new ProblemAction.Notify("豫2", Some.Day("2016-06-30")));

        var told = Told([At(open), At(Named("豫2", "new", "2016-06-30"))], Day);

        Assert.Contains("豫2中既有整改不到位的问题，又有新检出的问题", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015-05-31", true)]
    [InlineData("2015-05-30", false)]
    public void What_a_higher_office_named_is_a_reason_for_a_year_once_it_is_put_right(string on, bool isReason)
    {
        var some = FromHigher(on);
        some.Do(new ProblemAction.Recheck(RecheckOutcome.Rectified, null, "已更新"));

        Assert.Equal(isReason ? "示例县农业局: 被上级机关点名1个问题（豫政办〔2016〕1号）" : "", Told([At(some)], Day));
    }

    [Fact]
    public void And_without_end_while_it_is_not() =>
        Assert.Contains("被上级机关点名", Told([At(FromHigher("2010-01-01"))], Day), StringComparison.Ordinal);

    [Fact]
    public void False_alarms_exclusions_and_open_objections_are_no_reasons()
    {
        SomeProblem dismissed = StillOpen("豫1", "a"), excluded = StillOpen("豫1", "b"), objected = StillOpen("豫1", "c");
        dismissed.Do(new ProblemAction.Dismiss("误报"));
        excluded.Do(new ProblemAction.Exclude("不可抗力", "主任", Day));
        objected.Do(new ProblemAction.Object("已更新"));

        Assert.Empty(TalkSuggestion.Of([At(dismissed), At(excluded), At(objected)], Day));
        Assert.Single(TalkSuggestion.Of([At(excluded)], Day.AddDays(1)));
    }

    [Fact]
    public void The_supervising_unit_is_spoken_to_where_the_registry_has_one() =>
        Assert.Equal(["市农业局"], TalkSuggestion.Of([At(StillOpen("豫1", ""), supervisor: "市农业局")], Day).Select(each => each.Unit));

    internal static SomeProblem StillOpen(string notice, string group)
    {
        var some = Named(notice, group, "2016-05-20");
        some.Do(new ProblemAction.Recheck(RecheckOutcome.StillOpen, null, "仍未更新"));
        return some;
    }

    internal static SomeProblem Named(string notice, string group, string deadline)
    {
        var some = new SomeProblem(SomeProblem.Key with { Group = group });
        some.Do(SomeProblem.Seen("2016-05-17"));
        some.Do(new ProblemAction.Confirm(null, false));
        some.Do(new ProblemAction.Notify(notice, Some.Day(deadline)));
        return some;
    }

    internal static SomeProblem FromHigher(string on)
    {
        var some = new SomeProblem(new ProblemKey(Some.Site().Id, ProblemKey.Manual, "上级"));
        some.Do(new ProblemAction.Import("首页不更新", "豫政办〔2016〕1号", null, "省政府办公厅", Some.Day(on)));
        return some;
    }

    internal static SitedProblem At(SomeProblem some, string site = "s-example", string sponsor = "示例县农业局", string? supervisor = null) =>
        new(some.Now!, Some.Site() with { Id = SiteId.Parse(site), Sponsor = sponsor, Supervisor = supervisor });

    private static string Told(IReadOnlyList<SitedProblem> problems, DateOnly day) => string.Join(
        '\n', TalkSuggestion.Of(problems, day).Select(each => $"{each.Unit}: {string.Join('；', each.Reasons.Select(reason => reason.Told))}"));
}
