using System.Globalization;
using Checker.Judging;

namespace Checker.Notices;

/// <summary>One letter a unit, in the order of protocol. A site that the notice does not name has its letter all the same.</summary>
internal static class Letters
{
    public static IReadOnlyList<Letter> Of(NoticeMaterial material, NoticeTemplate template, RuleSet ruleSet)
    {
        var facts = new NoticeFacts(material, ruleSet);
        var values = new NoticeValues(facts, template);
        var words = template.Letter;
        var open = facts.StillOpen.ToDictionary(each => each.Site);
        var sites = facts.Unqualified.Concat(facts.StillOpen.Select(each => facts.Site(each.Site))).DistinctBy(site => site.Site);
        return
        [
            .. from unit in AnnexRows.InOrder(sites).GroupBy(site => site.Office)
               let items = unit.SelectMany(site => Items(site, facts, ruleSet, open.GetValueOrDefault(site.Site), words)).ToList()
               where items.Count > 0
               select new Letter(words.Title, unit.Key, values.Fill(words.Opening), items, values.Fill(words.Closing), material.Head.Office, material.Head.Signed),
        ];
    }

    private static IEnumerable<LetterItem> Items(NamedSite site, NoticeFacts facts, RuleSet ruleSet, RecheckedSite? open, LetterWords words)
    {
        foreach (var problem in facts.ProblemsOf(site.Site).Where(problem => problem.Confirmed))
            yield return new LetterItem(site.Name, AnnexLine.SentenceOf(problem, ruleSet), ruleSet.Find(problem.Rule)?.Advice ?? "");
        if (open is not null)
            yield return new LetterItem(site.Name, Told(open, facts.Material.Recheck!, words.StillOpen), words.StillOpenAdvice);
    }

    private static string Told(RecheckedSite open, Recheck recheck, string words) => NoticeText.Fill(words, name => name switch
    {
        "number" => recheck.Number,
        "notified" => open.Notified.ToString(CultureInfo.InvariantCulture),
        "open" => open.Open.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(words)),
    });
}
