using Checker.Rounds;
using Checker.Sites;

namespace Checker.Problems.SelfChecks;

/// <summary>Makes a closed spot check's tasks for the units of sites that it did not draw.</summary>
internal static class SelfCheckPlan
{
    /// <summary>The tasks in protocol order, or why there are none.</summary>
    /// <param name="registry">In protocol order.</param>
    /// <param name="drawn">The round's sites.</param>
    /// <param name="deadline">No default: it is the office's to set.</param>
    public static (IReadOnlyList<SelfCheck> Tasks, string? Refusal) Of(
        Round round, IEnumerable<Site> registry, IReadOnlySet<SiteId> drawn, DateOnly? deadline, string by, DateTimeOffset now)
    {
        if (round is not { Kind: RoundKind.SpotCheck, State: RoundState.Closed })
            return ([], "随机抽查结束后，才能向未抽到的单位布置自查。");
        if (deadline is not { } day)
            return ([], "请填写自查期限。");
        if (day < DayOf(round))
            return ([], $"自查期限不得早于抽查结束日期（{Entry.Told(DayOf(round))}）。");

        var undrawn = registry.Where(site => Selection.IsWatched(site) && !drawn.Contains(site.Id)).GroupBy(site => site.Unit);
        return (
        [
            .. undrawn.Select(unit => new SelfCheck
            {
                Round = round.Id,
                Unit = unit.Key,
                County = unit.First().County,
                Sites = [.. unit.Select(site => site.Id)],
                Deadline = day,
                MadeBy = by,
                MadeAt = now,
            }),
        ], null);
    }

    /// <summary>The day that the round stands for: a replay's own.</summary>
    public static DateOnly DayOf(Round round) => LocalDay.DayOf(round.ReferenceTime ?? round.ClosedAt ?? round.PlannedAt);
}
