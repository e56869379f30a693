using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Checker.Storage;

namespace Checker.Host;

/// <summary>
/// A timer's ownership over all processes: the lease of its blob. Its status lies in the same blob, so that only the
/// owner can write it. A dead owner's lease runs out by itself.
/// </summary>
internal sealed class TimerLease : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>An owner that could not renew gives up a while before another may take over.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    private readonly BlobClient _blob;
    private readonly BlobLeaseClient _lease;
    private readonly CancellationTokenSource _lost;
    private readonly PeriodicTimer _renewals;
    private readonly Task _renewing;

    private TimerLease(BlobClient blob, BlobLeaseClient lease, TimeProvider clock)
    {
        (_blob, _lease) = (blob, lease);
        _lost = new CancellationTokenSource(Trusted, clock);
        _renewals = new PeriodicTimer(Renewal, clock);
        _renewing = RenewAsync();
    }

    /// <summary>Cancelled when another may own the timer.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Null while another process owns the timer.</summary>
    /// <param name="first">What the blob says when there is none yet.</param>
    public static async Task<TimerLease?> TryTakeAsync(
        BlobClient blob, TimerStatus first, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            if (!await blob.ExistsAsync(cancellationToken))
                await blob.TryCreateAsync(Write(first), cancellationToken);
            var lease = blob.GetBlobLeaseClient();
            await lease.AcquireAsync(Length, cancellationToken: cancellationToken);
            return new TimerLease(blob, lease, clock);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }

    public async Task<TimerStatus> ReadAsync(CancellationToken cancellationToken) =>
        Json.Read<TimerStatus>((await _blob.DownloadContentAsync(cancellationToken)).Value.Content.ToString());

    /// <exception cref="RequestFailedException">Among others: another owns the timer by now.</exception>
    public Task WriteAsync(TimerStatus status, CancellationToken cancellationToken)
    {
        var owned = new BlobUploadOptions { Conditions = new BlobRequestConditions { LeaseId = _lease.LeaseId } };
        return _blob.UploadAsync(Write(status), owned, cancellationToken);
    }

    /// <summary>Lets another take over at once.</summary>
    public async ValueTask DisposeAsync()
    {
        _renewals.Dispose();
        await _renewing;
        try
        {
            await _lease.ReleaseAsync(cancellationToken: _lost.Token);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // It runs out by itself, or already has.
        }

        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        while (await _renewals.WaitForNextTickAsync())
        {
            try
            {
                await _lease.RenewAsync(cancellationToken: _lost.Token);
                _lost.CancelAfter(Trusted);
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                await _lost.CancelAsync();
            }
            catch (Exception e) when (StorageFailure.Is(e))
            {
                // The next renewal tries again; if none succeeds in time, the lease counts as lost.
            }
        }
    }

    private static BinaryData Write(TimerStatus status) => new(Json.Write(status));
}
