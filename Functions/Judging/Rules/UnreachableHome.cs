using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>
/// The edition's share of probes decides. One check by itself cannot tell a site that is down from one that was down: it
/// only suspects, and never vetoes.
/// </summary>
internal sealed class UnreachableHome : IRule
{
    public RuleInfo Info { get; } = new("unreachable-home", "网站无法打开")
    {
        Windows = ["week"],
        Bounds = ["visits", "dailyVisits", "timeoutSeconds", "vetoPercent"],
        OptionalBounds = ["deductPercent"],
        Wordings = new Dictionary<string, string[]>
        {
            ["visit"] = [],
            ["vetoes"] = ["visits", "failed", "share"],
            ["deducts"] = ["visits", "failed", "share"],
        },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        var check = JudgeCheck(facts, indicator);
        if (facts.Probes is [] || !facts.Site.OnInternet || facts.Site.MayBeDown(facts.Today))
            return check;

        var week = Availability.Of(facts.Probes, facts.Today, indicator);
        if (!week.IsFull)
            return Add(check, week.ToldLack());
        if (week.Reaches(indicator.Bound("vetoPercent")))
            return Fail(facts, indicator, week, "vetoes", indicator.Bound("vetoPercent"));
        if (indicator.Bounds["deductPercent"] is { } deducts && week.Reaches(deducts))
            return Fail(facts, indicator, week, "deducts", deducts);

        return check.Outcome is Outcome.Failed || check.Reason is Reason.TooFewVisits or Reason.OwnNetwork or Reason.Reported
            ? check with { Explanation = $"{check.Explanation}；{week.Told()}" }
            : Verdict.Pass(Info.Id, week.Told());
    }

    /// <summary>Too few probes pass nothing, and take nothing back.</summary>
    private static Verdict Add(Verdict check, string lack) => check.Outcome is Outcome.Passed
        ? Verdict.Unjudged(check.Rule, Reason.TooFewVisits, $"{check.Explanation}；{lack}") with { Partial = true }
        : check with { Explanation = $"{check.Explanation}；{lack}" };

    private Verdict JudgeCheck(Case facts, Indicator indicator)
    {
        var pages = facts.Shown();
        var last = pages[^1];
        if (last.Reached() is Reach.Opened)
            return Verdict.Pass(Info.Id, last.Told());
        if (facts.Site.MayBeDown(facts.Today))
            return Verdict.Pass(Info.Id, $"网站已按规定关停，{last.Told()}，符合其登记状态");
        if (facts.DownUnproven(Info.Id, indicator.Bound("visits")) is { } unjudged)
            return unjudged;

        PageFacts[] failed = [.. pages.Where(page => page.Reached() is Reach.Failed)];
        return Verdict.Fail(Info.Id, $"{failed.Length}次访问均未打开", Found(
            Strength.Suspected, indicator.Say("visit"), $"{failed.Told()}；共{failed.Length}次访问，均未打开", [.. failed.Select(page => page.Asked).Distinct()]));
    }

    private Verdict Fail(Case facts, Indicator indicator, Availability week, string wording, int bound)
    {
        var seconds = indicator.Bound("timeoutSeconds");
        var sentence = indicator.Say(wording, ("visits", $"{week.Counted}"), ("failed", $"{week.Failed}"), ("share", week.Share));
        var detail = $"{week.Told()}，达到{bound}%(含)；每次超过(含){seconds}秒未打开的计为未能打开";
        return Verdict.Fail(Info.Id, week.Told(), Found(Strength.Definite, sentence, detail, facts.Newest.Home.Asked)) with
        {
            Vetoes = indicator.Vetoes && wording is "vetoes",
        };
    }

    private Finding Found(Strength strength, string sentence, string detail, params IReadOnlyList<Uri> pages) => new()
    {
        Rule = Info.Id,
        Strength = strength,
        Sentence = sentence,
        Detail = detail,
        Pages = pages,
    };
}
