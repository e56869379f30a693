using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Sites;

public sealed class ClosureLifeTests
{
    private static readonly DateOnly Today = Some.Day("2016-05-17");

    [Fact]
    public void A_closure_for_good_goes_from_its_application_to_its_end()
    {
        var site = Done(
            Some.Site(),
            new(ClosureStep.Request, Some.Day("2016-01-04")) { Kind = ClosureKind.ForGood },
            new(ClosureStep.Approve, Some.Day("2016-01-11")),
            new(ClosureStep.PostNotice, Some.Day("2016-01-12")) { MovedTo = " 县政府门户网站 " },
            new(ClosureStep.TakeDown, Some.Day("2016-02-12")));
        foreach (var mark in Enum.GetValues<ClosureMark>().Reverse())
            site = Done(site, new ClosureMove(ClosureStep.CancelMark, Some.Day("2016-03-01")) { Mark = mark });

        site = Done(site, new ClosureMove(ClosureStep.Finish, Some.Day("2016-03-02")));

        Assert.Equal(SiteState.OfflineForGood, site.State);
        var closure = site.Closure!;
        Assert.Equal(
            (Some.Day("2016-01-04"), Some.Day("2016-01-11"), Some.Day("2016-01-12"), Some.Day("2016-02-12"), Some.Day("2016-03-02"), "县政府门户网站"),
            (closure.Requested, closure.Approved, closure.NoticeFrom, closure.From, closure.Finished, closure.MovedTo));
        Assert.Equal(Enum.GetValues<ClosureMark>(), closure.Cancelled);
        Assert.Empty(ClosureLife.Possible(site));
    }

    [Fact]
    public void One_for_a_time_comes_back()
    {
        var down = Done(
            Some.Site(),
            new(ClosureStep.Request, Some.Day("2016-03-01")) { Kind = ClosureKind.ForATime },
            new(ClosureStep.Approve, Some.Day("2016-03-02")),
            new(ClosureStep.TakeDown, Some.Day("2016-03-03")) { PlannedReturn = Some.Day("2016-04-03") });

        Assert.Equal((SiteState.OfflineForATime, Some.Day("2016-04-03")), (down.State, down.Closure!.PlannedReturn));
        var back = Done(down, new ClosureMove(ClosureStep.Return, Some.Day("2016-04-01")));
        Assert.Equal((SiteState.Running, null), (back.State, back.Closure));
    }

    [Theory]
    [InlineData("Running", "Approve", "2016-05-17", "不能“批准关停”，可以：申请关停")]
    [InlineData("Exempt", "Request", "2016-05-17", "没有可办理的关停步骤")]
    [InlineData("Running", "Request", "2016-05-18", "不得晚于今天")]
    [InlineData("Running", "Request", "2016-05-17", "请选择临时关停或永久关停")]
    [InlineData("ClosureRequested", "Approve", "2016-01-03", "不得早于申请日期（2016-01-04）")]
    [InlineData("ClosureRequested", "Approve", "2016-01-04", null)]
    [InlineData("ClosureRequested", "TakeDown", "2016-02-01", "可以：批准关停、撤回申请")]
    [InlineData("ClosureApproved", "PostNotice", "2016-02-01", "请填写内容迁移去向")]
    [InlineData("ClosureApproved", "TakeDown", "2016-02-01", null)]
    [InlineData("OfflineForGood", "CancelMark", "2016-02-01", "请选择注销的标识")]
    [InlineData("OfflineForGood", "Finish", "2016-02-01", "尚未登记注销：网站标识码、ICP备案编号、党政机关网站标识、公安机关备案编号、域名")]
    public void A_step_that_cannot_be_is_refused_with_its_reason(string state, string step, string day, string? told)
    {
        var closure = state is "Running" or "Exempt" ? null : new Closure { Kind = ClosureKind.ForGood, Requested = Some.Day("2016-01-04") };
        var site = Some.Site(Enum.Parse<SiteState>(state), closure);

        var (after, fault) = ClosureLife.Take(site, new(Enum.Parse<ClosureStep>(step), Some.Day(day)), Today);

        Assert.Equal(told is null, after is not null);
        Assert.Contains(told ?? "", fault ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016-05-10", false)]
    [InlineData("2016-05-11", true)]
    public void It_is_planned_to_be_back_after_it_goes(string planned, bool taken)
    {
        var site = Some.Site(SiteState.ClosureApproved, new Closure { Kind = ClosureKind.ForATime });

        var (after, _) = ClosureLife.Take(site, new(ClosureStep.TakeDown, Some.Day("2016-05-10")) { PlannedReturn = Some.Day(planned) }, Today);

        Assert.Equal(taken, after is not null);
    }

    /// <summary>Whatever is tried in whatever order, only possible steps are taken and what they leave is whole.</summary>
    [Fact]
    public void No_sequence_of_steps_leads_where_none_can()
    {
        var random = new Random(2016);
        for (var life = 0; life < 2_000; life++)
        {
            var site = Some.Site();
            for (var step = 0; step < 30; step++)
            {
                var move = Any(random);
                var possible = ClosureLife.Possible(site).Contains(move.Step);
                var (after, fault) = ClosureLife.Take(site, move, Today);

                Assert.True(after is null != fault is null);
                Assert.True(possible || after is null);
                site = after ?? site;
                AssertWhole(site);
            }
        }
    }

    private static void AssertWhole(Site site)
    {
        Assert.Equal(site.State is SiteState.Running, site.Closure is null);
        if (site.Closure is not { } closure)
            return;

        DateOnly[] days = [.. new[] { closure.Requested, closure.Approved, closure.NoticeFrom, closure.From, closure.Finished }.OfType<DateOnly>()];
        Assert.Equal(days.Order(), days);
        Assert.All(days, day => Assert.True(day <= Today));
        Assert.Equal(site.State is not SiteState.ClosureRequested, closure.Approved is not null);
        Assert.Equal(site.State is SiteState.OfflineForATime or SiteState.OfflineForGood, closure.From is not null);
        Assert.True(site.State is not SiteState.OfflineForATime || (closure.Kind is ClosureKind.ForATime && closure.PlannedReturn > closure.From));
        Assert.True(closure.Finished is null || (closure.Kind is ClosureKind.ForGood && closure.Cancelled.Count == Enum.GetValues<ClosureMark>().Length));
    }

    private static ClosureMove Any(Random random) => new(One<ClosureStep>(random), Today.AddDays(random.Next(-40, 3)))
    {
        Kind = random.Next(4) == 0 ? null : One<ClosureKind>(random),
        PlannedReturn = random.Next(3) == 0 ? null : Today.AddDays(random.Next(-40, 60)),
        MovedTo = random.Next(3) == 0 ? " " : "县政府门户网站",
        Mark = random.Next(4) == 0 ? null : One<ClosureMark>(random),
    };

    private static T One<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private static Site Done(Site site, params ReadOnlySpan<ClosureMove> moves)
    {
        foreach (var move in moves)
        {
            var (after, fault) = ClosureLife.Take(site, move, Today);
            Assert.Null(fault);
            site = after!;
        }

        return site;
    }
}
