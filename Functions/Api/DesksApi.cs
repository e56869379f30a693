using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Checker.Units;

namespace Checker.Api;

/// <summary>What a unit and a county see: the same as their pages.</summary>
internal static class DesksApi
{
    /// <param name="Stage">Where it stands, in words.</param>
    /// <param name="DaysLeft">Below zero when overdue; absent where no deadline runs.</param>
    internal sealed record Row(
        ProblemId Problem, SiteId Site, string Name, string Sponsor, string Sentence, ProblemState State, string Stage, string? Notice, DateOnly? Deadline,
        int? DaysLeft, bool Overdue, string? Objection, Submission? Submission);

    internal sealed record SiteRow(SiteId Site, string Name, Uri Url, string State, int Open);

    internal sealed record Seen(string Name, bool Ambiguous, IReadOnlyList<SiteRow> Sites, IReadOnlyList<Row> Problems);

    /// <summary>What a unit sees: its sites, and its notified problems with where each stands.</summary>
    /// <param name="unit">By its full name, or by its short one.</param>
    [Answers<Seen>]
    [Refuses(404)]
    public static async Task<IResult> UnitAsync(
        string unit, SiteStore sites, OutsideReading reading, TimeProvider clock, CancellationToken cancellationToken) =>
        await ShowAsync(Desk.OfUnit(unit, await sites.AllAsync(cancellationToken)), reading, clock, cancellationToken);

    /// <summary>What a county sees: the sites of its units, and their notified problems with where each stands.</summary>
    /// <param name="county">As the registry has it.</param>
    [Answers<Seen>]
    [Refuses(404)]
    public static async Task<IResult> CountyAsync(
        string county, SiteStore sites, OutsideReading reading, TimeProvider clock, CancellationToken cancellationToken) =>
        await ShowAsync(Desk.OfCounty(county, await sites.AllAsync(cancellationToken)), reading, clock, cancellationToken);

    private static async Task<IResult> ShowAsync(Desk desk, OutsideReading reading, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (desk is { Sites.Count: 0, IsAmbiguous: false })
            return Results.NotFound();

        var today = LocalDay.DayOf(clock.GetUtcNow());
        var problems = await reading.ProblemsAsync(desk, cancellationToken);
        return Results.Ok(new Seen(
            desk.Name,
            desk.IsAmbiguous,
            [.. desk.Sites.Select(site => new SiteRow(site.Id, site.Name, site.Home, site.State.Word(), problems.Count(problem => problem.Site.Id == site.Id && problem.Now.State.IsOpen())))],
            [.. problems.Select(problem => ToRow(problem, desk.Kind, today))]));
    }

    /// <summary>A draft is the unit's alone.</summary>
    private static Row ToRow(DeskProblem problem, DeskKind kind, DateOnly today)
    {
        var now = problem.Now;
        var isDraft = problem.Last is { State: SubmissionState.Drafted };
        return new Row(
            now.Id, now.Site, problem.Site.Name, problem.Site.Sponsor, problem.Named.Sentence, now.State, problem.Stage(), now.Notice, now.Deadline,
            problem.Now.Left(today) is "" ? null : now.Deadline!.Value.DayNumber - today.DayNumber,
            now.IsOverdue(today), now.Objection, isDraft && kind is DeskKind.County ? null : problem.Last);
    }
}
