namespace Checker.Sites;

/// <summary>
/// The life of a closure: 正常 → 申请 → 获批 → 公告 → 下线 → 注销标识 → 完成, and from every step before the last the way back.
/// A step that cannot be is refused with its reason, and changes nothing.
/// </summary>
internal static class ClosureLife
{
    private const int LongestText = 200;

    /// <summary>The steps that can be taken from a state.</summary>
    public static IReadOnlyList<ClosureStep> Possible(Site site) => site switch
    {
        { State: SiteState.Running } => [ClosureStep.Request],
        { State: SiteState.ClosureRequested } => [ClosureStep.Approve, ClosureStep.Withdraw],
        { State: SiteState.ClosureApproved } => [ClosureStep.PostNotice, ClosureStep.TakeDown, ClosureStep.Return],
        { State: SiteState.OfflineForATime } => [ClosureStep.Return],
        { State: SiteState.OfflineForGood, Closure.Finished: not null } => [],
        { State: SiteState.OfflineForGood } => [ClosureStep.CancelMark, ClosureStep.Finish, ClosureStep.Return],
        _ => [],
    };

    /// <summary>Exactly one of the answer's two is null: the site after the step, or why it cannot be.</summary>
    /// <param name="today">No step lies after it.</param>
    public static (Site? After, string? Fault) Take(Site site, ClosureMove move, DateOnly today)
    {
        if (!Possible(site).Contains(move.Step))
            return (null, Impossible(site, move.Step));
        if (move.Day > today)
            return (null, $"日期不得晚于今天（{RegistryDate.Write(today)}）");
        if (move.Step is not ClosureStep.Request && Latest(site.Closure) is { } before && move.Day < before.Day)
            return (null, $"日期不得早于{before.Word}日期（{RegistryDate.Write(before.Day)}）");

        return Incomplete(site, move) is { } fault ? (null, fault) : (After(site, move), null);
    }

    private static string Impossible(Site site, ClosureStep step) => Possible(site) is { Count: > 0 } possible
        ? $"网站目前为“{site.State.Word()}”，不能“{step.Word()}”，可以：{string.Join("、", possible.Select(each => each.Word()))}"
        : $"网站目前为“{site.State.Word()}”{(site.Closure?.Finished is null ? "" : "，关停已完成")}，没有可办理的关停步骤";

    /// <summary>What the step lacks; null when nothing.</summary>
    private static string? Incomplete(Site site, ClosureMove move) => move.Step switch
    {
        ClosureStep.Request when move.Kind is null => "请选择临时关停或永久关停",
        ClosureStep.PostNotice when string.IsNullOrWhiteSpace(move.MovedTo) && site.Closure?.Kind is ClosureKind.ForGood => "请填写内容迁移去向",
        ClosureStep.PostNotice when move.MovedTo?.Length > LongestText => $"内容迁移去向不得超过{LongestText}字",
        ClosureStep.TakeDown when site.Closure?.Kind is null => "名录未登记关停类型，请先补充",
        ClosureStep.TakeDown when site.Closure!.Kind is ClosureKind.ForATime && move.PlannedReturn is null => "请填写计划恢复日期",
        ClosureStep.TakeDown when move.PlannedReturn <= move.Day => "计划恢复日期须晚于下线日期",
        ClosureStep.CancelMark when move.Mark is null => "请选择注销的标识",
        ClosureStep.Finish when Missing(site) is { Count: > 0 } missing => $"以下标识尚未登记注销：{string.Join("、", missing.Select(mark => mark.Word()))}",
        _ => null,
    };

    private static Site After(Site site, ClosureMove move)
    {
        var closure = site.Closure ?? new Closure();
        return move.Step switch
        {
            ClosureStep.Request => site with { State = SiteState.ClosureRequested, Closure = new Closure { Kind = move.Kind, Requested = move.Day } },
            ClosureStep.Withdraw or ClosureStep.Return => site with { State = SiteState.Running, Closure = null },
            ClosureStep.Approve => site with { State = SiteState.ClosureApproved, Closure = closure with { Approved = move.Day } },
            ClosureStep.PostNotice => site with { Closure = closure with { NoticeFrom = move.Day, MovedTo = move.MovedTo?.Trim() ?? closure.MovedTo } },
            ClosureStep.TakeDown => site with
            {
                State = closure.Kind is ClosureKind.ForATime ? SiteState.OfflineForATime : SiteState.OfflineForGood,
                Closure = closure with { From = move.Day, PlannedReturn = closure.Kind is ClosureKind.ForATime ? move.PlannedReturn : null },
            },
            ClosureStep.CancelMark => site with { Closure = closure with { Cancelled = [.. closure.Cancelled.Union([move.Mark!.Value]).Order()] } },
            ClosureStep.Finish => site with { Closure = closure with { Finished = move.Day } },
            _ => throw new ArgumentOutOfRangeException(nameof(move)),
        };
    }

    /// <summary>The marks that nobody has recorded as cancelled.</summary>
    private static List<ClosureMark> Missing(Site site) =>
        [.. Enum.GetValues<ClosureMark>().Except(site.Closure?.Cancelled ?? [])];

    /// <summary>The newest of the days that stand; null without any.</summary>
    private static (DateOnly Day, string Word)? Latest(Closure? closure)
    {
        (DateOnly? Day, string Word)[] days =
        [
            (closure?.Requested, "申请"), (closure?.Approved, "批准"), (closure?.NoticeFrom, "公告起始"), (closure?.From, "关停开始"),
        ];
        var known = days.Where(each => each.Day is not null).ToArray();
        return known is [] ? null : known.Select(each => (each.Day!.Value, each.Word)).MaxBy(each => each.Item1);
    }
}
