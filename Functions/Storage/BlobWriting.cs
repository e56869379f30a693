using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Checker.Storage;

/// <summary>Blobs that are written once: evidence, plans.</summary>
internal static class BlobWriting
{
    private static readonly BlobUploadOptions OnlyIfAbsent = new()
    {
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
    };

    /// <summary>False when the blob is already there; it stays as it was.</summary>
    public static async Task<bool> TryCreateAsync(this BlobClient blob, BinaryData content, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(content, OnlyIfAbsent, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return false;
        }
    }
}
