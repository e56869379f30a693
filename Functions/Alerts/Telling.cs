namespace Checker.Alerts;

/// <summary>What a recipient is told in one turn, and what of before is over: when it comes again, it is told again.</summary>
/// <param name="Over">Ids.</param>
internal sealed record Telling(IReadOnlyList<Message> Messages, IReadOnlyList<string> Over)
{
    private const int NamedUnits = 10;

    /// <param name="alerts">Everything that stands now, for anybody.</param>
    /// <param name="told">The state in which each was last told to this recipient, by id.</param>
    /// <param name="keepsSecrets">Whether it is the account of one who holds the role 保密.</param>
    public static Telling Of(
        Recipient recipient, IReadOnlyList<Alert> alerts, IReadOnlyDictionary<string, string> told, bool keepsSecrets, DateTimeOffset now, AlertOptions options)
    {
        List<Alert> mine = [.. alerts.Where(alert => recipient.Wants(alert, keepsSecrets))];
        var isQuiet = options.Quiet().Contains(now);
        List<Alert> news = [.. mine.Where(alert => told.GetValueOrDefault(alert.Id) != alert.State && (alert.IsGravest || !isQuiet))];
        List<Alert> sited = [.. news.Where(alert => alert.Unit is not "").OrderBy(alert => alert.Kind)];
        return new Telling(
            [
                .. news.Where(alert => alert.Kind is AlertKind.NotWatched).Select(alert => new Message(alert.Kind.Word(), [alert.Text], [alert])),
                .. sited.Count > options.MostPerTurn ? [Summary(sited)] : sited.GroupBy(alert => alert.Unit).Select(OfUnit),
                .. news.Where(alert => alert is { Unit: "", Kind: not AlertKind.NotWatched }).Select(alert => new Message(alert.Kind is AlertKind.Digest ? alert.Kind.Word() : "提醒", alert.Text.Split('\n'), [alert])),
            ],
            [.. told.Keys.Except(mine.Select(alert => alert.Id))]);
    }

    private static Message OfUnit(IGrouping<string, Alert> unit) => new(unit.Key, [.. unit.Select(alert => alert.Text)], [.. unit]);

    /// <summary>A storm is told once, with its size: thirty messages would be read by nobody.</summary>
    private static Message Summary(List<Alert> alerts)
    {
        var units = alerts.GroupBy(alert => alert.Unit).ToList();
        return new Message(
            $"新增预警{alerts.Count}条，涉及{units.Count}个单位",
            [
                .. alerts.CountBy(alert => alert.Kind).Select(kind => $"{kind.Key.Word()}：{kind.Value}条"),
                .. units.Take(NamedUnits).Select(unit => $"{unit.Key}：{unit.Count()}条"),
                .. units.Count > NamedUnits ? [$"等{units.Count}个单位"] : Array.Empty<string>(),
                "请登录查看",
            ],
            alerts);
    }
}
