using Checker.Judging;
using Checker.Problems;

namespace Checker.Alerts;

/// <summary>每日摘要: what waits for a recipient's eyes, within its scope. It comes every day: one that does not come is a sign by itself.</summary>
internal static class DailyDigest
{
    /// <summary>From its hour on, until the day ends.</summary>
    public static bool IsDue(DateTimeOffset now, AlertOptions options) => now.ToOffset(LocalDay.Offset).Hour >= options.DigestHour;

    /// <summary>Whether this day's was told by then.</summary>
    /// <param name="told">The state in which each alert was last told, by id.</param>
    public static bool IsTold(IReadOnlyDictionary<string, string> told, DateOnly today) => told.GetValueOrDefault(Stub(today).Id) == Stub(today).State;

    /// <summary>This day's, when it was told: it stands, and says nothing more.</summary>
    public static Alert Stub(DateOnly today) => new(AlertKind.Digest, "", $"{today:yyyy-MM-dd}", "");

    /// <param name="waiting">Sites with veto indicators that wait for a person, of the last closed rounds.</param>
    /// <param name="unwell">What is wrong with the program itself, a line each: it is said before anything about sites.</param>
    public static Alert Of(Recipient recipient, KnownFacts facts, int waiting, IReadOnlyList<string> unwell, DateOnly today)
    {
        List<Problem> mine = [.. facts.Problems.Where(each => recipient.Covers(each.Site.County, each.Unit)).Select(each => each.Problem)];
        var load = ProblemLoad.Of(mine, today);
        string[] lines =
        [
            .. facts.Gaps.Select(gap => gap.Told),
            .. recipient.IsOfAll ? Own(unwell) : [],
            $"逾期未报送：{load.Overdue}个",
            $"{ProblemLoad.SoonDays}日内到期：{load.DueSoon}个",
            $"待核实：{load.Suspected + load.Definite}个（确定{load.Definite}个，疑似{load.Suspected}个）",
            $"待复核：{load.ToReview}个",
            $"已报送待复查：{load.ToRecheck}个",
            .. recipient.IsOfAll ? [$"待人工核查网站：{waiting}个"] : Array.Empty<string>(),
        ];
        return Stub(today) with { Text = $"{today.Told()}，范围：{recipient.ScopeWord}\n{string.Join('\n', lines)}" };
    }

    private static IEnumerable<string> Own(IReadOnlyList<string> unwell) => unwell is [] ? ["程序运行：正常"] : unwell.Select(line => $"程序运行：{line}");
}
