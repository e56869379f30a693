using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// A site approved for closure says so on its home page, for a time, and where its content went. The notice may be a
/// picture: one that is not seen is suspected to be missing, never certain.
/// </summary>
internal sealed class MissingClosureNotice : IRule
{
    public RuleInfo Info { get; } = new("missing-closure-notice", "关停公告缺失")
    {
        Windows = ["grace", "notice"],
        Wordings = new Dictionary<string, string[]> { ["missing"] = [], ["aimless"] = [], ["short"] = ["window"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (facts.Site is { State: SiteState.OfflineForGood, Closure: { Kind: ClosureKind.ForGood, From: { } down } })
            return JudgeTime(facts, indicator, down);
        if (facts.Site is not { State: SiteState.ClosureApproved, Closure: { Kind: ClosureKind.ForGood } closure })
            return null;

        var shown = facts.Newest.Shown();
        if (facts.ContentUnseen(Info.Id) is { } unseen)
            return unseen;
        if (facts.Newest.Faces().Select(page => page.ClosureNotice).FirstOrDefault(notice => notice is not null) is { } notice)
        {
            return notice.Destination is { } destination
                ? Verdict.Pass(Info.Id, $"{shown.Told()}，已悬挂关停公告(“{notice.Words}”)，迁移去向：{destination}")
                : Fail(shown.Address, indicator.Say("aimless"), $"{shown.Told()}，关停公告(“{notice.Words}”)未见内容迁移去向");
        }

        if (closure.NoticeFrom is { } from && !indicator.Window("notice").Covers(from, facts.Today))
            return Verdict.Pass(Info.Id, $"{shown.Told()}，登记的公告自{from.Told()}起已满{indicator.Window("notice").Counted}");

        var grace = indicator.Window("grace");
        return closure.Approved is not { } approved || grace.Covers(approved, facts.Today)
            ? Verdict.Pass(Info.Id, $"{shown.Told()}，尚未悬挂关停公告，获批未超过{grace.Counted}")
            : Fail(shown.Address, indicator.Say("missing"), $"{shown.Told()}，{approved.Told()}获批，超过{grace.Counted}，首页文字中未见关停公告；以图片悬挂的须人工核对");
    }

    /// <summary>How long it hung is known only of a notice that we saw come.</summary>
    private Verdict? JudgeTime(Case facts, Indicator indicator, DateOnly down)
    {
        var window = indicator.Window("notice");
        if (facts.Notice is not { HungSince: { } since, Without: { } without, First: { } first })
            return null;

        return since <= window.FirstDay(down)
            ? Verdict.Pass(Info.Id, $"关停公告最早{since.Told()}悬挂，{down.Told()}下线，已满{window.Counted}")
            : Fail(
                facts.Newest.Home.Asked,
                indicator.Say("short", ("window", $"{window}")),
                $"{without.Told()}首页尚无关停公告，{first.Told()}首次见到，登记的下线日期为{down.Told()}，悬挂不足{window.Counted}");
    }

    private Verdict Fail(Uri page, string sentence, string detail) => Verdict.Fail(Info.Id, "关停公告不合要求", new Finding
    {
        Rule = Info.Id,
        Strength = Strength.Suspected,
        Sentence = sentence,
        Detail = detail,
        Pages = [page],
    });
}
