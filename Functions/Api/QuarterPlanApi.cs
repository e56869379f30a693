using Checker.Rounds;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Checker.Api;

/// <summary>The plan of a quarter's spot checks, with the order of its next draw.</summary>
internal static class QuarterPlanApi
{
    internal sealed record Shown(
        int Year, int Quarter, decimal Percent, int Watched, int Wanted, int Drawn, int Left, IReadOnlyList<MonthPlan> Months, Order? Next);

    /// <summary>As <c>POST /api/rounds</c> takes it.</summary>
    internal sealed record Order(string Kind, DrawDraft Sample);

    /// <summary>How this quarter's spot checks (or the next one's) reach the office's share of the watched sites.</summary>
    /// <param name="percent">The share that the office has set itself; the setting where it is left out.</param>
    /// <param name="next">The quarter after this one.</param>
    public static async Task<Results<Ok<Shown>, ProblemHttpResult>> ShowAsync(
        QuarterPlanning planning, IOptions<RoundOptions> options, CancellationToken cancellationToken, decimal? percent = null, bool next = false)
    {
        var share = percent ?? options.Value.QuarterPercent;
        if (share is <= 0 or > 100)
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "There is no such plan", detail: "percent 须大于0，不超过100。");

        var plan = await planning.PlanAsync(share, next, cancellationToken);
        return TypedResults.Ok(new Shown(
            plan.Quarter.Year, plan.Quarter.Number, plan.Percent, plan.Watched, plan.Wanted, plan.Drawn, plan.Left, plan.Months,
            plan.Next is { } draft ? new Order(RoundKind.SpotCheck.Id(), draft) : null));
    }
}
