using Checker.Fetching;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage.Warc;

namespace Checker.Storage;

/// <summary>
/// A visit's evidence while the visit goes on: what came of each page is written down when it comes, so that its body is
/// held no longer than it is read. Nothing of it counts before the visit is saved.
/// </summary>
/// <param name="before">The visit before, which spares the search for what it had, too; null when there was none, and no body is kept.</param>
internal sealed class EvidenceFile(SiteId site, VisitFiles files, GrowingBlob blob, WarcVisit visit, BodyStore bodies, LastVisit? before) : IDisposable
{
    /// <summary>Well before retention may forget a body that was served then.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromDays(60);

    private readonly WarcFile _warc = new(blob.End, visit);
    private readonly List<WarcEntry> _entries = [];
    private readonly Dictionary<string, KeptBody> _before =
        before is not null && visit.At - before.At < Held ? before.Readings.Bodies.ToDictionary(body => body.Place.Sha256) : [];

    /// <summary>The bodies of this visit that were looked for, by digest: where each is kept whole, null where it is not.</summary>
    private readonly Dictionary<string, KeptBody?> _known = [];

    /// <summary>The visit's files, their digests still to come.</summary>
    public VisitFiles Files => files;

    /// <returns>Where it lies.</returns>
    public async Task<EvidencePlace> AddAsync(FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var entry = outcome switch
        {
            FetchOutcome.Answered answered => await WriteAsync(answered, cancellationToken),
            FetchOutcome.Failed failed => _warc.Write(failed),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
        _entries.Add(entry);
        await blob.FlushAsync(cancellationToken);
        return new EvidencePlace(files.Warc, entry.Offset, entry.Length, entry.Sha256);
    }

    /// <returns>Of the file: SHA-256, hexadecimal, lower case.</returns>
    public Task<string> CompleteAsync(CancellationToken cancellationToken) => blob.CompleteAsync(cancellationToken);

    /// <summary>Every body in it by digest, each with its place: new ones here, others where they were found.</summary>
    public IReadOnlyDictionary<string, KeptBody?> Bodies(DateTimeOffset at) =>
        _entries.Where(entry => entry.Type.IsAnswer())
            .OrderBy(entry => entry.Type) // a response says where the body is, and goes before its revisits
            .DistinctBy(entry => entry.Sha256)
            .ToDictionary(entry => entry.Sha256, entry => entry.HoldsBody ? Here(entry, at) : _known.GetValueOrDefault(entry.Sha256));

    /// <summary>Whether the body was kept before.</summary>
    public bool WasKept(string digest) => _known.GetValueOrDefault(digest) is not null;

    public void Dispose() => blob.Dispose();

    private async Task<WarcEntry> WriteAsync(FetchOutcome.Answered answered, CancellationToken cancellationToken)
    {
        var body = StoredBody.Of(answered.Page);
        var kept = body.Bytes.IsEmpty ? null : await FindAsync(body.Sha256, cancellationToken);
        return _warc.Write(answered, body, kept is null ? null : new KnownBody(kept.Address, kept.At));
    }

    private async Task<KeptBody?> FindAsync(string digest, CancellationToken cancellationToken)
    {
        if (before is not null && !_known.ContainsKey(digest))
            _known[digest] = _before.GetValueOrDefault(digest) ?? await bodies.FindAsync(site, digest, cancellationToken);
        return _known.GetValueOrDefault(digest);
    }

    private KeptBody Here(WarcEntry entry, DateTimeOffset at) =>
        new(new EvidencePlace(files.Warc, entry.Offset, entry.Length, entry.Sha256), entry.Address, at);
}
