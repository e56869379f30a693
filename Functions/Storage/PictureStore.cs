using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>Pictures of manual checks: kept under the digest of their bytes, written once.</summary>
internal sealed class PictureStore(StorageAccount account)
{
    public const int Largest = 5 * 1024 * 1024;

    public const string Refusal = "截图须为 PNG 或 JPEG 图片，不超过5 MB";

    private static readonly (string Ending, string Type, byte[] Start)[] Kinds =
    [
        ("png", "image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        ("jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
    ];

    /// <summary>Where the pictures of a round's manual checks lie.</summary>
    public static string Of(RoundId round) => $"manual/{round}";

    /// <summary>The picture's name; null for what is neither PNG nor JPEG, or too large.</summary>
    public async Task<string?> AddAsync(string folder, byte[] picture, CancellationToken cancellationToken)
    {
        if (picture.Length > Largest || Kinds.FirstOrDefault(kind => picture.AsSpan().StartsWith(kind.Start)) is not { Ending: { } ending })
            return null;

        var name = $"{Digest.Of(picture)}.{ending}";
        await Blob(folder, name).TryCreateAsync(BinaryData.FromBytes(picture), cancellationToken);
        return name;
    }

    /// <summary>The bytes and their type; null when there is no such picture.</summary>
    public async Task<(byte[] Bytes, string Type)?> FindAsync(string folder, string name, CancellationToken cancellationToken)
    {
        if (Kinds.FirstOrDefault(kind => name.EndsWith($".{kind.Ending}", StringComparison.Ordinal)) is not { Type: { } type } || !name[..^4].All(char.IsAsciiHexDigit))
            return null;

        try
        {
            return ((await Blob(folder, name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray(), type);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(string folder, string name) => account.Container(Names.CheckFiles).GetBlobClient($"{folder}/{name}");
}
