using Checker.Sites;

namespace Checker.Pages;

/// <summary>The procedure of a closure as a row of steps, each done on its day, under way or still to come.</summary>
/// <param name="Look">done, now, or empty.</param>
internal sealed record ClosureStage(string Word, DateOnly? Day, string Look)
{
    public static IReadOnlyList<ClosureStage> Of(Site site)
    {
        var closure = site.Closure ?? new Closure();
        List<(string Word, DateOnly? Day)> steps = [("申请关停", closure.Requested), ("获批", closure.Approved), ("悬挂公告", closure.NoticeFrom), ("下线", closure.From)];
        if (closure.Kind is ClosureKind.ForATime)
            steps.Add(("恢复", null));
        else
            steps.AddRange([("注销标识", closure.Cancelled.Count == Enum.GetValues<ClosureMark>().Length ? closure.Finished ?? closure.From : null), ("完成", closure.Finished)]);

        var last = steps.FindLastIndex(step => step.Day is not null);
        return [.. steps.Select((step, at) => new ClosureStage(step.Word, step.Day, step.Day is not null ? "done" : at == last + 1 ? "now" : ""))];
    }

    /// <summary>What the state demands now, in a sentence; null where there is nothing to say.</summary>
    public static string? Demand(Site site) => site switch
    {
        { State: SiteState.ClosureRequested } => "尚未获批：网站仍须正常运行和更新，各项指标照常检查。",
        { State: SiteState.ClosureApproved, Closure.NoticeFrom: null } => "已获批：网站须保持开通，并在首页显著位置悬挂关停和内容迁移去向公告。",
        { State: SiteState.ClosureApproved } => "公告悬挂期内：网站须保持开通，公告悬挂期满后下线。",
        { State: SiteState.OfflineForATime } => "临时下线期内：到期须恢复，或办理永久关停。",
        { State: SiteState.OfflineForGood, Closure.Finished: null } => "已下线：须注销各项标识后登记完成。",
        { State: SiteState.OfflineForGood } => "关停已完成。",
        _ => null,
    };
}
