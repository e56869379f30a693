using System.ComponentModel.DataAnnotations;
using Checker.Fetching;
using Xunit;

namespace Checker.Tests.Fetching;

public class FetchOptionsValidationTests
{
    [Fact]
    public void The_defaults_are_in_order() => Assert.Empty(Mistakes(new FetchOptions(), environment: null));

    [Fact]
    public void Networks_ports_and_waits_are_read()
    {
        var options = new FetchOptions { AllowedNetworks = "127.0.0.0/8, fd00::/8", AllowedPorts = "8080,8443", ConfirmAfter = "00:00:01, 1.00:00:00" };

        Assert.Empty(Mistakes(options, "Development"));
        Assert.Equal(["127.0.0.0/8", "fd00::/8"], options.Networks().Select(network => network.ToString()));
        Assert.Equal([8080, 8443], options.Ports());
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)], options.ConfirmWaits());
    }

    [Fact]
    public void The_default_waits_are_minutes_then_hours() =>
        Assert.Equal([TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(20), TimeSpan.FromHours(4)], new FetchOptions().ConfirmWaits());

    [Theory]
    [InlineData(null, 1)]
    [InlineData("Production", 1)]
    [InlineData("development", 1)]
    [InlineData("Development", 0)]
    public void Private_networks_open_in_development_alone(string? environment, int mistakes) =>
        Assert.Equal(mistakes, Mistakes(new FetchOptions { AllowedNetworks = "10.0.0.0/8" }, environment).Length);

    [Fact]
    public void Every_mistake_is_told_and_named_at_once()
    {
        var options = new FetchOptions
        {
            AllowedNetworks = "10.0.0.0/8,10.0.0.1/33,everything",
            AllowedPorts = "8080,0,65536,http",
            ConfirmAfter = "00:02:00,2,-00:01:00,8.00:00:00,soon",
            Canaries = "http://one.example/,two.example,ftp://three.example/",
            QuietHours = "22,24",
        };

        var mistakes = Mistakes(options, "Production");

        string[] parts = ["10.0.0.1/33", "everything", "0", "65536", "http", "2", "-00:01:00", "8.00:00:00", "soon", "two.example", "ftp://three.example/", "22,24"];
        Assert.Equal(parts.Length + 1, mistakes.Length);
        Assert.All(parts, part => Assert.Contains(mistakes, mistake => mistake.Contains($"'{part}'", StringComparison.Ordinal)));
    }

    private static string[] Mistakes(FetchOptions options, string? environment)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AZURE_FUNCTIONS_ENVIRONMENT", environment)])
            .Build();
        return [.. new FetchOptionsValidation(configuration).Validate(null, options).Failures ?? []];
    }

    [Theory]
    [InlineData(nameof(FetchOptions.MaxRedirects), "21")]
    [InlineData(nameof(FetchOptions.MaxHeadBytes), "8191")]
    [InlineData(nameof(FetchOptions.MaxHeadFields), "49")]
    [InlineData(nameof(FetchOptions.MaxRatio), "19")]
    [InlineData(nameof(FetchOptions.PerAddress), "0")]
    [InlineData(nameof(FetchOptions.AddressPause), "00:01:01")]
    [InlineData(nameof(FetchOptions.MaxRetryAfter), "00:03:01")]
    [InlineData(nameof(FetchOptions.StartJitter), "-00:00:01")]
    public void A_limit_out_of_its_range_is_refused(string setting, string value)
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build().Get<FetchOptions>();

        var mistakes = new List<ValidationResult>();
        Validator.TryValidateObject(options!, new ValidationContext(options!), mistakes, validateAllProperties: true);

        Assert.Equal([setting], Assert.Single(mistakes).MemberNames);
    }
}
