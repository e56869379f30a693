using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Checker.Storage;

/// <summary>
/// Files that a person has sent and not yet imported: a form without script cannot send the same file twice. They hold
/// names and telephone numbers, so none stays for more than a day.
/// </summary>
internal sealed class UploadStore(StorageAccount account, TimeProvider clock)
{
    private const string NameKey = "name";
    private const int LongestName = 100;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>The file's id, which nobody can guess.</returns>
    public async Task<string> AddAsync(string name, BinaryData file, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var shortName = name.Length <= LongestName ? name : name[^LongestName..];
        var metadata = new Dictionary<string, string> { [NameKey] = Convert.ToBase64String(Encoding.UTF8.GetBytes(shortName)) };
        await Blob(id).UploadAsync(file, new BlobUploadOptions { Metadata = metadata }, cancellationToken);
        return id;
    }

    /// <summary>Null when there is none, or none any more.</summary>
    public async Task<(string Name, ReadOnlyMemory<byte> File)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower) || !await Blob(id).ExistsAsync(cancellationToken))
            return null;

        var file = (await Blob(id).DownloadContentAsync(cancellationToken)).Value;
        return (Encoding.UTF8.GetString(Convert.FromBase64String(file.Details.Metadata[NameKey])), file.Content.ToMemory());
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Kept;
        await foreach (var blob in account.Container(Names.UploadFiles).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.CreatedOn < before)
                await account.Container(Names.UploadFiles).DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
        }
    }

    private BlobClient Blob(string id) => account.Container(Names.UploadFiles).GetBlobClient(id);
}
