using Checker.Judging;
using Checker.Problems;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Api;

/// <summary>催办, and what is to be known of a date of rectification before it is set.</summary>
internal static class RemindersApi
{
    public const int Within = 3;

    internal sealed record Told(DateOnly Day, int Within, IReadOnlyList<ToUnit> Overdue, IReadOnlyList<ToUnit> Due);

    /// <param name="Text">To be sent.</param>
    internal sealed record ToUnit(string Unit, string Text, IReadOnlyList<ProblemRow> Problems);

    private sealed record Line(string Kind, ProblemRow Problem, string Text);

    /// <param name="Note">What stands beside the day asked about; empty when nothing does.</param>
    internal sealed record Deadline(DateOnly From, SuggestedDeadline Suggested, DateOnly? Day, string? Note);

    private static readonly CsvColumn<Line>[] Columns =
    [
        new("类别", line => line.Kind),
        new("单位", line => line.Problem.Unit),
        new("网站", line => line.Problem.Name),
        new("具体问题", line => line.Problem.Sentence),
        new("整改期限", line => $"{line.Problem.Deadline:yyyy-MM-dd}"),
        new("问题编号", line => line.Problem.Problem.ToString()),
        new("催办文字", line => line.Text),
    ];

    /// <summary>What units are to be reminded of (催办), with the text to send to each.</summary>
    /// <param name="within">Due within so many days, 0 to 90.</param>
    [Answers<Told>]
    public static Task<IResult> ListAsync(
        ProblemReading reading, TimeProvider clock, CancellationToken cancellationToken, int within = Within) =>
        FormatAsync("json", reading, clock, cancellationToken, within);

    /// <summary>The same reminders as a file.</summary>
    /// <param name="within">Due within so many days, 0 to 90.</param>
    [Answers<Told>]
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> FormatAsync(
        string format, ProblemReading reading, TimeProvider clock, CancellationToken cancellationToken, int within = Within)
    {
        if (within is < 0 or > Reminders.MostDays)
            return EntryAnswer.Refused(StatusCodes.Status400BadRequest, $"within 须为0至{Reminders.MostDays}。");

        var day = LocalDay.DayOf(clock.GetUtcNow());
        var told = await ReadAsync(reading, day, within, cancellationToken);
        Told shown = new(day, within, [.. told.Overdue.Select(each => Of(each, day))], [.. told.Due.Select(each => Of(each, day))]);
        return format is "json" ? Results.Ok(shown) : CsvAnswer.Of(format, "reminders", [.. Lines("逾期", shown.Overdue), .. Lines("即将到期", shown.Due)], Columns);
    }

    public static async Task<Reminders> ReadAsync(ProblemReading reading, DateOnly day, int within, CancellationToken cancellationToken) => Reminders.Of(
        await reading.ReadAsync(new ProblemFilter { States = [.. Enum.GetValues<ProblemState>().Where(state => state.CanBeOverdue())] }, cancellationToken), day, within);

    /// <summary>Suggests a date of rectification, and says what stands beside the day asked about; sets nothing.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="from">The day it is counted from; today if not said.</param>
    [Answers<Deadline>]
    public static IResult Suggest(TimeProvider clock, IOptions<ProblemOptions> options, DateOnly? day = null, DateOnly? from = null)
    {
        var start = from ?? LocalDay.DayOf(clock.GetUtcNow());
        return start.Year is < 1990 or > 2100
            ? EntryAnswer.Refused(StatusCodes.Status400BadRequest, "from 须为1990年至2100年的日期。")
            : Results.Ok(new Deadline(start, Deadlines.Suggest(start, options.Value.SuggestedWorkingDays), day, day is { } asked ? Deadlines.Beside(asked, start) : null));
    }

    private static ToUnit Of(Reminder reminder, DateOnly day) =>
        new(reminder.Unit, reminder.Text, [.. reminder.Problems.Select(each => ProblemRow.Of(each, day))]);

    private static IEnumerable<Line> Lines(string kind, IEnumerable<ToUnit> units) =>
        units.SelectMany(unit => unit.Problems.Select(problem => new Line(kind, problem, unit.Text)));
}
