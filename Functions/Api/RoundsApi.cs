using System.Text.Json;
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
        HttpRequest request, RoundPlanning planning, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } order)
            return Refused(["请求内容须为 JSON 对象，例如 {\"kind\":\"routine\"}。"]);
        if (RoundKinds.Find(order.Kind) is not { } kind)
            return Refused([$"kind 须为 {string.Join("、", Enum.GetValues<RoundKind>().Select(each => each.Id()))} 之一。"]);

        var named = (order.Sites ?? []).Select(text => (Text: text, Ok: SiteId.TryParse(text, null, out var id), Id: id)).ToList();
        if (named.Any(site => !site.Ok))
            return Refused([.. named.Where(site => !site.Ok).Take(20).Select(site => $"“{site.Text}”不是网站编号。")]);

        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > MaxKey)
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

        var round = await planning.PlanAsync(wanted, clock.GetUtcNow(), cancellationToken, key is "" ? null : key);
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

    /// <summary>Null for what is no order. What the request says of its type does not matter: <c>curl -d</c> says nothing true.</summary>
    private static async Task<Order?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Order>(request.Body, Json.Options, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProblemHttpResult Refused(IReadOnlyList<string> mistakes) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The round cannot be planned", detail: string.Join("\n", mistakes));
}
