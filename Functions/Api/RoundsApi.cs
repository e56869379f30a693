using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Rounds: planning one, and how one stands.</summary>
internal static class RoundsApi
{
    internal sealed record Planned(RoundId Round);

    internal sealed record Standing(string State, int Planned, int Concluded, int Passed, int Failed, int Inconclusive);

    /// <param name="Planned">How many sites it has.</param>
    internal sealed record Row(RoundId Round, RoundKind Kind, string State, string RuleSet, DateTimeOffset PlannedAt, DateTimeOffset? ClosedAt, int Planned, bool Paused);

    /// <summary>Rounds (检查批次), the newest first, a part at a time.</summary>
    public static async Task<Ok<IEnumerable<Row>>> ListAsync(RoundStore rounds, CancellationToken cancellationToken) =>
        TypedResults.Ok((await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round).Select(round => new Row(
            round.Id, round.Kind, round.State.ToString().ToLowerInvariant(), round.RuleSet, round.PlannedAt, round.ClosedAt, round.Planned, round.Paused)));

    /// <summary>Plans a round; its checks begin at once, or spread over its days.</summary>
    [Takes<WrittenOrder>]
    [Heeds(CallKey.Header)]
    public static async Task<Results<Accepted<Planned>, ProblemHttpResult>> PlanAsync(
        HttpRequest request, RoundPlanning planning, RoundStore rounds, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<WrittenOrder>(request, cancellationToken) is not { } written)
            return Refused(["请求内容须为 JSON 对象，例如 {\"kind\":\"routine\"}。"]);
        var (order, unread) = written.Read("API");
        if (order is null)
            return Refused(unread);

        if (!CallKey.TryRead(request, out var key))
            return Refused([CallKey.TooLong]);

        // A call that was broken off between its claim and its round is gone through again: nobody is told of a round that is not there.
        if (key is not null && await rounds.FindClaimAsync(key, cancellationToken) is { } known && await rounds.FindAsync(known, cancellationToken) is not null)
            return TypedResults.Accepted($"/api/rounds/{known}", new Planned(known));

        var now = clock.GetUtcNow();
        if (await planning.MistakesAsync(order, now, cancellationToken, key) is { Count: > 0 } mistakes)
            return Refused(mistakes);

        var round = await planning.PlanAsync(order, now, cancellationToken, key);
        return TypedResults.Accepted($"/api/rounds/{round}", new Planned(round));
    }

    /// <summary>How a round stands.</summary>
    public static async Task<Results<Ok<Standing>, NotFound>> ShowAsync(
        string round, RoundStore rounds, CheckStore checks, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id) || await rounds.FindAsync(id, cancellationToken) is not { } stored)
            return TypedResults.NotFound();

        var tally = await checks.TallyAsync(id, cancellationToken);
        return TypedResults.Ok(new Standing(
            stored.Round.State.ToString().ToLowerInvariant(),
            stored.Round.Planned,
            tally.Count,
            tally.Values.Count(verdict => verdict == SiteVerdict.Passed),
            tally.Values.Count(verdict => verdict == SiteVerdict.Failed),
            tally.Values.Count(verdict => verdict == SiteVerdict.Inconclusive)));
    }

    private static ProblemHttpResult Refused(IReadOnlyList<string> mistakes) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The round cannot be planned", detail: string.Join("\n", mistakes));
}
