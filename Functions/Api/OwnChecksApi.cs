using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Triggers;

namespace Checker.Api;

/// <summary>自查: beginning one, and a site's of the last days. What one came to is read as any round's.</summary>
internal static class OwnChecksApi
{
    private const string Somebody = "API";

    internal sealed record Begun(RoundId Round, bool New);

    internal sealed record Listed(RoundId Round, DateTimeOffset PlannedAt, RoundState State);

    public static async Task<IResult> StartAsync(
        string site, int? number, SiteStore sites, SelfChecking selfChecking, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is not { } found)
            return Results.NotFound();

        return await selfChecking.StartAsync(found, number, Somebody, cancellationToken) switch
        {
            SelfCheckTurn.New(var round) => Results.Accepted($"/api/rounds/{round}", new Begun(round, true)),
            SelfCheckTurn.Same(var round) => Results.Accepted($"/api/rounds/{round}", new Begun(round, false)),
            SelfCheckTurn.Refused(var why) => Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "No self-check was begun", detail: why),
            _ => throw new InvalidOperationException("A new kind of turn."),
        };
    }

    public static async Task<IResult> ListAsync(
        string site, SiteStore sites, SelfCheckReading selfChecks, TimeProvider clock, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await sites.FindAsync(id, cancellationToken) is not null
            ? Results.Ok((await selfChecks.OfAsync(id, clock.GetUtcNow(), cancellationToken)).Select(round => new Listed(round.Id, round.PlannedAt, round.State)))
            : Results.NotFound();
}
