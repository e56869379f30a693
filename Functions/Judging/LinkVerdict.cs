using Checker.Observing;

namespace Checker.Judging;

/// <summary>The verdict on a site's links out of it, hidden ones or those in view: a finding for each trade that they lead to.</summary>
/// <param name="name">What such links are called.</param>
/// <param name="unnamed">The trade's name where neither words nor target tell one.</param>
internal sealed class LinkVerdict(RuleInfo rule, string name, string unnamed)
{
    private const int MostTold = 5;

    /// <summary>So many of one trade are in no menu by chance.</summary>
    private const int Many = 3;

    public Verdict Of(Case facts, Indicator indicator, Func<OutwardLink, bool> isMeant)
    {
        LinkEvidence[] found =
        [
            .. facts.Newest.OwnPages(facts.Site)
                .SelectMany(page => page.Signs.Links.Where(isMeant).Select(link => new LinkEvidence(page, link)))
                .Where(link => link.Strength is not null),
        ];
        if (found is [])
            return facts.HomeUnseen(rule.Id) ?? Verdict.Pass(rule.Id, $"已读取的页面中未发现{name}");

        Finding[] findings = [.. found.GroupBy(link => link.Link.Category ?? unnamed).Select(kind => Finding(indicator, kind.Key, [.. kind]))];
        return Verdict.Fail(rule.Id, $"发现{name}{found.Length}条", findings) with
        {
            Vetoes = indicator.Vetoes && findings.Any(finding => finding.Strength is Strength.Definite),
        };
    }

    private Finding Finding(Indicator indicator, string kind, LinkEvidence[] links) => new()
    {
        Rule = rule.Id,
        Strength = Array.Exists(links, link => link.Strength is Strength.Definite) || links.Count(link => link.SpeaksForItself) >= Many
            ? Strength.Definite
            : Strength.Suspected,
        Group = kind,
        Subject = kind,
        Sentence = indicator.Say("links", ("kind", kind), ("count", $"{links.Length}")),
        Detail = string.Join("；", links.Take(MostTold).Select(link => link.Told())) + (links.Length > MostTold ? $"；等{links.Length}条" : ""),
        Pages = [.. links.Select(link => link.Page.Address).Distinct()],
    };
}
