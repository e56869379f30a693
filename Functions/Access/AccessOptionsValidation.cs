using System.Net;
using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>In Azure the host checks its own keys: one in a setting would be a second door, and is refused.</summary>
internal sealed class AccessOptionsValidation(IConfiguration configuration) : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options) =>
        !string.IsNullOrEmpty(options.ApiKey) && configuration["AZURE_FUNCTIONS_ENVIRONMENT"] != "Development"
            ? ValidateOptionsResult.Fail("Access:ApiKey may be set only where AZURE_FUNCTIONS_ENVIRONMENT is Development.")
            : Addresses(options.Proxies) is null ? ValidateOptionsResult.Fail("Access:Proxies are IP addresses, apart by commas.")
            : ValidateOptionsResult.Success;

    /// <summary>Null when one of them is none.</summary>
    internal static IReadOnlyList<IPAddress>? Addresses(string text)
    {
        var read = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => IPAddress.TryParse(part, out var address) ? address : null).ToList();
        return read.Contains(null) ? null : [.. read.OfType<IPAddress>()];
    }
}
