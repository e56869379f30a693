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

    private readonly BlobClient _timer = account.Container(Names.TimerFiles).GetBlobClient($"{nameof(CloseRounds)}.json");

    /// <summary>As if its last owner had died ten minutes ago: whoever starts next runs it at once.</summary>
    public async Task IsDueAsync(CancellationToken stop)
    {
        try
        {
            await _timer.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: stop);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound || e.ErrorCode == BlobErrorCode.LeaseNotPresentWithLeaseOperation)
        {
            // Nobody has it.
        }

        var last = TimeProvider.System.GetUtcNow() - LongAgo;
        await _timer.UploadAsync(BinaryData.FromString(Json.Write(new TimerStatus(last, last))), overwrite: true, stop);
    }
}
