using Checker.Sites;

namespace Checker.Observing;

/// <summary>
/// The facts of one visit to a site, the time each page was read included: what a rule may know. It never contains a
/// clock: dates stand as the page wrote them.
/// </summary>
internal sealed record Observation
{
    /// <summary>The schema of this record, as it is kept.</summary>
    public int V { get; init; } = 1;

    public required SiteId Site { get; init; }

    /// <summary>1 for a check's first visit; later ones confirm that a home page cannot be opened.</summary>
    public required int Visit { get; init; }

    /// <summary>Every page asked for, in order; the home page first.</summary>
    public required IReadOnlyList<PageFacts> Pages { get; init; }

    /// <summary>Columns that the home page or the registry names and whose pages count; read or not.</summary>
    public IReadOnlyList<ColumnFacts> Columns { get; init; } = [];

    /// <summary>Pages that should have been read and were not, because the check's budget was spent.</summary>
    public IReadOnlyList<Uri> LeftOut { get; init; } = [];

    /// <summary>What the robots.txt of the home page's host asks of us; null when it was not asked for.</summary>
    public RobotsFact? Robots { get; init; }

    public PageFacts Home => Pages[0];

    /// <summary>
    /// The page on which a visitor of the home page ends up: where frames, refreshes or scripts lead on, the last of them.
    /// </summary>
    public PageFacts Front => Pages.LastOrDefault(page => page.Role is PageRole.Home or PageRole.Forwarded) ?? Home;

    /// <summary>The facts of a page by the address it was asked by; null when it was not read.</summary>
    public PageFacts? Find(Uri address) => Pages.FirstOrDefault(page => page.Asked.Key == address.Key);
}

/// <summary>A robots.txt: read and told; over the registry's own sites the office's duty stands above it.</summary>
/// <param name="Status">Null when nothing answered.</param>
/// <param name="AllowsHome">Whether it would let us read the home page.</param>
internal sealed record RobotsFact(Uri Address, int? Status, bool AllowsHome);
