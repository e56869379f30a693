namespace Checker.Access;

/// <summary>Who may come in. Bound from the <c>Access</c> section.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>The API's key where no Functions host checks one. Development only.</summary>
    /// <value>None if not set: the API then answers only through the host.</value>
    public string? ApiKey { get; init; }
}
