using Checker.Sites;

namespace Checker.Observing;

/// <summary>One column of the site: a leaf with a list page of its own.</summary>
/// <param name="Name">Its last name.</param>
/// <param name="Parent">The column it stands under; null at the top.</param>
/// <param name="Address">Of its list page.</param>
/// <param name="Class">What it is for; null when unknown.</param>
/// <param name="ClassSource">What the class rests on: a name alone may not count towards a veto.</param>
internal sealed record ColumnFacts(string Name, string? Parent, Uri Address, ColumnClass? Class, ClassSource ClassSource)
{
    public ColumnFound Found { get; init; }
}

/// <summary>What led to a column first.</summary>
internal enum ColumnFound
{
    /// <summary>A menu, or a link like those of one.</summary>
    Menu,

    /// <summary>更多 over a block.</summary>
    Block,

    /// <summary>A trail of crumbs on a page that lies under it.</summary>
    Trail,

    /// <summary>The site's own map.</summary>
    SiteMap,

    Registry,
}

internal enum ClassSource
{
    None,

    /// <summary>The column's name: a hint.</summary>
    Name,

    /// <summary>The page's own ColumnType tag (国办发〔2017〕47号, 网页标签).</summary>
    Tag,

    /// <summary>The registry, or a person.</summary>
    Registry,
}
