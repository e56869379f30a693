using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Checker.Storage;

/// <summary>
/// A blob that is written once and grows before: what waits here is a block at most and what was written last, the rest is
/// with the storage, where nobody sees it before it is complete and nothing stays of one that never is.
/// </summary>
internal sealed class GrowingBlob(BlobContainerClient container, string name) : IDisposable
{
    private const int BlockBytes = 1024 * 1024;

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

    /// <summary>A blob that is there already stays as it was: nobody else has the name, and an answer may have been lost.</summary>
    /// <returns>Of the whole: SHA-256, hexadecimal, lower case.</returns>
    public async Task<string> CompleteAsync(CancellationToken cancellationToken)
    {
        if (_blocks is [])
        {
            await container.GetBlobClient(name).TryCreateAsync(BinaryData.FromStream(Taken()), cancellationToken);
        }
        else
        {
            // No block may be empty.
            if (_waiting.Length > 0)
                await StageAsync(cancellationToken);
            await container.GetBlockBlobClient(name).TryCreateAsync(_blocks, cancellationToken);
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose()
    {
        _waiting.Dispose();
        _hash.Dispose();
    }

    private async Task StageAsync(CancellationToken cancellationToken)
    {
        // All names of one blob's blocks are of one length.
        var id = Convert.ToBase64String(BitConverter.GetBytes(_blocks.Count));
        await container.GetBlockBlobClient(name).StageBlockAsync(id, Taken(), cancellationToken: cancellationToken);
        _blocks.Add(id);
        _waiting.SetLength(0);
    }

    /// <summary>What waits here, from its start, as part of the whole.</summary>
    private MemoryStream Taken()
    {
        _hash.AppendData(_waiting.GetBuffer().AsSpan(0, (int)_waiting.Length));
        _waiting.Position = 0;
        return _waiting;
    }
}
