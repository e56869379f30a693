using System.Security.Cryptography;

namespace Checker.Access;

/// <summary>Codes on paper for the day when the telephone is lost; each works once.</summary>
internal static class RecoveryCodes
{
    private const int Count = 8;
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => $"{RandomNumberGenerator.GetString(Letters, 6)}-{RandomNumberGenerator.GetString(Letters, 6)}")];

    /// <summary>As it is kept, however it was typed.</summary>
    public static string Plain(string typed) => typed.Trim().ToLowerInvariant();
}
