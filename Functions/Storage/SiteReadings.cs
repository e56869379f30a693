using Checker.Fetching;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// Reads the pages of one visit, and knows what the visit before read of them: a body that came again as it was, to the
/// same readers and for the same site, is not read again.
/// </summary>
/// <param name="before">Null when nothing is known of an earlier visit.</param>
/// <param name="own">How this process alone knows what it reads; null: by what any process does.</param>
internal sealed class SiteReadings(Site site, Lexicon lexicon, LastVisit? before, OwnKeys? own = null)
{
    /// <summary>What every reading hangs on: the readers themselves (another build's are others), the site, the lexicon.</summary>
    private readonly string _ground = own?.Site
        ?? Digest.OfText($"{typeof(PageReader).Module.ModuleVersionId}\n{Json.Write(site)}\n{Json.Write(lexicon.Approved)}");

    private readonly Dictionary<string, PageFacts> _known = before?.Readings.Pages.ToDictionary(page => page.Key, page => page.Outline) ?? [];

    public static SiteReadings None(Site site, Lexicon? lexicon = null) => new(site, lexicon ?? Lexicon.None, null);

    /// <summary>Null when nothing is known of one.</summary>
    public LastVisit? Before => before;

    /// <summary>How many pages it has read.</summary>
    public int Count { get; private set; }

    /// <summary>All that the reading of an answer hangs on; null where nothing answered.</summary>
    public string? KeyOf(FetchOutcome outcome, PageRole role) => outcome is FetchOutcome.Answered { Page: var page } answered
        ? Digest.OfText($"{_ground}\n{role}\n{answered.Asked}\n{page.Address}\n{page.Status}\n{page.ContentType}\n{page.Truncated}\n{BodyOf(page)}")
        : null;

    /// <returns>The page's outline; null when it was not read before.</returns>
    public PageFacts? Find(string? key, FetchOutcome outcome) =>
        key is not null && _known.TryGetValue(key, out var outline) ? PageReader.Again(outline, (FetchOutcome.Answered)outcome) : null;

    public PageFacts Read(FetchOutcome outcome, PageRole role)
    {
        Count++;
        return PageReader.Read(outcome, role, site, lexicon);
    }

    private string BodyOf(Exchange page) => own is null ? page.Sha256 : own.Body(page.Body);
}

/// <summary>By what a process knows what it reads as long as it runs: quicker to make than what others know it by, and of no use to them.</summary>
/// <param name="Site">Another for each writing of the site.</param>
/// <param name="Body">Another for each body.</param>
internal sealed record OwnKeys(string Site, Func<ReadOnlyMemory<byte>, string> Body);
