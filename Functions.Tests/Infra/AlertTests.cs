using System.Text.RegularExpressions;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Infra;

/// <summary>Alerts look for words in the log: those must be the words that are written there.</summary>
public sealed partial class AlertTests
{
    /// <summary>What the host itself writes when it gives a message up.</summary>
    private static readonly string[] TheHosts = ["Moving message to queue", "-poison"];

    [Fact]
    public void Every_word_that_an_alert_looks_for_is_written_by_the_program_or_its_host()
    {
        var written = string.Join('\n', Source.Of(".cs").Where(file => file.Key.StartsWith("Functions/", StringComparison.Ordinal))
            .SelectMany(file => Message().Matches(file.Value)).Select(found => found.Groups["text"].Value));

        var sought = Sought().Matches(BicepFile.At("infra/modules/alerts.bicep").Code).Select(found => found.Groups["words"].Value).ToList();

        Assert.True(sought.Count > 5);
        Assert.All(sought.Except(TheHosts), words => Assert.Contains(words, written, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_alert_has_its_line_in_the_operators_document() => Assert.All(
        Named().Matches(BicepFile.At("infra/modules/alerts.bicep").Code),
        alert => Assert.Contains($"| {alert.Groups["name"].Value} | ", Source.Files["docs/operations.md"], StringComparison.Ordinal));

    [GeneratedRegex(@"LoggerMessage\(LogLevel\.\w+, ""(?<text>[^""]+)""")]
    private static partial Regex Message();

    [GeneratedRegex("\"(?<words>[^\"\\n]+)\"")]
    private static partial Regex Sought();

    [GeneratedRegex(@"^    name: '(?<name>[\w-]+)'$", RegexOptions.Multiline)]
    private static partial Regex Named();
}
