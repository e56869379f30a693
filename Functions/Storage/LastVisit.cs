using Checker.Observing;

namespace Checker.Storage;

/// <summary>What a site's last visit left for the next one.</summary>
/// <param name="At">When it was.</param>
/// <param name="Sha256">Of the readings as they lie there.</param>
internal sealed record LastVisit(DateTimeOffset At, string Sha256, KeptReadings Readings);

/// <param name="Bodies">Where each body of the visit is kept whole.</param>
internal sealed record KeptReadings(int V, IReadOnlyList<ReadPage> Pages, IReadOnlyList<KeptBody> Bodies)
{
    public static readonly KeptReadings None = new(1, [], []);
}

/// <summary>A page's facts, by all that their reading hangs on.</summary>
internal sealed record ReadPage(string Key, PageFacts Facts);
