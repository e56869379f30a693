using System.Reflection;
using System.Text.Json;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Architecture;

/// <summary>That nothing is forgotten where the program is put together.</summary>
public sealed class WiringTests
{
    /// <summary>What the host, the storage account's clients and OpenTelemetry read by themselves.</summary>
    private static readonly string[] WithoutOptions =
    [
        "FUNCTIONS_WORKER_RUNTIME", "AZURE_FUNCTIONS_ENVIRONMENT", "AzureWebJobsStorage", "Storage__Prefix",
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_TRACES_SAMPLER",
    ];

    private static readonly Type[] Types = typeof(CheckerApp).Assembly.GetTypes();

    [Fact]
    public void Every_function_stands_in_the_programs_table()
    {
        var table = CheckerApp.Functions;
        var written = Types.SelectMany(type => type.GetMethods()).Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>();

        Assert.Equal(
            written.Order(),
            [.. table.Queues.Select(queue => queue.Name).Concat(table.Timers.Select(timer => timer.Name)).Concat(table.Https.Select(http => http.Name)).Order()]);
    }

    [Fact]
    public void Every_function_is_named_as_its_class() => Assert.All(
        Types.SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
        method => Assert.Equal(method.DeclaringType!.Name, method.GetCustomAttribute<FunctionAttribute>()!.Name));

    [Fact]
    public void The_sample_of_settings_has_every_setting_and_no_other()
    {
        var settings =
            from type in Types
            let section = type.GetField("Section")?.GetRawConstantValue()
            where section is not null
            from property in type.GetProperties()
            select $"{section}__{property.Name}";

        Assert.Equal(settings.Concat(WithoutOptions).Order(StringComparer.Ordinal), Sample().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_program_takes_the_sample_of_settings()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Configuration.AddInMemoryCollection(Sample().ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair.Value));
        builder.AddChecker();
        await using var app = builder.Build();

        app.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static Dictionary<string, string> Sample()
    {
        var file = JsonDocument.Parse(Source.Files["local.settings.sample.json"]).RootElement;
        return file.GetProperty("Values").Deserialize<Dictionary<string, string>>()!;
    }
}
