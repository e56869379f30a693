using Checker.Access;
using Xunit;

namespace Checker.Tests.Access;

public sealed class AccessOptionsValidationTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", null, true)]
    [InlineData("key", "Development", true)]
    [InlineData("key", null, false)]
    [InlineData("key", "Production", false)]
    [InlineData("key", "development", false)]
    public void A_key_of_our_own_is_for_development_alone(string? key, string? environment, bool accepted)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AZURE_FUNCTIONS_ENVIRONMENT", environment)]).Build();

        var result = new AccessOptionsValidation(configuration).Validate(null, new AccessOptions { ApiKey = key });

        Assert.Equal(accepted, result.Succeeded);
    }
}
