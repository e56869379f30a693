using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Checker.Host;

/// <summary>
/// The console: a line a record, whatever text a record bears. Where <c>Logging__Console__FormatterName</c> asks for another
/// form, <c>json</c> above all, that one is used.
/// </summary>
internal sealed class LineFormatter(IOptionsMonitor<ConsoleFormatterOptions> options) : ConsoleFormatter(Form)
{
    public const string Form = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new StringBuilder();
        line.Append(Level(logEntry.LogLevel)).Append(": ").Append(logEntry.Category).Append('[').Append(logEntry.EventId.Id).Append(']');
        if (options.CurrentValue.IncludeScopes)
            scopeProvider?.ForEachScope((scope, to) => to.Append(" => ").Append(scope), line);
        line.Append(' ').Append(logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } exception)
            line.Append(' ').Append(exception);
        textWriter.Write(OneLine.Of(line.ToString()) + Environment.NewLine);
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        LogLevel.Critical => "crit",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}

internal static class LineFormatting
{
    public static void AddLineFormatter(this ILoggingBuilder logging)
    {
        logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName ??= LineFormatter.Form);
    }

    /// <summary>Scopes name the invocation.</summary>
    public static void IncludeScopes(this ILoggingBuilder logging)
    {
        logging.Services.Configure<ConsoleFormatterOptions>(form => form.IncludeScopes = true);
        logging.Services.Configure<JsonConsoleFormatterOptions>(form => form.IncludeScopes = true);
    }
}
