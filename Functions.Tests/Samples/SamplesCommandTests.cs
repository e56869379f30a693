using System.Diagnostics;
using Xunit;

namespace Checker.Tests.Samples;

public sealed class SamplesCommandTests : IDisposable
{
    private readonly string _registry = Path.GetTempFileName();

    public void Dispose() => File.Delete(_registry);

    [Fact]
    public async Task It_says_when_it_is_ready_and_ends_with_whoever_started_it()
    {
        using var command = Start("samples", "--registry", _registry);

        var ready = await command.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var registry = await File.ReadAllTextAsync(_registry, TestContext.Current.CancellationToken);
        command.StandardInput.Close();
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("ready http://127.", ready, StringComparison.Ordinal);
        Assert.Contains(ready!["ready ".Length..], registry, StringComparison.Ordinal);
        Assert.Equal(0, command.ExitCode);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "seven")]
    [InlineData("--port", "70800")]
    [InlineData("--prot", "7080")]
    public async Task Arguments_that_make_no_sense_are_answered_with_the_usage(params string[] args)
    {
        using var command = Start(["samples", .. args]);

        var said = await command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("samples --port 7080 --registry FILE", said, StringComparison.Ordinal);
        Assert.Equal(2, command.ExitCode);
    }

    [Fact]
    public async Task A_busy_port_is_one_clear_sentence()
    {
        await using var web = await SampleWeb.StartAsync(0, TestContext.Current.CancellationToken);
        var port = web.Sites[0].Address.Port;
        using var command = Start("samples", "--port", $"{port}");

        var said = await command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"Port {port} is in use: choose another with --port.", said.Trim());
        Assert.Equal(1, command.ExitCode);
    }

    private static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Functions.Tests"), args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
