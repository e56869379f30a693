using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// Columns behind the window of their class. A class that rests on the column's name alone accuses nobody: it is listed
/// for a person to confirm.
/// </summary>
internal sealed class StaleColumn : IRule
{
    public RuleInfo Info { get; } = new("stale-column", "栏目不更新")
    {
        Windows = ["news", "notices", "policy"],
        OptionalWindows = ["personnel", "plans"],
        Bounds = ["newsAndNotices", "all"],
        Lists = ["firstLevelOnly"],
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;
        if (facts.ContentUnseen(Info.Id) is { } unseen)
            return unseen;

        var columns = facts.OwnColumns();
        OwnColumn[] due = [.. columns.Where(ColumnLag.IsDue)];
        ColumnLag[] lags = [.. due.Select(column => ColumnLag.Of(facts, indicator, column)).OfType<ColumnLag>()];
        ColumnLag[] certain = [.. lags.Where(lag => lag.Doubt is null)];

        if (certain is not [])
            return Fail(facts, indicator, columns, certain);
        if (lags is not [])
            return Verdict.Unjudged(Info.Id, lags[0].Doubt!.Value, string.Join('；', lags.Select(lag => lag.Told())));
        if ((due is [] && columns is not [] ? null : due.ColumnsUnread(Info.Id)) is { } unread)
            return unread;

        return Verdict.Pass(Info.Id, $"{columns.Tally()}，应更新的{due.Length}个均按期更新");
    }

    private Verdict Fail(Case facts, Indicator indicator, IReadOnlyList<OwnColumn> columns, ColumnLag[] stale)
    {
        var firstLevelOnly = indicator.Lists["firstLevelOnly"];
        var counted = stale.Count(lag => lag.Class is ColumnClass.News or ColumnClass.Notices or ColumnClass.Policy
            && (lag.Column.Facts.Parent is null || !firstLevelOnly.Contains(lag.WindowName)));
        var all = stale.Length + columns.Count(column => column.List is ListState.Empty);

        return Verdict.Fail(Info.Id, $"{columns.Tally()}，{stale.Length}个未按期更新", [.. stale.Select(lag => Found(facts, lag))]) with
        {
            Vetoes = indicator.Vetoes && (counted >= indicator.Bounds["newsAndNotices"] || all >= indicator.Bounds["all"]),
        };
    }

    private Finding Found(Case facts, ColumnLag lag)
    {
        var page = lag.Column.Page!;
        var day = facts.DayOf(page);
        var name = lag.Column.Facts.Name;
        return new Finding
        {
            Rule = Info.Id,
            Strength = Strength.Definite,
            Group = lag.Column.Facts.Parent ?? "",
            Subject = name,
            Sentence = lag.Newest is null ? $"“{name}”栏目信息未注明发布时间,视为未更新" : $"“{name}”栏目{lag.Window}内未更新",
            Detail = $"{page.Told()}，{lag.ToldNewest()}；监测时间点{day.Told()}，"
                + $"{lag.Class!.Value.Word()}类{lag.Window}自{lag.Window.FirstDay(day).Told()}起算",
            Pages = [page.Address],
        };
    }
}
