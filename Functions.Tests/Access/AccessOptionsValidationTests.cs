using Checker.Access;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Access;

public sealed class AccessOptionsValidationTests
{
    [Theory]
    [InlineData("Development", "a key", true)]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, true)]
    [InlineData("Production", "", true)]
    [InlineData("Production", "a key", false)]
    [InlineData(null, "a key", false)]
    public void A_key_of_our_own_is_for_development_only(string? environment, string? key, bool starts)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Configuration["AZURE_FUNCTIONS_ENVIRONMENT"] = environment;
        builder.Configuration["Access:ApiKey"] = key;
        builder.AddChecker();
        using var app = (IDisposable)builder.Build();

        var refusal = Record.Exception(() => ((WebApplication)app).Services.GetRequiredService<IOptions<AccessOptions>>().Value);

        Assert.Equal(starts, refusal is null);
        Assert.True(starts || refusal!.Message.Contains("Access:ApiKey", StringComparison.Ordinal));
    }
}
