using System.Security.Cryptography;
using Checker.Fetching;
using Checker.Observing.Privacy;

namespace Checker.Storage.Warc;

/// <summary>A body as it may be kept: private numbers masked, the length as it was.</summary>
/// <param name="Sha256">Of the bytes here.</param>
/// <param name="OriginalSha256">Of the body as it was served; null when nothing had to be masked, and nothing was made of it.</param>
internal sealed record StoredBody(ReadOnlyMemory<byte> Bytes, string Sha256, string? OriginalSha256)
{
    public static StoredBody Of(Exchange exchange)
    {
        if (!PrivateNumbers.AreIn(exchange.Body.Span))
            return new StoredBody(exchange.Body, exchange.Sha256, exchange.ServedSha256);

        var masked = exchange.Body.ToArray();
        PrivateNumbers.Mask(masked);
        return new StoredBody(masked, Convert.ToHexStringLower(SHA256.HashData(masked)), exchange.ServedSha256 ?? exchange.Sha256);
    }

    public bool IsConverted => OriginalSha256 is not null;
}
