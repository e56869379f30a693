using System.Globalization;
using Checker.Problems;

namespace Checker.Pages;

/// <summary>What staff send to a unit whose problems are due: in plain words, to be pasted.</summary>
internal static class ReminderText
{
    /// <param name="problems">One unit's, not yet reported.</param>
    public static string Of(string unit, IReadOnlyList<Problem> problems, Func<Problem, string> siteOf, DateOnly today)
    {
        var lines = problems.OrderBy(problem => problem.Deadline ?? DateOnly.MaxValue)
            .Select((problem, index) => $"{index + 1}.{siteOf(problem)}：{problem.Sentence}（{Deadline(problem, today)}）");
        return $"{unit}：\n你单位以下{problems.Count}个问题尚未报送整改情况，请尽快完成整改并报送；已整改的请反馈，如有异议请说明。\n{string.Join('\n', lines)}";
    }

    /// <summary>How much time is left, or gone.</summary>
    public static string Deadline(Problem problem, DateOnly today) => problem.Deadline switch
    {
        null => "未定整改期限",
        { } day when problem.State is ProblemState.Rectified or ProblemState.Reported or ProblemState.Relapsed => $"期限{Told(day)}",
        { } day when day < today => $"期限{Told(day)}，已逾期{today.DayNumber - day.DayNumber}天",
        { } day when day == today => $"期限{Told(day)}，今天到期",
        { } day => $"期限{Told(day)}，还剩{day.DayNumber - today.DayNumber}天",
    };

    private static string Told(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
