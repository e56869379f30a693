using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Checker.Sites;

/// <summary>Gives a site its id, once, at its first import.</summary>
internal static class SiteIds
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <param name="code">As <see cref="SiteCode.Read"/> gives it; null when the site has none.</param>
    public static SiteId For(string? code, Uri address) => SiteId.Parse(code ?? "s-" + Digits(address));

    private static string Digits(Uri address)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(NormalisedAddress.Of(address)));
        // Ten digits of five bits: the first fifty bits of the digest.
        var bits = BinaryPrimitives.ReadUInt64BigEndian(digest);
        return string.Concat(Enumerable.Range(1, 10).Select(i => Base32[(int)(bits >> (64 - (5 * i))) & 31]));
    }
}
