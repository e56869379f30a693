using System.Security.Cryptography;
using System.Text;

namespace Checker.Storage;

/// <summary>SHA-256, hexadecimal, lower case.</summary>
internal static class Digest
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string OfText(string text) => Of(Encoding.UTF8.GetBytes(text));
}
