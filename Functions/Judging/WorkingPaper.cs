using Checker.Sites;

namespace Checker.Judging;

/// <summary>检查工作底稿: what was looked at, when, by whom, and what came of it; a row a site and indicator.</summary>
internal static class WorkingPaper
{
    /// <summary>The rows of one site, in the edition's order.</summary>
    public static IEnumerable<WorkingRow> Of(RuleSet ruleSet, PaperSite site)
    {
        foreach (var indicator in ruleSet.Indicators)
        {
            var verdict = site.Conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == indicator.Rule);
            if (verdict is null && !ManualRules.Names.ContainsKey(indicator.Rule))
                continue; // it has nothing to say of a site in this state

            var person = site.Persons.LastOrDefault(person => person.Rule == indicator.Rule);
            yield return new WorkingRow(
                site.Site.Id, site.Site.Name, site.Site.Unit, indicator.Rule, RuleNames.Of(indicator.Rule), indicator.Clause,
                verdict?.Outcome ?? Outcome.Inconclusive,
                verdict?.Reason?.Word() ?? (verdict is null ? "待人工核查" : verdict.Partial ? "尚未全部检查" : ""),
                verdict?.Explanation ?? "",
                [.. (verdict?.Findings ?? []).Select(finding => finding.Sentence)],
                site.Visits,
                [.. (verdict?.Findings ?? []).SelectMany(finding => finding.Pages).SelectMany(site.Evidence).Concat(site.HomeEvidence).Distinct()],
                person is null ? verdict is null ? "" : $"程序（{ruleSet.Id}）" : person.By,
                person?.At ?? (verdict is null ? null : site.At));
        }
    }
}

/// <summary>All that is known of one site in a batch.</summary>
/// <param name="At">When it was concluded.</param>
/// <param name="Visits">When its home page was read.</param>
/// <param name="HomeEvidence">The records of its home page, one a visit.</param>
/// <param name="Evidence">The ids of a page's records.</param>
/// <param name="Persons">Whose verdicts took the program's place, in the order in which they were given.</param>
internal sealed record PaperSite(
    Site Site, Conclusion Conclusion, DateTimeOffset At, IReadOnlyList<DateTimeOffset> Visits, IReadOnlyList<string> HomeEvidence,
    Func<Uri, IReadOnlyList<string>> Evidence, IReadOnlyList<PaperPerson> Persons);

/// <param name="At">When the person looked.</param>
internal sealed record PaperPerson(string Rule, string By, DateTimeOffset At);

/// <param name="Reason">Why it could not be judged, or not wholly; empty when it was.</param>
/// <param name="Explanation">What was looked at and found.</param>
/// <param name="JudgedBy">The program by its edition, or a person; empty while nobody has.</param>
internal sealed record WorkingRow(
    SiteId Site, string Name, string Unit, string Rule, string Indicator, string Clause, Outcome Verdict, string Reason, string Explanation,
    IReadOnlyList<string> Problems, IReadOnlyList<DateTimeOffset> Visits, IReadOnlyList<string> Evidence, string JudgedBy, DateTimeOffset? JudgedAt);
