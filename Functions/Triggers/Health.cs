using System.Text.Json;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Whether storage answers and the last routine round ran; asked by machines, without a key, and so names no site.</summary>
internal sealed class Health(StorageSetup storage, ProgramHealth program, TimeProvider clock)
{
    public const string Route = "api/healthz";

    public const string Told = "Whether storage answers and the last routine round ran; needs no key.";

    /// <summary>Strangers may ask as often as they like: what is read for one is told to all who ask within this.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(15);

    private Known? _known;

    /// <param name="Round">The last routine round; absent before the first.</param>
    /// <param name="RoundIsLate">It is longer ago than a day and two hours: the program itself did not run.</param>
    /// <param name="Waiting">Messages in the queues.</param>
    /// <param name="Poison">Messages that were given up.</param>
    /// <param name="OldestSeconds">How long the oldest of those that can be seen has been in its queue; absent when there is none.</param>
    /// <param name="SilentSeconds">How long ago a timer last went off; absent before the first.</param>
    /// <param name="Canaries">Whether our own network answered when it was last asked; absent when it never was.</param>
    internal sealed record Standing(string Storage, RoundId? Round, bool RoundIsLate, int Waiting, int Poison, long? OldestSeconds, long? SilentSeconds, bool? Canaries);

    [Function(nameof(Health))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request)
    {
        var stop = request.HttpContext.RequestAborted;
        try
        {
            if (await storage.AnswersAsync(stop))
                return Answer(await KnownAsync(stop));
        }
        catch (Exception e) when (StorageFailure.Is(e) && !stop.IsCancellationRequested)
        {
            // It answered, and then no more.
        }

        return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "Storage does not answer");
    }

    private IResult Answer(BriefHealth brief)
    {
        var standing = new Standing(
            "ok", brief.Routine, brief.RoutineIsLate, brief.Queues.Sum(queue => queue.Waiting), brief.Queues.Sum(queue => queue.Poison),
            (long?)brief.Queues.Max(queue => queue.Oldest)?.TotalSeconds, (long?)(clock.GetUtcNow() - brief.LastSign)?.TotalSeconds, !brief.Canaries?.IsDown);
        return brief.RoutineIsLate
            ? Results.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "The last routine round did not run",
                extensions: JsonSerializer.SerializeToElement(standing, Json.Options).EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value))
            : Results.Ok(standing);
    }

    private async Task<BriefHealth> KnownAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && clock.GetElapsedTime(known.At) < Holds)
            return known.Brief;

        var brief = await program.BriefAsync(cancellationToken);
        _known = new Known(brief, clock.GetTimestamp());
        return brief;
    }

    private sealed record Known(BriefHealth Brief, long At);
}
