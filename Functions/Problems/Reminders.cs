using Checker.Judging;

namespace Checker.Problems;

/// <summary>催办: whose date of rectification is over or near, a unit at a time, with a text to send.</summary>
internal sealed record Reminders(IReadOnlyList<Reminder> Overdue, IReadOnlyList<Reminder> Due)
{
    public const int MostDays = 90;

    /// <summary>In protocol order. What does not count on that day, or awaits an answer to an objection, reminds nobody.</summary>
    /// <param name="within">Due on that day or in so many days after it.</param>
    public static Reminders Of(IEnumerable<SitedProblem> problems, DateOnly day, int within)
    {
        var waiting = problems.Where(each => IsWaiting(each.Problem, day)).OrderBy(each => each.Site.Order).ThenBy(each => each.Problem.Deadline).ToList();
        return new Reminders(
            ByUnit(waiting.Where(each => each.Problem.Deadline < day), day),
            ByUnit(waiting.Where(each => each.Problem.Deadline >= day && each.Problem.Deadline <= day.AddDays(within)), day));
    }

    private static bool IsWaiting(Problem problem, DateOnly day) =>
        problem is { Owed: not null, Objection: null } && problem.State.CanBeOverdue() && !problem.IsExcluded(day);

    private static IReadOnlyList<Reminder> ByUnit(IEnumerable<SitedProblem> problems, DateOnly day) =>
        [.. problems.GroupBy(each => each.Unit).Select(unit => Reminder.Of(unit.Key, [.. unit], day))];
}

/// <param name="Text">To be sent to the unit.</param>
internal sealed record Reminder(string Unit, IReadOnlyList<SitedProblem> Problems, string Text)
{
    private const int Listed = 5;

    public static Reminder Of(string unit, IReadOnlyList<SitedProblem> problems, DateOnly day)
    {
        var first = problems.Min(each => each.Problem.Deadline!.Value);
        var overdue = first < day;
        var lines = problems.Take(Listed).Select((each, index) =>
            $"{index + 1}.{each.Site.Name}：{each.Problem.Sentence}（整改期限{Entry.Told(each.Problem.Deadline!.Value)}{Beside(each.Problem.Deadline!.Value, overdue)}）");
        var rest = problems.Count > Listed ? $"\n等{problems.Count}个问题。" : "";
        return new Reminder(
            unit,
            problems,
            $"{unit}：贵单位有{problems.Count}个政府网站问题{(overdue ? "已超过整改期限，尚未报送整改情况，请尽快整改并报送" : $"即将到期（最早{Entry.Told(first)}），请按期整改并报送整改情况")}。\n{string.Join('\n', lines)}{rest}");
    }

    /// <summary>Whether the day is a working day, for one that is still to come.</summary>
    private static string Beside(DateOnly deadline, bool overdue) =>
        overdue ? "" : Holidays.KindOf(deadline) switch { DayKind.Holiday => "，当日为法定节假日", DayKind.Weekend => "，当日为周末", _ => "" };
}
