using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Problems;

namespace Checker.Storage;

/// <summary>What units sent with their reports: kept under the digest of the bytes, written once. The kind is told by content, not by name.</summary>
internal sealed class ReportFileStore(StorageAccount account)
{
    private const int DigestLength = 16;

    public const int Largest = 10 * 1024 * 1024;

    private static readonly (string Ending, byte[] Start)[] Kinds =
    [
        ("pdf", [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-']),
        ("png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        ("jpg", [0xFF, 0xD8, 0xFF]),
        ("zip", [(byte)'P', (byte)'K', 3, 4]), // .docx, .xlsx
    ];

    /// <summary>The file's name here; null for another kind, or one too large.</summary>
    public async Task<string?> AddAsync(ProblemId problem, byte[] file, CancellationToken cancellationToken)
    {
        if (file.Length > Largest || Kinds.FirstOrDefault(kind => file.AsSpan().StartsWith(kind.Start)) is not { Ending: { } ending })
            return null;

        var name = $"{Digest.Of(file)[..DigestLength]}.{ending}";
        await Blob(problem, name).TryCreateAsync(BinaryData.FromBytes(file), cancellationToken);
        return name;
    }

    /// <summary>Null when there is no such file.</summary>
    public async Task<byte[]?> FindAsync(ProblemId problem, string name, CancellationToken cancellationToken)
    {
        if (!Kinds.Any(kind => name.Length == DigestLength + 1 + kind.Ending.Length && name.EndsWith($".{kind.Ending}", StringComparison.Ordinal)) || !name[..DigestLength].All(char.IsAsciiHexDigitLower))
            return null;

        try
        {
            return (await Blob(problem, name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(ProblemId problem, string name) => account.Container(Names.EvidenceFiles).GetBlobClient($"reports/{problem}/{name}");
}
