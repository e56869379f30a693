namespace Checker.Api;

/// <summary>The header <c>Idempotency-Key</c>: a call that is sent again with the same key is done once.</summary>
internal static class CallKey
{
    public const string Header = "Idempotency-Key";

    public const string TooLong = "Idempotency-Key 不得超过200个字符。";

    private const int Most = 200;

    /// <summary>False when it is too long.</summary>
    /// <param name="key">Null when there is none.</param>
    public static bool TryRead(HttpRequest request, out string? key)
    {
        var given = request.Headers[Header].ToString();
        key = given is "" ? null : given;
        return given.Length <= Most;
    }
}
