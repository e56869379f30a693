using Checker.Rounds;
using Checker.Sites;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Pausing, resuming and ending a round.</summary>
internal static class RoundSteeringApi
{
    private const string Me = "API";

    /// <summary>Pauses a round: no further check begins.</summary>
    [Refuses(400, 409)]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> PauseAsync(
        string round, RoundSteering steering, CancellationToken cancellationToken, string why = "") =>
        RoundId.TryParse(round, null, out var id) ? Told(await steering.PauseAsync(id, Me, why, cancellationToken)) : TypedResults.NotFound();

    /// <summary>Lets a paused round go on.</summary>
    [Refuses(400, 409)]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ResumeAsync(
        string round, RoundSteering steering, CancellationToken cancellationToken, string why = "") =>
        RoundId.TryParse(round, null, out var id) ? Told(await steering.ResumeAsync(id, Me, why, cancellationToken)) : TypedResults.NotFound();

    /// <summary>Ends a round: what is open is not judged.</summary>
    [Refuses(400, 409)]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> EndAsync(
        string round, RoundSteering steering, CancellationToken cancellationToken, string why = "") =>
        RoundId.TryParse(round, null, out var id) ? Told(await steering.EndAsync(id, Me, why, cancellationToken)) : TypedResults.NotFound();

    private static Results<NoContent, NotFound, ProblemHttpResult> Told(SteeringResult result) => result switch
    {
        SteeringResult.Done => TypedResults.NoContent(),
        SteeringResult.NoRound => TypedResults.NotFound(),
        SteeringResult.Closed => TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: "该批次已结束，不能再更改。"),
        SteeringResult.TooLong => TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: $"why 不得超过{Stop.LongestWhy}字。"),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
