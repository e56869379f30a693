using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Rounds: planning one, and how one stands.</summary>
internal static class RoundsApi
{
    private const int MaxKey = 200;

    internal sealed record Order(string? Kind, string? RuleSet, Sample? Sample, IReadOnlyList<string>? Sites, DateTimeOffset? ReferenceTime);

    internal sealed record Planned(RoundId Round);

    internal sealed record Standing(string State, int Planned, int Concluded, int Passed, int Failed, int Inconclusive);

    public static async Task<Results<Accepted<Planned>, ProblemHttpResult>> PlanAsync(
        Order order, HttpRequest request, RoundPlanning planning, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (RoundKinds.Find(order.Kind) is not { } kind)
            return Refused([$"kind 须为 {string.Join("、", Enum.GetValues<RoundKind>().Select(each => each.Id()))} 之一。"]);

        var named = (order.Sites ?? []).Select(text => (Text: text, Ok: SiteId.TryParse(text, null, out var id), Id: id)).ToList();
        if (named.Any(site => !site.Ok))
            return Refused([.. named.Where(site => !site.Ok).Take(20).Select(site => $"“{site.Text}”不是网站编号。")]);

        string? key = request.Headers["Idempotency-Key"];
        if (key is { Length: > MaxKey })
            return Refused([$"Idempotency-Key 不得超过{MaxKey}个字符。"]);

        var wanted = new RoundOrder
        {
            Kind = kind,
            RuleSet = order.RuleSet,
            Sample = order.Sample,
            Sites = order.Sites is null ? null : [.. named.Select(site => site.Id)],
            ReferenceTime = order.ReferenceTime,
        };
        if (await planning.MistakesAsync(wanted, cancellationToken) is { Count: > 0 } mistakes)
            return Refused(mistakes);

        var round = await planning.PlanAsync(wanted, clock.GetUtcNow(), cancellationToken, key);
        return TypedResults.Accepted($"/api/rounds/{round}", new Planned(round));
    }

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
