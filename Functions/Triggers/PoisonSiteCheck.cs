using System.Text.Json;
using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>What no attempt could finish: the site's conclusion says so, and what was no request of ours is put on record.</summary>
internal sealed class PoisonSiteCheck(
    RoundStore rounds, CheckStore checks, Concluding concluding, RejectedStore rejected, TimeProvider clock)
{
    [Function(nameof(PoisonSiteCheck))]
    public async Task RunAsync([QueueTrigger(Names.SiteChecks + Names.Poison)] string message, CancellationToken cancellationToken)
    {
        if (Parse(message) is not { } request)
        {
            await rejected.AddAsync(Names.SiteChecks, message, "no check request", clock.GetUtcNow(), cancellationToken);
            return;
        }

        if (await rounds.FindAsync(request.Round, cancellationToken) is not { Round: { State: not RoundState.Closed } round }
            || !await checks.IsPlannedAsync(request.Round, request.Site, cancellationToken))
        {
            await rejected.AddAsync(Names.SiteChecks, message, "no such site in an open round", clock.GetUtcNow(), cancellationToken);
            return;
        }

        await concluding.UnjudgedAsync(round, request.Site, Reason.CouldNotComplete, "多次尝试后检查仍未能完成。", cancellationToken);
    }

    private static SiteCheckRequest? Parse(string message)
    {
        try
        {
            return Json.Read<SiteCheckRequest>(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
