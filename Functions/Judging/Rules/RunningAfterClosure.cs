using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// Approved for closure is not yet at fault: the site must stay up for a month with its notice. It is when it serves its
/// content on without the notice, beyond the notice's month, or beyond the days in which a closure must be done.
/// </summary>
internal sealed class RunningAfterClosure : IRule
{
    public RuleInfo Info { get; } = new("running-after-closure", "关停获批后违规运行")
    {
        Windows = ["grace", "notice", "closure"],
        Bounds = ["visits"],
        Wordings = new Dictionary<string, string[]> { ["running"] = [] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (facts.Site is not { State: SiteState.ClosureApproved, Closure: { Kind: ClosureKind.ForGood } closure })
            return null;

        var shown = facts.Newest.Shown();
        if (shown.Reached() is Reach.Failed)
            return facts.DownUnproven(Info.Id, indicator.Bound("visits")) ?? Verdict.Pass(Info.Id, $"{facts.Shown().Told()}，已不再运行");
        if (facts.HomeUnseen(Info.Id) is { } unseen)
            return unseen;
        if (!ServesContent(facts))
            return Verdict.Pass(Info.Id, $"{shown.Told()}，未见原有内容");
        if (closure is { Approved: null, Requested: null, NoticeFrom: null })
            return Verdict.Unjudged(Info.Id, Reason.CouldNotComplete, $"{shown.Told()}，名录未登记关停日期，期限无从计算");

        string[] overruns = [.. Overruns(facts, closure, indicator)];
        return overruns is []
            ? Verdict.Pass(Info.Id, $"{shown.Told()}，{(HasNotice(facts) ? "已悬挂关停公告" : "尚未悬挂关停公告")}，仍在规定期限内")
            : Verdict.Fail(Info.Id, "关停获批后仍提供原有内容", Found(indicator, shown, overruns)) with { Vetoes = indicator.Vetoes };
    }

    private static IEnumerable<string> Overruns(Case facts, Closure closure, Indicator indicator)
    {
        var (grace, notice, whole) = (indicator.Window("grace"), indicator.Window("notice"), indicator.Window("closure"));
        var hung = HasNotice(facts);

        if (!hung && closure.Approved is { } approved && !grace.Covers(approved, facts.Today))
            yield return $"{approved.Told()}获批，超过{grace.Counted}首页仍无关停公告";
        if (hung && NoticeFrom(facts, closure) is { } from && !notice.Covers(from, facts.Today))
            yield return $"关停公告自{from.Told()}起悬挂，已超过{notice.Counted}";
        if (closure.Requested is { } requested && !whole.Covers(requested, facts.Today))
            yield return $"{requested.Told()}申请关停，超过{whole.Counted}仍未完成";
    }

    /// <summary>
    /// As filed, else as we first saw it; a later date in the notice itself is believed, an earlier one is not: it may be another's.
    /// </summary>
    private static DateOnly? NoticeFrom(Case facts, Closure closure) =>
        (closure.NoticeFrom ?? facts.Notice.First) is not { } filed
            ? null
            : facts.Newest.Faces()
                .Select(page => page.ClosureNotice?.Date?.Resolve(facts.DayOf(page)) ?? filed)
                .Append(filed).Max();

    private static bool HasNotice(Case facts) => facts.Newest.Faces().Any(page => page.ClosureNotice is not null);

    /// <summary>Its own, or a stranger's in its place; what another government's site shows is not.</summary>
    private static bool ServesContent(Case facts)
    {
        var faces = facts.Newest.Faces().ToArray();
        return Array.Exists(faces, page => page.Signs.Signs.Any(sign => sign.Kind is EvidenceKind.Wording && sign.IsOwnWord()))
            || Array.Exists(faces, page => page is { Items: not [], Kind: not PageKind.Maintenance }
                && facts.Site.Owns(page.Address))
            || facts.OwnColumns().Any(column => column.List is ListState.Filled or ListState.Article);
    }

    private Finding Found(Indicator indicator, PageFacts shown, string[] overruns) => new()
    {
        Rule = Info.Id,
        Strength = Strength.Definite,
        Sentence = indicator.Say("running"),
        Detail = $"{shown.Told()}，仍提供原有内容；{string.Join('；', overruns)}",
        Pages = [shown.Address],
    };
}
