using System.Text.Json;
using System.Text.RegularExpressions;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Infra;

/// <summary>Every setting that the program reads is shown in the sample, and is set where it is deployed or left alone on purpose.</summary>
public sealed partial class DeployedSettingsTests
{
    /// <summary>Set by Azure or its host, in every deployment.</summary>
    private static readonly string[] ThePlatforms = ["FUNCTIONS_CUSTOMHANDLER_PORT", "REGION_NAME", "WEBSITE_AUTH_ENABLED", "WEBSITE_SITE_NAME"];

    /// <summary>Only where an identity is let in, which no emulator does; the sample has a connection string in their place.</summary>
    private const string ByIdentity = "AzureWebJobsStorage__";

    private static readonly string[] Infra = [.. BicepFile.At("infra/modules/settings.bicep").KeysOf("own")];

    private static readonly string[] Sample =
        [.. JsonDocument.Parse(Source.Files["local.settings.sample.json"]).RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name)];

    /// <summary>The settings of options, and what the code asks for by name.</summary>
    private static readonly string[] Read =
    [
        .. from type in typeof(CheckerApp).Assembly.GetTypes()
           let section = type.GetField("Section")?.GetRawConstantValue()
           where section is not null
           from property in type.GetProperties()
           select $"{section}__{property.Name}",
        .. Source.Of(".cs").Where(file => file.Key.StartsWith("Functions/", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(file.Value))
            .Select(found => found.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_setting_that_the_program_reads_is_in_the_sample() =>
        Assert.DoesNotContain(Read.Except(Sample).Except(ThePlatforms), name => !name.StartsWith(ByIdentity, StringComparison.Ordinal));

    [Fact]
    public void Every_setting_that_the_program_reads_is_set_by_infra_or_left_at_its_default_on_purpose()
    {
        Assert.Empty(Read.Except(Infra).Except(ThePlatforms).Except(LeftAlone.Keys));
        Assert.All(LeftAlone, each => Assert.True(each.Value.Length > 10, $"{each.Key} is left alone for no reason."));
    }

    [Fact]
    public void Nothing_is_said_twice_or_of_a_setting_that_there_is_not()
    {
        Assert.Empty(LeftAlone.Keys.Intersect(Infra));
        Assert.Empty(LeftAlone.Keys.Except(Read));
        Assert.Empty(Infra.Except(Read).Except(["AzureWebJobsStorage__credential", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", DeployedRuntime.YoungestGeneration.Name]));
    }

    [Fact]
    public void What_a_server_without_Azure_is_given_are_settings_that_the_program_reads() =>
        Assert.Empty(Given().Matches(Source.Files["infra/standalone/settings.env"]).Select(found => found.Groups["name"].Value).Except(Read));

    [Fact]
    public void The_runtime_is_told_the_same_wherever_the_program_is_deployed()
    {
        var (name, value) = DeployedRuntime.YoungestGeneration;

        Assert.Contains($"  {name}: '{value}'\n", Source.Files["infra/modules/settings.bicep"], StringComparison.Ordinal);
        Assert.Contains($" {name}={value}\n", Source.Files["infra/standalone/Containerfile"], StringComparison.Ordinal);
    }

    /// <summary>The table of infra/README.md, with its reasons.</summary>
    private static Dictionary<string, string> LeftAlone { get; } = Source.Files["infra/README.md"].Split('\n')
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .SelectMany(row => Name().Matches(row.Groups["names"].Value).Select(name => (name.Groups["name"].Value, row.Groups["why"].Value)))
        .ToDictionary();

    [GeneratedRegex(@"\b(?:settings|configuration)\[""(?<name>[^""]+)""\]")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\| (?<names>`\w+__\w+`.*?|`OTEL_\w+`.*?|`AzureWebJobsStorage`.*?|`AZURE_FUNCTIONS_ENVIRONMENT`.*?) \| (?<why>.+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^(?<name>\w+)=", RegexOptions.Multiline)]
    private static partial Regex Given();

    [GeneratedRegex("`(?<name>\\w+)`")]
    private static partial Regex Name();
}
