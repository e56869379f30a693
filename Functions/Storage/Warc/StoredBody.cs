using System.Security.Cryptography;
using Checker.Observing;

namespace Checker.Storage.Warc;

/// <summary>A body as it may be kept: private numbers masked, the length as it was.</summary>
/// <param name="Sha256">Of the bytes here.</param>
/// <param name="OriginalSha256">Of the body as it was served; null when nothing had to be masked.</param>
internal sealed record StoredBody(ReadOnlyMemory<byte> Bytes, string Sha256, string? OriginalSha256)
{
    public static StoredBody Of(ReadOnlyMemory<byte> served)
    {
        var sha256 = DigestOf(served);
        if (!PrivateNumbers.AreIn(served.Span))
            return new StoredBody(served, sha256, null);

        var masked = served.ToArray();
        PrivateNumbers.Mask(masked);
        return new StoredBody(masked, DigestOf(masked), sha256);
    }

    private static string DigestOf(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
