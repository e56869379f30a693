using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Pages;

/// <summary>A round as the findings page shows it: sites in protocol order, problems by unit.</summary>
internal sealed record FindingsView
{
    public required Round Round { get; init; }

    public required RuleSet RuleSet { get; init; }

    public required IReadOnlyList<SiteLine> Failed { get; init; }

    public required IReadOnlyList<SiteLine> Passed { get; init; }

    public required IReadOnlyList<SiteLine> Inconclusive { get; init; }

    /// <summary>The sites with problems, neighbours of one unit together, as the annex merges its cells.</summary>
    public required IReadOnlyList<UnitLines> Units { get; init; }

    public required IReadOnlyList<RuleCount> Rules { get; init; }

    /// <param name="results">In protocol order.</param>
    public static FindingsView Of(Round round, RuleSet ruleSet, IReadOnlyList<(Site Site, SiteResult Result)> results)
    {
        var lines = results.Select(each => SiteLine.Of(each.Result, each.Site)).ToList();
        var failed = Number(lines.Where(line => line.Verdict == SiteVerdict.Failed));

        return new FindingsView
        {
            Round = round,
            RuleSet = ruleSet,
            Failed = failed,
            Passed = [.. lines.Where(line => line.Verdict == SiteVerdict.Passed)],
            Inconclusive = [.. lines.Where(line => line.Verdict == SiteVerdict.Inconclusive)],
            Units = Merge(failed),
            Rules = RoundSummary.Of(round.Id, [.. results.Select(each => each.Result)]).Rules,
        };
    }

    private static IReadOnlyList<SiteLine> Number(IEnumerable<SiteLine> lines) =>
        [.. lines.Select((line, index) => line with { Number = index + 1 })];

    private static List<UnitLines> Merge(IReadOnlyList<SiteLine> lines)
    {
        var units = new List<UnitLines>();
        foreach (var line in lines)
        {
            if (units is [.., var last] && last.Name == line.Unit)
                units[^1] = last with { Lines = [.. last.Lines, line] };
            else
                units.Add(new UnitLines(line.Unit, [line]));
        }

        return units;
    }
}

/// <summary>The sites of one unit that stand together.</summary>
internal sealed record UnitLines(string Name, IReadOnlyList<SiteLine> Lines);

/// <summary>One site of a round.</summary>
/// <param name="Number">Its place among the sites with problems, from 1; 0 for the others.</param>
/// <param name="Findings">Without those that only explain another: one symptom, one line.</param>
internal sealed record SiteLine(
    int Number, Site Site, SiteVerdict Verdict, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Reasons, int Judged, int Unjudged)
{
    public required Conclusion Conclusion { get; init; }

    /// <summary>Who is named and written to.</summary>
    public string Unit => Site.Addressee ?? Site.SponsorShort ?? Site.Sponsor;

    public static SiteLine Of(SiteResult result, Site site)
    {
        var verdicts = result.Conclusion.Verdicts;
        var unjudged = verdicts.Where(verdict => verdict.Outcome == Outcome.Inconclusive).ToList();
        var present = result.Conclusion.Findings.Select(finding => finding.Rule).ToHashSet();
        return new SiteLine(
            0,
            site,
            result.Conclusion.Site,
            [.. result.Conclusion.Findings.Where(finding => finding.Explains is null || !present.Contains(finding.Explains))],
            [.. unjudged.Select(verdict => $"{verdict.Reason!.Value.Word()}:{verdict.Explanation}").Distinct()],
            verdicts.Count - unjudged.Count,
            unjudged.Count)
        {
            Conclusion = result.Conclusion,
        };
    }
}
