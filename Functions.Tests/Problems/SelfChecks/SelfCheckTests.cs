using Checker.Problems.SelfChecks;
using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems.SelfChecks;

public sealed class SelfCheckTests
{
    private static readonly Round Closed = SomeRound.Round() with
    {
        Kind = RoundKind.SpotCheck,
        State = RoundState.Closed,
        ClosedAt = Some.Moment,
    };

    [Fact]
    public void Every_unit_gets_one_task_for_its_watched_sites_that_were_not_drawn()
    {
        Site[] registry = [Site("s-one", "甲局"), Site("s-two", "甲局"), Site("s-three", "乙局"), Site("s-four", "丙局") with { State = SiteState.Exempt }];

        var (tasks, _) = SelfCheckPlan.Of(Closed, registry, new HashSet<SiteId> { registry[0].Id }, Some.Day("2016-06-15"), "甲", Some.Moment);

        Assert.Equal(["甲局 s-two", "乙局 s-three"], tasks.Select(task => $"{task.Unit} {string.Join(' ', task.Sites)}"));
        Assert.All(tasks, task => Assert.Equal((SelfCheckState.Open, Some.Day("2016-06-15")), (task.State, task.Deadline)));
    }

    [Theory]
    [InlineData(null, "请填写自查期限。")]
    [InlineData("2016-05-16", "自查期限不得早于抽查结束日期（2016年5月17日）。")]
    [InlineData("2016-05-17", null)]
    public void The_date_must_be_given_and_not_lie_before_the_rounds_end(string? day, string? refusal) =>
        Assert.Equal(refusal, SelfCheckPlan.Of(Closed, [], new HashSet<SiteId>(), day is null ? null : Some.Day(day), "甲", Some.Moment).Refusal);

    [Theory]
    [InlineData(RoundKind.Routine, RoundState.Closed)]
    [InlineData(RoundKind.Recheck, RoundState.Closed)]
    [InlineData(RoundKind.SpotCheck, RoundState.Running)]
    internal void Only_a_closed_spot_check_leaves_units_to_check_themselves(RoundKind kind, RoundState state) =>
        Assert.NotNull(SelfCheckPlan.Of(Closed with { Kind = kind, State = state }, [], new HashSet<SiteId>(), Some.Day("2016-06-15"), "甲", Some.Moment).Refusal);

    [Theory]
    [InlineData("2016-06-15", false)]
    [InlineData("2016-06-16", true)]
    public void On_the_deadlines_day_it_is_in_time(string day, bool overdue) => Assert.Equal(overdue, Task().IsOverdue(Some.Day(day)));

    [Fact]
    public void A_report_ends_the_overdue_and_a_return_opens_it_again()
    {
        var after = Some.Day("2016-06-16");

        var reported = Do(Task(), SelfCheckAction.Report);
        var returned = Do(reported, SelfCheckAction.Return);
        var accepted = Do(Do(returned, SelfCheckAction.Report), SelfCheckAction.Accept);

        Assert.Equal((SelfCheckState.Reported, false), (reported.State, reported.IsOverdue(after)));
        Assert.Equal((SelfCheckState.Open, true), (returned.State, returned.IsOverdue(after)));
        Assert.Equal((SelfCheckState.Accepted, false, 4), (accepted.State, accepted.IsOverdue(after), accepted.Steps.Count));
        Assert.Equal("某科员", accepted.Steps[0].Who);
    }

    [Theory]
    [InlineData("2016-06-15", false)]
    [InlineData("2016-06-16", true)]
    public void An_extension_leads_to_a_later_day(string day, bool taken)
    {
        var (task, _) = new SelfCheckEntry("汛期", null, Some.Day(day), null).Read(Task(), SelfCheckAction.Extend, "甲", Some.Moment);

        Assert.Equal(taken, task is not null);
        Assert.Equal(taken ? Some.Day(day) : Some.Day("2016-06-15"), task?.Deadline ?? Task().Deadline);
    }

    [Fact]
    public void What_is_not_possible_is_refused_with_what_is() => Assert.Equal(
        ["该任务现为“待报送”，不能认可；可以：登记自查结果、延期。"],
        new SelfCheckEntry(null, null, null, null).Read(Task(), SelfCheckAction.Accept, "甲", Some.Moment).Mistakes);

    private static SelfCheck Task() => Assert.Single(
        SelfCheckPlan.Of(Closed, [Site("s-one", "甲局")], new HashSet<SiteId>(), Some.Day("2016-06-15"), "甲", Some.Moment).Tasks);

    private static SelfCheck Do(SelfCheck task, SelfCheckAction action) =>
        new SelfCheckEntry("已逐项自查", "某科员", null, null).Read(task, action, "甲", Some.Moment).Task!;

    private static Site Site(string id, string unit) => Some.Site() with { Id = SiteId.Parse(id), Sponsor = unit };
}
