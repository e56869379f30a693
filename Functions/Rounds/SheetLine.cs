using System.Text.Json.Serialization;
using Checker.Judging;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>One site of a <see cref="RoundSheet"/>.</summary>
internal sealed record SheetLine
{
    /// <summary>By what it is named and found; the rest of its entry is left out.</summary>
    public required Site Site { get; init; }

    public required SiteVerdict Verdict { get; init; }

    /// <summary>Without their detail and pages, which the site's own page has.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Of a site that could not be judged, why, each reason once.</summary>
    public required IReadOnlyList<SheetReason> Reasons { get; init; }

    /// <summary>What may be said of the site as a whole.</summary>
    public required string Told { get; init; }

    /// <summary>How many veto indicators wait for a person.</summary>
    public int Waiting { get; init; }

    /// <summary>What the registry should be told.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    [JsonIgnore]
    public string County => Site.County ?? CountyCount.City;

    /// <summary>Who is named and written to, by the short name where there is one.</summary>
    [JsonIgnore]
    public string Unit => Site.Addressee ?? Site.SponsorShort ?? Site.Sponsor;

    /// <summary>Without those that only explain another: one symptom, one line.</summary>
    [JsonIgnore]
    public IEnumerable<Finding> Shown => Findings.Where(finding => finding.Explains is null || Findings.All(other => other.Rule != finding.Explains));

    public static SheetLine Of(RuleSet ruleSet, Site site, SiteResult result)
    {
        var conclusion = result.Conclusion;
        return new SheetLine
        {
            Site = site with { Scope = [], Columns = [], Closure = null, Office = null, Person = null, Phone = null },
            Verdict = conclusion.Site,
            Findings = [.. conclusion.Findings.Select(finding => finding with { Detail = "", Pages = [] })],
            Reasons = conclusion.Site is not SiteVerdict.Inconclusive ? [] :
            [
                .. conclusion.Verdicts.Where(verdict => verdict.Outcome is Outcome.Inconclusive)
                    .GroupBy(verdict => verdict.Reason!.Value)
                    .Select(reason => new SheetReason(reason.Key, reason.First().Explanation, reason.Count())),
            ],
            Told = Standing.Of(ruleSet, conclusion).Told(),
            Waiting = ManualJudging.Tasks(ruleSet, result).Count(),
            Hints = result.Hints,
        };
    }
}

/// <param name="Explanation">Of the first indicator that was left open for it.</param>
/// <param name="Indicators">How many were.</param>
internal sealed record SheetReason(Reason Reason, string Explanation, int Indicators);
