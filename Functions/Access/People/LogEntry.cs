namespace Checker.Access.People;

/// <summary>What kind of operation a line of the log is of.</summary>
internal enum LogKind
{
    Change,
    Export,
    SignIn,
    SignOut,

    /// <summary>Tried and not let through, whatever it was.</summary>
    Refused,
}

internal static class LogKindWords
{
    public static string Word(this LogKind kind) => kind switch
    {
        LogKind.Change => "更改",
        LogKind.Export => "导出",
        LogKind.SignIn => "登录",
        LogKind.SignOut => "退出",
        LogKind.Refused => "拒绝",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>One line of 操作日志. Text in it may be a stranger's, and is data wherever it goes.</summary>
internal sealed record LogEntry
{
    /// <summary>Who holds the API's key is nobody in particular.</summary>
    public const string OfKey = "API";

    public const int NotYet = 0;

    public required DateTimeOffset At { get; init; }

    /// <summary>The person's name, or the name that was tried; empty for a stranger.</summary>
    public required string Who { get; init; }

    /// <summary>The account; null where there is none.</summary>
    public string? Login { get; init; }

    public required LogKind Kind { get; init; }

    /// <summary>In words, where the table of rights has them.</summary>
    public required string Title { get; init; }

    /// <summary>Method and address, as they were asked for.</summary>
    public required string What { get; init; }

    /// <summary>The network address that it came from.</summary>
    public required string From { get; init; }

    /// <summary>The answer's status: 2xx and 3xx are done. <see cref="NotYet"/>: written down before it was answered.</summary>
    public required int Status { get; init; }

    /// <summary>The form's fields or the body, without secrets; null for none.</summary>
    public string? Sent { get; init; }

    /// <summary>How it stood; null where there is no such.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}
