using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>In Azure the host checks its own keys: one in a setting would be a second door, and is refused.</summary>
internal sealed class AccessOptionsValidation(IConfiguration configuration) : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options) =>
        string.IsNullOrEmpty(options.ApiKey) || configuration["AZURE_FUNCTIONS_ENVIRONMENT"] == "Development"
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Access:ApiKey may be set only where AZURE_FUNCTIONS_ENVIRONMENT is Development.");
}
