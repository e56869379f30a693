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
        Vocabulary = new Dictionary<string, IReadOnlyList<string>> { ["firstLevelOnly"] = ["news", "notices", "policy"] },
        Wordings = new Dictionary<string, string[]> { ["stale"] = ["column", "window"], ["undated"] = ["column"] },
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
            return Fail(facts, indicator, columns, certain, due.Any(column => column.WhyUnread is not null) || certain.Length < lags.Length);
        if (lags is not [])
            return Verdict.Unjudged(Info.Id, lags[0].Doubt!.Value, string.Join('；', lags.Select(lag => lag.Told())));
        if ((due is [] && columns is not [] ? null : due.ColumnsUnread(Info.Id)) is { } unread)
            return unread;

        return Verdict.Pass(Info.Id, $"{columns.Tally()}，应更新的{due.Length}个均按期更新");
    }

    private Verdict Fail(Case facts, Indicator indicator, IReadOnlyList<OwnColumn> columns, ColumnLag[] stale, bool partial)
    {
        var firstLevelOnly = indicator.Lists["firstLevelOnly"];
        var counted = stale.Count(lag => lag.Class is ColumnClass.News or ColumnClass.Notices or ColumnClass.Policy
            && (lag.Column.Facts.Parent is null || !firstLevelOnly.Contains(lag.WindowName)));
        var all = stale.Length + columns.Count(column => column.List is ListState.Empty);

        return Verdict.Fail(Info.Id, $"{columns.Tally()}，{stale.Length}个未按期更新", [.. stale.Select(lag => Found(facts, indicator, lag))]) with
        {
            Vetoes = indicator.Vetoes && (counted >= indicator.Bound("newsAndNotices") || all >= indicator.Bound("all")),
            Partial = partial,
        };
    }

    private Finding Found(Case facts, Indicator indicator, ColumnLag lag)
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
            Sentence = lag.Newest is null
                ? indicator.Say("undated", ("column", name))
                : indicator.Say("stale", ("column", name), ("window", $"{lag.Window}")),
            Detail = $"{page.Told()}，{lag.ToldNewest()}；监测时间点{facts.MomentOf(page).Told()}，"
                + $"{lag.Class!.Value.Word()}类{lag.Window.Counted}自{lag.Window.FirstDay(day).Told()}起算"
                + Holidays.Beside(lag.Window.FirstDay(day), day),
            Pages = [page.Address],
        };
    }
}
