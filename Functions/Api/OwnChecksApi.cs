using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>自查: beginning one, and a site's of the last days. What one came to is read as any round's.</summary>
internal static class OwnChecksApi
{
    private const string Somebody = "API";

    internal sealed record Begun(RoundId Round, bool New);

    internal sealed record Listed(RoundId Round, DateTimeOffset PlannedAt, RoundState State);

    /// <summary>Begins the whole check of one site for its unit; while one runs, that one.</summary>
    /// <param name="number">Which of the day (1 to 3), so that a call sent twice begins one.</param>
    [Refuses(409)]
    public static async Task<Results<Accepted<Begun>, NotFound, ProblemHttpResult>> StartAsync(
        string site, int? number, SiteStore sites, SelfChecking selfChecking, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is not { } found)
            return TypedResults.NotFound();

        return await selfChecking.StartAsync(found, number, Somebody, cancellationToken) switch
        {
            SelfCheckTurn.New(var round) => TypedResults.Accepted($"/api/rounds/{round}", new Begun(round, true)),
            SelfCheckTurn.Same(var round) => TypedResults.Accepted($"/api/rounds/{round}", new Begun(round, false)),
            SelfCheckTurn.Refused(var why) => TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "No self-check was begun", detail: why),
            _ => throw new InvalidOperationException("A new kind of turn."),
        };
    }

    /// <summary>A site's self-checks of the last thirty days.</summary>
    [Answers<IReadOnlyList<Listed>>]
    public static async Task<IResult> ListAsync(
        string site, SiteStore sites, SelfCheckReading selfChecks, TimeProvider clock, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await sites.FindAsync(id, cancellationToken) is not null
            ? Results.Ok((await selfChecks.OfAsync(id, clock.GetUtcNow(), cancellationToken)).Select(round => new Listed(round.Id, round.PlannedAt, round.State)))
            : Results.NotFound();
}
