using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Checker.Storage;

/// <summary>Blobs that are written once: evidence, plans.</summary>
internal static class BlobWriting
{
    private static readonly BlobRequestConditions OnlyIfAbsent = new() { IfNoneMatch = ETag.All };

    /// <summary>False when the blob is already there; it stays as it was.</summary>
    public static Task<bool> TryCreateAsync(this BlobClient blob, BinaryData content, CancellationToken cancellationToken) =>
        TryAsync(() => blob.UploadAsync(content, new BlobUploadOptions { Conditions = OnlyIfAbsent }, cancellationToken));

    /// <summary>Makes a blob of blocks that were staged. False when the blob is already there; it stays as it was.</summary>
    public static Task<bool> TryCreateAsync(this BlockBlobClient blob, IReadOnlyList<string> blocks, CancellationToken cancellationToken) =>
        TryAsync(() => blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { Conditions = OnlyIfAbsent }, cancellationToken));

    private static async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return false;
        }
    }
}
