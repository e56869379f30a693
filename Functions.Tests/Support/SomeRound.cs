using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Tests.Support;

/// <summary>A round and its results, judged by the program's own rules.</summary>
internal static class SomeRound
{
    public static readonly RoundId Id = RoundId.Parse("2016-05-17-routine", null);

    public static readonly RuleSet RuleSet = RuleSets.Get("zhumadian-2016");

    /// <summary>Planned at <see cref="Some.Moment"/>, for twenty hours.</summary>
    public static Round Round(int planned = 10, RoundId? id = null) => new()
    {
        Id = id ?? Id,
        Kind = RoundKind.Routine,
        RuleSet = RuleSet.Id,
        PlannedAt = Some.Moment,
        EndsBy = Some.Moment.AddHours(20),
        Planned = planned,
        MovedAt = Some.Moment,
        SteppedAt = Some.Moment,
    };

    public static SiteResult Result(string site, Conclusion conclusion, string? remote = null) => new()
    {
        Round = Id,
        Site = SiteId.Parse(site),
        At = Some.Moment,
        Conclusion = conclusion,
        Remote = remote,
    };

    /// <summary>In good order, as far as the rules that need no column go.</summary>
    public static SiteResult Fresh(string site, string? remote = null) =>
        Result(site, Judge.Conclude(Some.Case(null, Some.Observation())), remote);

    public static SiteResult Stale(string site, string? remote = null) =>
        Result(site, Judge.Conclude(Some.CaseOf(Some.Page(items: Some.Item("2016-01-04")))), remote);

    /// <summary>Two visits found the home page not to be opened.</summary>
    public static SiteResult Down(string site, string? remote = null, PageAccess access = PageAccess.NoAnswer)
    {
        var visit = Some.Observation(Some.Page(access: access));
        return Result(site, Judge.Conclude(Some.Case(null, visit, visit with { Visit = 2 })), remote);
    }

    /// <summary>Its verdict on one rule: <c>-</c> where there is none.</summary>
    public static string Told(this SiteResult result, string rule)
    {
        var verdict = result.Conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == rule);
        return verdict is null ? "-" : $"{verdict.Outcome} {verdict.Reason}".TrimEnd();
    }
}
