using Checker.Observing;

namespace Checker.Judging;

/// <summary>A column of the site's own, and the page of its list; null when that was not asked for.</summary>
internal sealed record OwnColumn(ColumnFacts Facts, PageFacts? Page)
{
    public Uri Address => Page?.Address ?? Facts.Address;

    /// <summary>Why nothing can be said of its list; null when it can, or when there is no such page.</summary>
    public Reason? WhyUnread => Page switch
    {
        null => Reason.Budget,
        { Access: PageAccess.Missing } => null,
        { Kind: PageKind.Maintenance } => Reason.TooFewVisits,
        { List: ListState.Unknown } => Page.WhyUnseen() ?? Reason.ScriptOnly,
        _ => Page.WhyUnseen(),
    };

    /// <summary>Its list as read; unknown when it was not.</summary>
    public ListState List => Page is { } page && WhyUnread is null ? page.List : ListState.Unknown;
}
