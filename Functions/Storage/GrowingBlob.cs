using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Checker.Storage;

/// <summary>
/// A blob that is written once and grows before: what waits here is a block at most and what was written last, the rest is
/// with the storage, where nobody sees it before it is complete and nothing stays of one that never is.
/// </summary>
internal sealed class GrowingBlob(BlockBlobClient blob) : IDisposable
{
    private const int BlockBytes = 1024 * 1024;

    private static readonly BlobRequestConditions OnlyIfAbsent = new() { IfNoneMatch = ETag.All };

    private readonly MemoryStream _waiting = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _blocks = [];

    /// <summary>Where it is written on.</summary>
    public Stream End => _waiting;

    /// <summary>Lets go of what waits here, once it makes a block.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Length >= BlockBytes)
            await StageAsync(cancellationToken);
    }

    /// <summary>A blob that is there already stays as it was.</summary>
    /// <returns>Of the whole: SHA-256, hexadecimal, lower case.</returns>
    public async Task<string> CompleteAsync(CancellationToken cancellationToken)
    {
        if (_blocks is not [])
            await StageAsync(cancellationToken);
        else
            _hash.AppendData(Waiting.Span);

        try
        {
            if (_blocks is not [])
                await blob.CommitBlockListAsync(_blocks, new CommitBlockListOptions { Conditions = OnlyIfAbsent }, cancellationToken);
            else
                await UploadAsync(cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // An answer that was lost: nobody else has the name.
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose()
    {
        _waiting.Dispose();
        _hash.Dispose();
    }

    private ReadOnlyMemory<byte> Waiting => _waiting.GetBuffer().AsMemory(0, (int)_waiting.Length);

    private async Task UploadAsync(CancellationToken cancellationToken)
    {
        _waiting.Position = 0;
        await blob.UploadAsync(_waiting, new BlobUploadOptions { Conditions = OnlyIfAbsent }, cancellationToken);
    }

    private async Task StageAsync(CancellationToken cancellationToken)
    {
        // All names of one blob's blocks are of one length.
        var id = Convert.ToBase64String(BitConverter.GetBytes(_blocks.Count));
        _hash.AppendData(Waiting.Span);
        _waiting.Position = 0;
        await blob.StageBlockAsync(id, _waiting, cancellationToken: cancellationToken);
        _blocks.Add(id);
        _waiting.SetLength(0);
    }
}
