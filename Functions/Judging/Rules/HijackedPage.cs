using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>Another's content in the home page's place.</summary>
internal sealed class HijackedPage : IRule
{
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
        if (!facts.Site.Owns(shown.Address) && IsGovernment(shown.Address))
            return Verdict.Pass(Info.Id, $"{shown.Told()}，为其他政府网站");

        Suspicion[] found =
        [
            .. from page in facts.Newest.Faces()
               from signs in page.IllicitSigns.GroupBy(sign => sign.Kind)
               select Weigh(facts.Site, indicator, page, signs.Key, [.. signs]),
        ];
        var worst = found.MaxBy(suspicion => (suspicion.Strength, suspicion.Words.Count));
        if (worst is { Strength: { } strength })
            return Fail(facts.Site, indicator, worst, strength);

        return facts.HomeUnseen(Info.Id) ?? Verdict.Pass(Info.Id, found is []
            ? $"{shown.Told()}，未见非法内容"
            : $"{shown.Told()}，仅有“{found[0].Words[0]}”等个别字样，不足以列为疑似");
    }

    private Verdict Fail(Site site, Indicator indicator, Suspicion worst, Strength strength)
    {
        var finding = new Finding
        {
            Rule = Info.Id,
            Strength = strength,
            Subject = worst.Kind,
            Sentence = indicator.Say(site.State is SiteState.ClosureApproved ? "closing" : "hijacked", ("kind", worst.Kind)),
            Detail = $"{worst.Page.Told()}，标题“{worst.Page.Title}”，{worst.Places.Count}处出现“{string.Join("、", worst.Words)}”字样",
            Pages = [worst.Page.Address],
        };
        return Verdict.Fail(Info.Id, "首页出现非法内容", finding) with
        {
            Vetoes = indicator.Vetoes && strength is Strength.Definite,
        };
    }

    /// <summary>Links and text may be about the evil; a title or the keywords are what the page says of itself.</summary>
    private static Suspicion Weigh(Site site, Indicator indicator, PageFacts page, string kind, IReadOnlyList<IllicitSign> signs)
    {
        SignPlace[] places = [.. signs.Select(sign => sign.Place).Distinct()];
        string[] words = [.. signs.SelectMany(sign => sign.Words).Distinct()];
        var speaksOfItself = signs.Any(sign => sign.IsOwnWord());
        var many = words.Length >= indicator.Bound("words");

        Strength? strength = (speaksOfItself && many && places.Length >= indicator.Bound("places"))
            || (places.Contains(SignPlace.Title) && IsReplaced(site, page))
            ? Strength.Definite
            : speaksOfItself || (many && places.Contains(SignPlace.Links)) ? Strength.Suspected : null;
        return new Suspicion(page, kind, places, words, strength);
    }

    /// <summary>Nothing of the site is left: its name is gone from the title, and no dated item stands on the page.</summary>
    private static bool IsReplaced(Site site, PageFacts page)
    {
        string?[] names = [site.Name, .. site.Aliases, site.Sponsor, site.SponsorShort];
        return page.Items.All(item => item.Date is null)
            && !names.OfType<string>().Any(name => page.Title?.Contains(Bare(name), StringComparison.Ordinal) ?? false);
    }

    private static string Bare(string name) => name.EndsWith("网站", StringComparison.Ordinal) ? name[..^2] : name;

    private static bool IsGovernment(Uri address) => address.IdnHost.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase);

    private sealed record Suspicion(
        PageFacts Page, string Kind, IReadOnlyList<SignPlace> Places, IReadOnlyList<string> Words, Strength? Strength);
}
