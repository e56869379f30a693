using Xunit;

namespace Checker.Tests.Host.CustomHandler;

public sealed class InvocationLogTests
{
    [Fact]
    public async Task Lines_belong_to_the_invocation_that_logged_them()
    {
        using var log = new InvocationLog();
        var logger = log.CreateLogger("any");

        var both = await Task.WhenAll(JobAsync("one"), JobAsync("two"));
        Say(logger, "outside");

        Assert.Equal([["one 1", "one 2"], ["two 1", "two 2"]], both);

        async Task<IReadOnlyList<string>> JobAsync(string name)
        {
            var lines = log.Collect();
            Say(logger, name + " 1");
            await Task.Yield();
            await Task.Run(() => Say(logger, name + " 2"), TestContext.Current.CancellationToken);
            return lines.ToList();
        }
    }

    [Fact]
    public void Levels_and_errors_are_told_in_one_line()
    {
        using var log = new InvocationLog();
        var lines = log.Collect();

        log.CreateLogger("any").LogWarning(new IOException("no\nspace"), "Not\r\nwritten\u0000");

        Assert.Equal(["Warning: Not  written  (IOException: no space)"], lines.ToList());
    }

    [Fact]
    public void Many_and_long_lines_are_capped_and_counted()
    {
        using var log = new InvocationLog();
        var logger = log.CreateLogger("any");
        var lines = log.Collect();

        for (var line = 0; line < 150; line++)
            Say(logger, new string('长', 5000));

        var told = lines.ToList();
        Assert.Equal(101, told.Count);
        Assert.All(told, line => Assert.True(line.Length <= 1001));
        Assert.Contains("50 more lines", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_collected_outside_an_invocation()
    {
        using var log = new InvocationLog();

        Assert.False(log.CreateLogger("any").IsEnabled(LogLevel.Critical));
    }

    private static void Say(ILogger logger, string text) => logger.Log(LogLevel.Information, default, text, null, (said, _) => said);
}
