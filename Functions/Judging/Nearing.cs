using System.Text.Json.Serialization;
using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>How near a site came to official bounds at its newest check: what early warnings go by. It judges nothing.</summary>
internal sealed record Nearing
{
    /// <summary>When home page and columns were last read; null before they could be.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>The newest item by which the home page was in time; null where none was, and where it cannot be told.</summary>
    public DateOnly? Newest { get; init; }

    public int Blank { get; init; }

    /// <summary>The count of blank columns that fails a site by itself; 0 where the edition has none.</summary>
    public int BlankVetoes { get; init; }

    /// <summary>Probes of the days that the edition counts; 0 until they are full.</summary>
    public int Counted { get; init; }

    public int Failed { get; init; }

    /// <summary>Days from the newest item to the reading.</summary>
    [JsonIgnore]
    public int Age => Newest is { } newest && ReadOn is { } read ? read.DayNumber - newest.DayNumber : 0;

    /// <summary>Rounded down.</summary>
    [JsonIgnore]
    public int FailedPercent => Counted > 0 ? (int)(Failed * 100L / Counted) : 0;

    /// <summary>Whether the share of failed probes reaches this, which is included.</summary>
    public bool ReachesFailed(int percent) => Counted > 0 && Failed * 100L >= (long)percent * Counted;

    /// <param name="before">What the check before knew: a page that did not come leaves it.</param>
    /// <param name="week">Null where no rule counts probes.</param>
    public static Nearing After(Nearing? before, Case facts, Availability? week)
    {
        var near = (before ?? new Nearing()) with { Counted = week is { IsFull: true } ? week.Counted : 0, Failed = week is { IsFull: true } ? week.Failed : 0 };
        if (!facts.Site.IsKeptUp() || facts.ContentUnseen("stale-home") is not null)
            return near;

        var vetoes = facts.RuleSet.Find("blank-column") is { Enabled: true, Vetoes: true } blank ? blank.Bounds.GetValueOrDefault("vetoes") ?? 0 : 0;
        return near with
        {
            ReadOn = LocalDay.DayOf(facts.Newest.Shown().At),
            Newest = NewestOf(facts),
            Blank = facts.OwnColumns().Count(column => column.List is ListState.Empty),
            BlankVetoes = vetoes,
        };
    }

    /// <summary>An undated item that was not opened might be newer: then nothing is told.</summary>
    private static DateOnly? NewestOf(Case facts)
    {
        if (facts.RuleSet.Find("stale-home") is not { Enabled: true } indicator || indicator.Windows.GetValueOrDefault("home") is not { } window)
            return null;

        var items = facts.Published(facts.Newest.Faces().Where(page => facts.Site.Owns(page.Address)));
        var columns = items is [] || facts.Newest.Shown().Kind is PageKind.Entrance ? facts.OwnColumns() : []; // as the rule does
        PublishedItem[] own =
        [
            .. items.Concat(facts.Published(columns.Select(column => column.Page).OfType<PageFacts>())).Where(item => !HigherNews.IsIn(facts.Site, item)),
        ];
        return own.Any(item => item.Unread) ? null : own.Fresh(facts, window)?.Day;
    }
}
