using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>What the office has to do today, how rounds went over time, and what is set.</summary>
internal static class DeskApi
{
    internal sealed record Desk(
        Program Program, DateOnly Day, ProblemLoad Problems, IReadOnlyList<Clock> Clocks, IReadOnlyList<Under> Running, IReadOnlyList<RoundSummary> Last, IReadOnlyList<Draft> Drafts);

    internal sealed record Clock(SiteId Site, string Name, string Span, DateOnly LastDay, int Left);

    internal sealed record Under(RoundId Round, RoundKind Kind, int Planned, int Concluded, bool Paused);

    internal sealed record Draft(string Notice, string Title, IReadOnlyList<string> Blocks);

    internal sealed record Program(
        bool StorageAnswers, RoundId? Routine, bool RoutineIsLate, DateTimeOffset? Probed, bool ProbesAreLate, int Waiting, int Poison, long? OldestSeconds, int Rejected);

    /// <summary>What waits for the office today, and what of the program did not run.</summary>
    public static async Task<Ok<Desk>> ShowAsync(DeskReading reading, CancellationToken cancellationToken)
    {
        var view = await reading.ReadAsync(cancellationToken);
        var health = view.Health;
        return TypedResults.Ok(new Desk(
            new Program(
                health.StorageAnswers, health.Routine?.Id, health.RoutineIsLate, health.Probed, health.ProbesAreLate, health.Waiting, health.Poison,
                (long?)health.Oldest?.TotalSeconds, health.Rejected),
            view.Today,
            view.Load,
            [.. view.Clocks.Select(each => new Clock(each.Site.Id, each.Site.Name, each.Clock.Name, each.Clock.LastDay, each.Clock.Left))],
            [.. view.Running.Select(round => new Under(round.Id, round.Kind, round.Planned, round.Concluded, round.Paused))],
            [.. view.Last.Select(each => each.Summary)],
            [.. view.Drafts.Select(draft => new Draft(draft.Draft.Id.ToString(), draft.Notice.Title, draft.Notice.Blocks))]));
    }

    /// <summary>How the last closed rounds of a kind went, the oldest first.</summary>
    /// <param name="kind">routine, spot-check or recheck.</param>
    [Refuses(400)]
    public static async Task<Results<Ok<Trend>, ProblemHttpResult>> TrendAsync(TrendReading reading, CancellationToken cancellationToken, string kind = "spot-check") =>
        RoundKinds.Find(kind) is { } known
            ? TypedResults.Ok(await reading.ReadAsync(known, cancellationToken))
            : TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "No such kind", detail: "kind 为 routine、spot-check 或 recheck。");

    internal sealed record Used(DateTimeOffset? At, long Bytes, IReadOnlyList<UsedPart> Parts);

    /// <summary>What is stored, as house-keeping last counted it.</summary>
    public static async Task<Ok<Used>> StorageAsync(StorageCounting counting, CancellationToken cancellationToken)
    {
        var use = await counting.FindAsync(cancellationToken);
        return TypedResults.Ok(new Used(use?.At, use?.Bytes() ?? 0, use?.Parts ?? []));
    }

    /// <summary>The settings that are in force; no secret is among them.</summary>
    public static Ok<IReadOnlyList<Setting>> Settings(SettingsInForce settings) => TypedResults.Ok(settings.All());
}
