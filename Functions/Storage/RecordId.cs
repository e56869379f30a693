using System.Security.Cryptography;

namespace Checker.Storage;

/// <summary>Ids of the office's records: sixteen hexadecimal digits, which go into keys and addresses as they are.</summary>
internal static class RecordId
{
    private const int Digits = 16;

    /// <summary>The same for the same text; one of its own for null.</summary>
    public static string Of(string? text) => text is null ? RandomNumberGenerator.GetHexString(Digits, lowercase: true) : Digest.OfText(text)[..Digits];

    public static bool Is(string id) => id.Length == Digits && id.All(char.IsAsciiHexDigitLower);
}
