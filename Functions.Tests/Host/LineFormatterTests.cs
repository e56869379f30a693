using System.Text.Json;
using System.Text.RegularExpressions;
using Checker.Host;
using Checker.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Xunit;

namespace Checker.Tests.Host;

public sealed partial class LineFormatterTests(Azurite azurite)
{
    /// <summary>What a field of the log may be called: the glossary's words, and what is counted or timed of them.</summary>
    private static readonly string[] Words =
    [
        "Function", "Invocation", "Message", "Queue", "Attempt", "Round", "Site", "Sites", "Visit", "Rule", "Verdict", "Findings", "Problem", "Problems", "Outcome", "Access",
        "Pages", "Recipient", "Recipients", "Alerts", "Sent", "By", "Client", "Region", "State", "Action", "Why", "What", "Mistake", "Seed", "Before", "Batches", "Count", "Bytes",
        "Rows", "Open", "Failed", "Inconclusive", "Next", "From", "To", "Wait", "Pause", "Patience", "Limit", "PastDue", "DeadlinePassed",
    ];

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines\rthree")]
    [InlineData("\u001b[31mred\u0007")]
    [InlineData("\u0085\u2028\u2029")]
    [InlineData("\u202egnol")]
    public void A_record_is_one_line_whatever_it_says(string hostile)
    {
        var said = Write(hostile, new IOException(hostile));

        Assert.EndsWith("\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain(said[..^1], character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u202e');
        Assert.StartsWith("warn: Checker.Any[7] ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_stays_as_it_is() => Assert.Equal($"warn: Checker.Any[7] 示例县农业局“网站”{Environment.NewLine}", Write("示例县农业局“网站”", null));

    [Fact]
    public async Task Who_asks_for_json_gets_an_object_a_line()
    {
        using var checker = CheckerProcess.Start(azurite.ConnectionString, RunningChecker.NewPrefix(), ("Logging__Console__FormatterName", "json"));

        await checker.SaysAsync("PlanRound");

        var records = checker.Lines("{").Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(records, record => record.TryGetProperty("State", out var state) && state.TryGetProperty("Function", out var function) && function.GetString() == "PlanRound");
    }

    [Fact]
    public void Fields_of_the_log_are_called_by_known_words() => Assert.Empty(
        Source.Of(".cs").Where(file => file.Key.StartsWith("Functions/", StringComparison.Ordinal))
            .SelectMany(file => Template().Matches(file.Value))
            .SelectMany(template => Field().Matches(template.Value))
            .Select(field => field.Groups["name"].Value)
            .Distinct()
            .Except(Words));

    private static string Write(string text, Exception? exception)
    {
        using var writer = new StringWriter();
        var entry = new LogEntry<string>(LogLevel.Warning, "Checker.Any", new EventId(7), text, exception, (said, _) => said);
        new LineFormatter(new Options()).Write(in entry, null, writer);
        return writer.ToString();
    }

    [GeneratedRegex(@"LoggerMessage(\.DefineScope<[^>]*>)?\((LogLevel\.\w+, )?""[^""]*""")]
    private static partial Regex Template();

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Field();

    private sealed class Options : Microsoft.Extensions.Options.IOptionsMonitor<ConsoleFormatterOptions>
    {
        public ConsoleFormatterOptions CurrentValue { get; } = new();

        public ConsoleFormatterOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ConsoleFormatterOptions, string?> listener) => null;
    }
}
