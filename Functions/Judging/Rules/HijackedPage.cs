using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>Another's content in the home page's place, or sent to from there.</summary>
internal sealed class HijackedPage : IRule
{
    /// <summary>Where the signs name no trade.</summary>
    private const string Unnamed = "非法";

    public RuleInfo Info { get; } = new("hijacked-page", "网站被篡改")
    {
        Bounds = ["places", "words"],
        Wordings = new Dictionary<string, string[]> { ["hijacked"] = ["kind"], ["closing"] = ["kind"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        var shown = facts.Newest.Shown();
        if (shown.Reached() is not Reach.Opened && facts.Site.MayBeDown(facts.Today))
            return null;
        if (!facts.Site.Owns(shown.Address) && shown.Address.IsPublicBody)
            return Verdict.Pass(Info.Id, $"{shown.Told()}，为其他政府网站");

        (PageFacts Page, Evidence Evidence, Strength? Strength)[] found =
        [
            .. from page in facts.Newest.Pages
               where page.Role is PageRole.Home or PageRole.Forwarded
               from evidence in Evidence.Of(Signs(facts, page), indicator.Bound("places"), indicator.Bound("words"))
               select (page, evidence, evidence.Strength(IsReplaced(facts.Site, page))),
        ];
        if (found.Where(each => each.Strength is not null).OrderByDescending(each => (each.Strength, each.Evidence.Whole)).FirstOrDefault()
            is { Strength: { } strength } worst)
            return Fail(facts.Site, indicator, worst.Page, worst.Evidence, strength);

        return facts.HomeUnseen(Info.Id) ?? Verdict.Pass(Info.Id, found.SelectMany(each => each.Evidence.Words).FirstOrDefault() is { } word
            ? $"{shown.Told()}，仅有“{word}”等个别字样，不足以列为疑似"
            : $"{shown.Told()}，未见非法内容");
    }

    /// <summary>
    /// That name, marks and structure are gone at once is a sign of its own. That nothing is in Chinese is one only of a page
    /// that opened as such: errors and walls often are in English.
    /// </summary>
    private static PageSigns Signs(Case facts, PageFacts page)
    {
        var signs = page is { Access: PageAccess.Opened, Kind: PageKind.Normal } ? page.Signs.Signs : page.Signs.Signs.Where(sign => sign.Means is not "estranged");
        var isGone = facts.Baseline is { } before && page == facts.Newest.Shown() && Baseline.Of(facts.Site, facts.Newest) is { } now && new Drift(before, now).IsIdentityGone;
        return page.Signs with { Signs = [.. signs, .. isGone ? [new Sign(EvidenceKind.Drift, SignPlace.Page, "identity")] : Array.Empty<Sign>()] };
    }

    private Verdict Fail(Site site, Indicator indicator, PageFacts page, Evidence evidence, Strength strength)
    {
        var kind = evidence.Category ?? Unnamed;
        var finding = new Finding
        {
            Rule = Info.Id,
            Strength = strength,
            Subject = kind,
            Sentence = indicator.Say(site.State is SiteState.ClosureApproved ? "closing" : "hijacked", ("kind", kind)),
            Detail = $"{page.Told()}，标题“{page.Title}”，{EvidenceWords.Of(evidence)}",
            Pages = [page.Address],
        };
        return Verdict.Fail(Info.Id, "首页出现非法内容", finding) with
        {
            Vetoes = indicator.Vetoes && strength is Strength.Definite,
        };
    }

    /// <summary>Nothing of the site is left: its names are nowhere, no dated item and no mark of a government site stands on the page.</summary>
    private static bool IsReplaced(Site site, PageFacts page)
    {
        string?[] names = [site.Name, .. site.Aliases, site.Sponsor, site.SponsorShort];
        return !page.Signs.NamesSite
            && page.Items.All(item => item.Date is null)
            && !names.OfType<string>().Any(name => page.Title?.Contains(Bare(name), StringComparison.Ordinal) ?? false);
    }

    private static string Bare(string name) => name.EndsWith("网站", StringComparison.Ordinal) ? name[..^2] : name;
}
