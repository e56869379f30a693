using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>The office's own OpenID Connect provider, if it has one. Bound from the <c>Oidc</c> section.</summary>
internal sealed class OidcOptions
{
    public const string Section = "Oidc";

    /// <summary>The provider's address, under which its discovery document lies.</summary>
    /// <value>None if not set: then persons sign in with accounts of the program alone.</value>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <value>None if not set: a public client, which PKCE protects.</value>
    public string ClientSecret { get; init; } = "";

    /// <summary>The claim that holds what <c>设置→人员</c> has as the login.</summary>
    /// <value><c>preferred_username</c> if not set.</value>
    public string LoginClaim { get; init; } = "preferred_username";

    internal bool IsOn => Authority.Length > 0;
}

internal sealed class OidcOptionsValidation : IValidateOptions<OidcOptions>
{
    public ValidateOptionsResult Validate(string? name, OidcOptions options)
    {
        if (!options.IsOn)
            return ValidateOptionsResult.Success;
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || IsOwnMachine(authority)))
            return ValidateOptionsResult.Fail("Oidc:Authority is no https address.");
        return options.ClientId.Length > 0 && options.LoginClaim.Length > 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Oidc:ClientId and Oidc:LoginClaim must be set with Oidc:Authority.");
    }

    /// <summary>Nothing of it goes over a network.</summary>
    internal static bool IsOwnMachine(Uri authority) => authority is { Scheme: "http", IsLoopback: true };
}
