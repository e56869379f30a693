using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Api;

/// <summary>A problem as lists and files have it.</summary>
/// <param name="HandedIn">When the unit handed its report to the county that has it still (待县区审核); a report in time is not overdue.</param>
/// <param name="Version">What an edit's <c>If-Match</c> names.</param>
internal sealed record ProblemRow(
    ProblemId Problem, SiteId Site, string Name, string Unit, string? County, string Rule, string Group, ProblemState State, Strength Strength,
    string Sentence, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, string? Notice, DateOnly? Deadline, bool Overdue, bool Vetoes, int Relapses,
    DateOnly? ExcludedUntil, bool Unlisted, int Version, DateOnly? HandedIn, int? DaysWithCounty)
{
    public static readonly IReadOnlyList<CsvColumn<ProblemRow>> Columns =
    [
        new("problem", row => row.Problem.ToString()),
        new("site", row => row.Site.ToString()),
        new("name", row => row.Name),
        new("unit", row => row.Unit),
        new("county", row => row.County),
        new("rule", row => row.Rule),
        new("group", row => row.Group),
        new("state", row => row.State.Id()),
        new("strength", row => row.Strength.Id()),
        new("sentence", row => row.Sentence),
        new("firstSeen", row => $"{row.FirstSeen.ToOffset(LocalDay.Offset):yyyy-MM-ddTHH:mm:sszzz}"),
        new("lastSeen", row => $"{row.LastSeen.ToOffset(LocalDay.Offset):yyyy-MM-ddTHH:mm:sszzz}"),
        new("notice", row => row.Notice),
        new("deadline", row => $"{row.Deadline:yyyy-MM-dd}"),
        new("overdue", row => row.Overdue ? "true" : "false"),
        new("handedIn", row => $"{row.HandedIn:yyyy-MM-dd}"),
        new("daysWithCounty", row => $"{row.DaysWithCounty}"),
        new("vetoes", row => row.Vetoes ? "true" : "false"),
        new("relapses", row => $"{row.Relapses}"),
        new("excludedUntil", row => $"{row.ExcludedUntil:yyyy-MM-dd}"),
        new("unlisted", row => row.Unlisted ? "true" : "false"),
    ];

    /// <param name="day">Today.</param>
    public static ProblemRow Of(SitedProblem sited, DateOnly day)
    {
        var (problem, site) = sited;
        return new ProblemRow(
            problem.Id, site.Id, site.Name, sited.Unit, site.County, problem.Rule, problem.Group, problem.State, problem.Strength,
            problem.Sentence, problem.FirstSeen, problem.LastSeen, problem.Notice, problem.Deadline, problem.IsOverdue(day), problem.Vetoes,
            problem.Relapses, problem.IsExcluded(day) ? problem.Exclusion!.Until : null, problem.UnlistedBy is not null, problem.Steps, problem.HandedIn, problem.DaysWithCounty(day));
    }
}

/// <summary>A problem whole.</summary>
/// <param name="Rounds">The last that found it.</param>
/// <param name="Possible">What a person may do with it now.</param>
internal sealed record ProblemShown(
    ProblemRow Problem, IReadOnlyList<ProblemItem> Items, IReadOnlyList<RoundId> Rounds, IReadOnlyList<Naming> Notices, UnitReport? Report,
    RecheckResult? Recheck, string? Objection, Exclusion? Exclusion, IReadOnlyList<ActionKind> Possible, IReadOnlyList<Step> History)
{
    /// <summary>Of what a person added: what was seen, among the problem's files; null where there is none.</summary>
    public ReportFile? Picture { get; init; }

    public static ProblemShown Of(SitedProblem sited, IReadOnlyList<Step> history, DateOnly day)
    {
        var problem = sited.Problem;
        return new ProblemShown(
            ProblemRow.Of(sited, day), problem.Items, problem.Rounds, problem.Notices, problem.Report, problem.Recheck, problem.Objection,
            problem.Exclusion, [.. ActionKinds.Possible(problem)], history)
        { Picture = problem.Picture };
    }
}
