using System.Text;
using System.Text.Json.Nodes;
using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Editions of the criteria: listing them, adding the office's own, judging a round again by another.</summary>
internal static class RuleSetsApi
{
    internal sealed record Row(
        string Id, string Title, string Basis, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<string> Rules, IReadOnlyList<string> Unconfirmed);

    internal sealed record Added(string RuleSet);

    internal sealed record Order(string? RuleSet);

    /// <summary>The editions of the criteria, with what is not confirmed in each.</summary>
    public static async Task<Ok<IEnumerable<Row>>> ListAsync(EditionStore editions, CancellationToken cancellationToken) =>
        TypedResults.Ok((await editions.AllAsync(cancellationToken)).Select(ToRow));

    /// <summary>Adds an edition of the office's own, in the form of docs/rule-set.schema.json.</summary>
    [Takes<JsonObject>]
    public static async Task<Results<Created<Added>, ProblemHttpResult>> AddAsync(
        HttpRequest request, EditionStore editions, CancellationToken cancellationToken)
    {
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);

        var reading = await editions.AddAsync(Encoding.UTF8.GetString(file.Span), cancellationToken);
        return reading.Set is { } set
            ? TypedResults.Created($"/office/rule-sets/{set.Id}", new Added(set.Id))
            : Refused(StatusCodes.Status400BadRequest, string.Join('\n', reading.Mistakes));
    }

    /// <summary>What would change if another edition judged what a round kept; nothing is asked or written.</summary>
    [Takes<Order>]
    public static async Task<Results<Ok<Comparison>, NotFound, ProblemHttpResult>> JudgeAsync(
        string round, HttpRequest request, RoundStore rounds, EditionStore editions, JudgeAgain again, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id) || await rounds.FindAsync(id, cancellationToken) is not { } stored)
            return TypedResults.NotFound();
        if (await JsonBody.ReadAsync<Order>(request, cancellationToken) is not { RuleSet: { } wanted } || await editions.FindAsync(wanted, cancellationToken) is not { } ruleSet)
            return Refused(StatusCodes.Status400BadRequest, "请求内容须为 {\"ruleSet\":\"版本编号\"}，编号见 GET /api/rule-sets。");

        return TypedResults.Ok(await again.RunAsync(stored.Round, ruleSet, cancellationToken));
    }

    private static Row ToRow(RuleSet set) => new(
        set.Id, set.Title, set.Basis, set.ValidFrom, set.ValidTo,
        [.. set.Indicators.Select(indicator => indicator.Rule)],
        [.. set.Unconfirmed.Select(lack => lack.Number is { } number ? $"{lack.Indicator.Rule}.{number}" : lack.Indicator.Rule)]);

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The edition was not taken", detail: detail);
}
