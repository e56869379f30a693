using Checker.Judging;
using Checker.Problems;
using Checker.Sites;

namespace Checker.Alerts;

/// <summary>What stored facts give cause to tell.</summary>
internal static class SiteAlerts
{
    private const string Stands = "stands";

    public static IReadOnlyList<Alert> Of(KnownFacts facts, AlertOptions options) =>
    [
        .. facts.Gaps.Select(gap => new Alert(AlertKind.NotWatched, $"{gap.From.UtcTicks}", Stands, gap.Told)),
        .. Gravest(facts).DistinctBy(alert => alert.Id),
        .. Early(facts, options),
        .. facts.Classified is { } seen ? [new Alert(AlertKind.Classified, "", $"{seen.UtcTicks}", "有新的涉密线索，请登录查看")] : Array.Empty<Alert>(),
    ];

    /// <summary>What a page taken over says is definite once; that a site is down is confirmed by its whole round, and is still to be verified.</summary>
    private static IEnumerable<Alert> Gravest(KnownFacts facts)
    {
        foreach (var (problem, site) in facts.Problems)
        {
            if (KindOf(problem.Rule) is not { } kind || (kind is not AlertKind.Down && problem.Strength is not Strength.Definite))
                continue;
            yield return kind is AlertKind.Down
                ? Alert.Of(kind, site, $"{site.Id}", Stands, $"无法打开且无登记，请核实（{LocalDay.DayOf(problem.LastSeen).Told()}检查）")
                : Taken(kind, site, problem.Group, problem.Sentence);
        }

        foreach (var (site, finding) in facts.Fresh)
        {
            if (KindOf(finding.Rule) is { } kind and not AlertKind.Down && finding.Strength is Strength.Definite)
                yield return Taken(kind, site, finding.Group, finding.Sentence);
        }
    }

    private static Alert Taken(AlertKind kind, Site site, string group, string sentence) =>
        Alert.Of(kind, site, $"{site.Id}!{group}", Stands, $"{sentence}，请立即核实处置");

    /// <summary>Whether a problem of this rule may be told of by itself.</summary>
    public static bool Tells(string rule) => KindOf(rule) is not null;

    private static AlertKind? KindOf(string rule) => rule switch
    {
        "hijacked-page" => AlertKind.Hijacked,
        "cloaked-page" => AlertKind.Cloaked,
        "unreachable-home" or "unreported-closure" => AlertKind.Down,
        _ => null,
    };

    /// <summary>A bound of 0 is none. What is a problem by now needs no warning before it.</summary>
    private static IEnumerable<Alert> Early(KnownFacts facts, AlertOptions options)
    {
        var known = facts.Problems.Select(each => (each.Site.Id, each.Problem.Rule)).ToHashSet();
        foreach (var (site, watch) in facts.Homes)
        {
            if (watch.Nearing is not { } near)
                continue;
            if (options.HomeDays > 0 && near.Newest is { } newest && near.Age >= options.HomeDays && !known.Contains((site.Id, "stale-home")))
                yield return Alert.Of(AlertKind.StaleSoon, site, $"{site.Id}", $"{newest:yyyy-MM-dd}", $"首页最近更新{newest.Told()}，至{near.ReadOn!.Value.Told()}检查时已{near.Age}天，请及时更新");
            if (options.BlankColumns > 0 && near.Blank >= options.BlankColumns && near.Blank < near.BlankVetoes)
                yield return Alert.Of(AlertKind.BlankSoon, site, $"{site.Id}", Stands, $"空白栏目{near.Blank}个，达到{near.BlankVetoes}个的单项否决，请及时补充内容");
            if (options.DownPercent > 0 && near.ReachesFailed(options.DownPercent) && !known.Contains((site.Id, "unreachable-home")))
                yield return Alert.Of(AlertKind.DownSoon, site, $"{site.Id}", Stands, $"近期监测{near.Counted}次，{near.Failed}次未能打开，已达{options.DownPercent}%，请检查服务器和网络");
        }

        foreach (var (site, clock) in facts.Clocks.Where(each => options.ClosureDays > 0 && !each.Clock.IsMinimum && each.Clock.Left <= options.ClosureDays))
        {
            yield return Alert.Of(AlertKind.ClosureSoon, site, $"{site.Id}!{clock.Name}", $"{clock.LastDay:yyyy-MM-dd} {clock.IsOver}", clock.IsOver
                ? $"{clock.Name}已于{clock.LastDay.Told()}届满，请核实办理情况"
                : $"{clock.Name}至{clock.LastDay.Told()}届满，还有{clock.Left}天");
        }
    }
}
