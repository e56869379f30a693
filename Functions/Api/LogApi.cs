using System.Globalization;
using Checker.Access.People;
using Checker.Storage;

namespace Checker.Api;

/// <summary>操作日志, to be read and taken out; nothing changes it.</summary>
internal static class LogApi
{
    private const int MostRows = 1_000;
    private const int MostRowsOfFile = 50_000;
    private const int DaysShown = 7;

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

    public static async Task<IResult> ListAsync(
        OperationLog log, TimeProvider clock, CancellationToken cancellationToken,
        string? who = null, string? kind = null, string? from = null, string? until = null, string? continuation = null, int size = 100)
    {
        if (size is < 1 or > MostRows)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The log cannot be given so", detail: $"size 为 1 到 {MostRows}。");
        var part = await log.ReadAsync(Filter(who, kind, from, until, clock.GetUtcNow()), continuation, size, cancellationToken);
        return Results.Ok(new Answer(part.Entries, part.Next));
    }

    /// <summary>Where a file would be longer than may be, it says so in its last row.</summary>
    public static async Task<IResult> CsvAsync(
        OperationLog log, TimeProvider clock, CancellationToken cancellationToken, string? who = null, string? kind = null, string? from = null, string? until = null)
    {
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
        LogKind? wanted = Enum.TryParse<LogKind>(kind?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        return new LogFilter(Day(from) ?? last.AddDays(1 - DaysShown), last, who?.Trim(), wanted);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
