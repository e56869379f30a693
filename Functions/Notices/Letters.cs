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
        var filled = words with { StillOpenAdvice = values.Fill(words.StillOpenAdvice) };
        var open = facts.StillOpen.ToDictionary(each => each.Site);
        var sites = facts.Unqualified.Concat(facts.StillOpen.Select(each => facts.Site(each.Site))).DistinctBy(site => site.Site);
        return
        [
            .. from unit in UnitRows.InOrder(sites).GroupBy(site => site.Office)
               let sheets = unit.Select(site => Sheet(site, facts, open.GetValueOrDefault(site.Site), filled)).Where(sheet => sheet.Items.Count > 0).ToList()
               where sheets.Count > 0
               select new Letter(
                   values.Fill(words.Title), unit.Key, values.Fill(words.Opening), sheets, values.Fill(words.Closing), values.Fill("{deadline}前{deadline.holidays}"), material.Head, values.Fill(words.ReportTitle)),
        ];
    }

    private static LetterSheet Sheet(NamedSite site, NoticeFacts facts, RecheckedSite? open, LetterWords words) => new(
        site.Name, site.Sponsor, NoticeText.Fill(words.SheetTitle, _ => site.Name), [.. Items(site, facts, open, words)]);

    private static IEnumerable<LetterItem> Items(NamedSite site, NoticeFacts facts, RecheckedSite? open, LetterWords words)
    {
        foreach (var problem in facts.ProblemsOf(site.Site).Where(problem => problem.Confirmed))
            yield return Item(problem, facts.RuleSet);
        if (open is not null)
            yield return new LetterItem { Problem = Told(open, facts.Material.Recheck!, words.StillOpen), Advice = words.StillOpenAdvice };
    }

    private static LetterItem Item(ConfirmedProblem problem, RuleSet ruleSet)
    {
        var indicator = ruleSet.Find(problem.Rule);
        return new LetterItem
        {
            Problem = AnnexLine.SentenceOf(problem, ruleSet),
            Clause = indicator switch
            {
                null => "",
                { Sureness: Sureness.Confirmed } => $"{indicator.Clause}（{indicator.Source}）",
                _ => NoticeWords.Gap,
            },
            Seen = $"{problem.Seen?.Told()}　{problem.Page}".Trim('　'),
            Quote = problem.Detail,
            Advice = indicator?.Advice ?? "",
        };
    }

    private static string Told(RecheckedSite open, Recheck recheck, string words) => NoticeText.Fill(words, name => name switch
    {
        "number" => recheck.Number,
        "notified" => open.Notified.ToString(CultureInfo.InvariantCulture),
        "open" => open.Open.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(words)),
    });
}
