using System.Collections.Concurrent;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogBook<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, formatter(state, exception)));

    public IReadOnlyList<string> At(LogLevel level) => [.. _lines.Where(line => line.Level == level).Select(line => line.Text)];

    /// <summary>Looks until it has been said so often.</summary>
    public Task SaysAsync(string part, int times = 1) =>
        Wait.UntilAsync(
            () => _lines.Count(line => line.Text.Contains(part, StringComparison.Ordinal)) >= times,
            TestContext.Current.CancellationToken);
}
