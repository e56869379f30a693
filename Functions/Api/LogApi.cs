using System.Globalization;
using Checker.Access.People;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>操作日志, to be read and taken out; nothing changes it.</summary>
internal static class LogApi
{
    private const int MostRows = 1_000;
    private const int MostRowsOfFile = 50_000;
    private const int DaysShown = 7;
    private const string NotUnderstood = "kind、from 或 until 的写法不对；日期写作 2016-05-31。";

    private static readonly CsvColumn<LogEntry>[] Columns =
    [
        new("时间", entry => entry.At.ToOffset(LocalDay.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        new("人员", entry => entry.Who),
        new("登录名", entry => entry.Login),
        new("类别", entry => entry.Kind.Word()),
        new("操作", entry => entry.Title),
        new("地址", entry => entry.What),
        new("来源", entry => entry.From),
        new("结果", entry => entry.Status.ToString(CultureInfo.InvariantCulture)),
        new("提交内容", entry => entry.Sent),
        new("更改前", entry => entry.Before),
        new("更改后", entry => entry.After),
    ];

    internal sealed record Answer(IReadOnlyList<LogEntry> Entries, string? Continuation);

    /// <summary>What persons did (操作日志), the newest first, a part at a time.</summary>
    /// <param name="who">A part of a name, or a login.</param>
    /// <param name="kind">change, export, sign-in, sign-out or refused.</param>
    /// <param name="from">The first day; the last seven if not said.</param>
    /// <param name="until">The last day; today if not said.</param>
    /// <param name="size">1 to 1,000 lines.</param>
    [Answers<Answer>]
    [Refuses(400)]
    public static async Task<IResult> ListAsync(
        OperationLog log, TimeProvider clock, CancellationToken cancellationToken,
        string? who = null, string? kind = null, string? from = null, string? until = null, string? continuation = null, int size = 100)
    {
        if (size is < 1 or > MostRows)
            return Refused($"size 为 1 到 {MostRows}。");
        if (!IsUnderstood(kind, from, until))
            return Refused(NotUnderstood);
        var part = await log.ReadAsync(Filter(who, kind, from, until, clock.GetUtcNow()), continuation, size, cancellationToken);
        return Results.Ok(new Answer(part.Entries, part.Next));
    }

    /// <summary>The same lines as a file; where it would be longer than may be, its last row says so.</summary>
    /// <param name="who">A part of a name, or a login.</param>
    /// <param name="kind">change, export, sign-in, sign-out or refused.</param>
    /// <param name="from">The first day; the last seven if not said.</param>
    /// <param name="until">The last day; today if not said.</param>
    [AnswersFile(CsvAnswer.MediaType)]
    [Refuses(400)]
    public static async Task<IResult> CsvAsync(
        OperationLog log, TimeProvider clock, CancellationToken cancellationToken, string? who = null, string? kind = null, string? from = null, string? until = null)
    {
        if (!IsUnderstood(kind, from, until))
            return Refused(NotUnderstood);

        var filter = Filter(who, kind, from, until, clock.GetUtcNow());
        var rows = new List<LogEntry>();
        string? next = null;
        do
        {
            var part = await log.ReadAsync(filter, next, MostRows, cancellationToken);
            rows.AddRange(part.Entries);
            next = part.Next;
        }
        while (next is not null && rows.Count < MostRowsOfFile);
        if (next is not null)
            rows.Add(rows[^1] with { Who = "", Login = null, Title = $"更早的记录未列出，请缩小日期范围（本文件最多{MostRowsOfFile}行）", What = "", Sent = null, Before = null, After = null });
        return CsvAnswer.Of("csv", "操作日志", rows, Columns);
    }

    /// <summary>Without days, those of the last week.</summary>
    public static LogFilter Filter(string? who, string? kind, string? from, string? until, DateTimeOffset now)
    {
        var last = Day(until) ?? LocalDay.DayOf(now);
        return new LogFilter(Day(from) ?? last.AddDays(1 - DaysShown), last, who?.Trim(), Kind(kind));
    }

    /// <summary>A form sends what was left empty, too; what cannot be read must not pass for all.</summary>
    private static bool IsUnderstood(string? kind, string? from, string? until) =>
        (string.IsNullOrEmpty(kind) || Kind(kind) is not null) && (string.IsNullOrEmpty(from) || Day(from) is not null) && (string.IsNullOrEmpty(until) || Day(until) is not null);

    private static LogKind? Kind(string? kind) =>
        Enum.TryParse<LogKind>(kind?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    private static ProblemHttpResult Refused(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The log cannot be given so", detail: detail);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
