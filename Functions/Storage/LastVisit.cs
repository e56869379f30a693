using Checker.Observing;

namespace Checker.Storage;

/// <summary>What a site's last visit left for the next one.</summary>
/// <param name="At">When it was.</param>
/// <param name="Facts">Of the pages of <paramref name="Readings"/>, in their order, packed.</param>
internal sealed record LastVisit(DateTimeOffset At, ReadingFile File, KeptReadings Readings, ReadOnlyMemory<byte> Facts);

/// <summary>Which writing of a site's readings counts: a gzip member of the pages' facts, and one of the <see cref="KeptReadings"/>.</summary>
/// <param name="Sha256">Of both.</param>
/// <param name="Outlines">Where the second member begins, in bytes.</param>
internal sealed record ReadingFile(string Sha256, int Outlines);

/// <param name="Bodies">Where each body of the visit is kept whole.</param>
internal sealed record KeptReadings(IReadOnlyList<ReadPage> Pages, IReadOnlyList<KeptBody> Bodies)
{
    /// <summary>Of both members, as the row tells it.</summary>
    public const int Version = 2;

    public static readonly KeptReadings None = new([], []);
}

/// <summary>A page's outline, by all that its reading hangs on.</summary>
internal sealed record ReadPage(string Key, PageFacts Outline);
