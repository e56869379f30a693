using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>A column whose newest item lies before the window of its class.</summary>
/// <param name="Window">Of its class; the edition's longest where the class, or the class's own, is not known.</param>
/// <param name="Newest">Its newest item; null when none is dated.</param>
/// <param name="Doubt">Why it cannot be held against the site; null when it can.</param>
internal sealed record ColumnLag(OwnColumn Column, Window Window, PublishedItem? Newest, Reason? Doubt)
{
    /// <summary>What editions call the windows of the classes that must be kept up to date.</summary>
    private static readonly Dictionary<ColumnClass, string> WindowNames = new()
    {
        [ColumnClass.News] = "news",
        [ColumnClass.Notices] = "notices",
        [ColumnClass.Policy] = "policy",
        [ColumnClass.Personnel] = "personnel",
        [ColumnClass.Plans] = "plans",
    };

    public ColumnClass? Class => Column.Facts.Class;

    public string? WindowName => NameOf(Class);

    /// <summary>Whether a column has, or may have, something to keep up to date.</summary>
    public static bool IsDue(OwnColumn column) => column.Facts.Class is null || NameOf(column.Facts.Class) is not null;

    /// <summary>How a column lags behind; null when it does not, or when its list was not read.</summary>
    public static ColumnLag? Of(Case facts, Indicator indicator, OwnColumn column)
    {
        if (column is not { List: ListState.Filled, Page: { } page })
            return null;

        var day = facts.DayOf(page);
        var own = NameOf(column.Facts.Class) is { } name ? indicator.Windows[name] : null;
        var window = own ?? indicator.Windows.Values.OfType<Window>().MinBy(known => known.FirstDay(day));
        var items = facts.Published([page]);
        return items.Fresh(facts, window) is null && EarlierCopy.Change(facts, page, items, window) is null && !IsUnchanged(facts, column, window)
            ? new ColumnLag(column, window, items.Newest(), DoubtOf(column.Facts, own, items))
            : null;
    }

    /// <summary>Somebody has looked and recorded that there was nothing new to say (无变化): as good as an item of that day.</summary>
    private static bool IsUnchanged(Case facts, OwnColumn column, Window window) =>
        column.Facts.Class is ColumnClass.Personnel or ColumnClass.Plans
        && facts.Site.Columns.Any(known => known.Unchanged is { } day
            && day <= facts.DayOf(column.Page!)
            && window.Covers(day, facts.DayOf(column.Page!))
            && (known.Address is { } address ? address.Key == column.Facts.Address.Key : known.Name == column.Facts.Name));

    public string ToldNewest() => Newest is { ToldDay: { } day } newest
        ? $"最近更新时间{day}(“{newest.Item.Title}”)"
        : "所列信息均未注明发布时间";

    public string Told() => $"“{Column.Facts.Name}”栏目{ToldNewest()}，{Doubt?.Word()}";

    private static Reason? DoubtOf(ColumnFacts column, Window? own, IReadOnlyList<PublishedItem> items) => column switch
    {
        { Class: null } or { ClassSource: ClassSource.None or ClassSource.Name } => Reason.Unclassified,
        _ when own is null => Reason.UnconfirmedCriterion,
        _ => items.Any(item => item.Unread) ? Reason.Budget : null,
    };

    private static string? NameOf(ColumnClass? @class) =>
        @class is { } known && WindowNames.TryGetValue(known, out var name) ? name : null;
}
