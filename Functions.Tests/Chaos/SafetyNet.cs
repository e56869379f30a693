using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Checker.Host;
using Checker.Storage;
using Checker.Triggers;

namespace Checker.Tests.Chaos;

/// <summary>
/// Shortens the time that the timer of lost rounds takes: a life of seconds would hardly ever see the five minutes pass, and
/// a dead owner's lease keeps the timer for half a minute. What the timer does is left to the program.
/// </summary>
internal sealed class SafetyNet(StorageAccount account)
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromMinutes(10);

    /// <summary>As if its last owner had died ten minutes ago: whoever starts next runs it at once.</summary>
    public Task IsDueAsync(CancellationToken stop) => TakeAsync(nameof(CloseRounds), stop);

    /// <summary>
    /// No life plans the day's routine round, though its clock may pass two in the morning: what comes of it has nothing to be
    /// compared with. Its timer is ours, as another process's would be.
    /// </summary>
    public async Task HoldDailyAsync(CancellationToken stop) =>
        await (await TakeAsync(nameof(PlanRound), stop)).GetBlobLeaseClient().AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: stop);

    private async Task<BlobClient> TakeAsync(string function, CancellationToken stop)
    {
        var timer = account.Container(Names.TimerFiles).GetBlobClient($"{function}.json");
        try
        {
            await timer.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: stop);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound || e.ErrorCode == BlobErrorCode.LeaseNotPresentWithLeaseOperation)
        {
            // Nobody has it.
        }

        var last = TimeProvider.System.GetUtcNow() - LongAgo;
        await timer.UploadAsync(BinaryData.FromString(Json.Write(new TimerStatus(last, last))), overwrite: true, stop);
        return timer;
    }
}
