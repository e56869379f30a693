using System.Collections.Concurrent;

namespace Checker.Host.CustomHandler;

/// <summary>
/// Collects what is logged during an invocation, for the host to tie to it. Lines go to the console all the same: those
/// of a run that fails, or is killed, reach nobody else.
/// </summary>
internal sealed class InvocationLog : ILoggerProvider
{
    private const int MaxLines = 100;
    private const int MaxLength = 1000;

    private readonly AsyncLocal<Lines?> _current = new();

    /// <summary>Lines logged from here on, by this call and what it starts, are collected.</summary>
    public Lines Collect() => _current.Value = new Lines();

    public ILogger CreateLogger(string categoryName) => new Collector(_current);

    public void Dispose()
    {
    }

    /// <summary>The lines of one invocation, in their order; those beyond the cap are counted.</summary>
    internal sealed class Lines
    {
        private readonly ConcurrentQueue<string> _lines = new();
        private int _count;

        public void Add(string line)
        {
            if (Interlocked.Increment(ref _count) <= MaxLines)
                _lines.Enqueue(OneLine.Of(line.Length > MaxLength ? line[..MaxLength] + "…" : line));
        }

        public IReadOnlyList<string> ToList() =>
            _count > MaxLines ? [.. _lines, $"… and {_count - MaxLines} more lines, on the console."] : [.. _lines];
    }

    private sealed class Collector(AsyncLocal<Lines?> current) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => current.Value is not null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var level = logLevel == LogLevel.Information ? "" : $"{logLevel}: ";
            var why = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
            current.Value?.Add(level + formatter(state, exception) + why);
        }
    }
}
