using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>Refuses a key of our own where the Functions host's keys are the ones that are kept, changed and revoked.</summary>
internal sealed class AccessOptionsValidation(IConfiguration configuration) : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options) =>
        options.ApiKey is not { Length: > 0 } || configuration["AZURE_FUNCTIONS_ENVIRONMENT"] == "Development"
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Access:ApiKey may be set only where AZURE_FUNCTIONS_ENVIRONMENT is Development.");
}
