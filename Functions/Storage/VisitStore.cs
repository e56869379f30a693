using System.IO.Compression;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Checker.Fetching;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage.Warc;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>
/// What visits leave behind: a WARC file and, pointing into it, the observation; each written once. A visit counts when
/// its row is in: of two attempts at one visit the first wins, and the other's files are nobody's.
/// </summary>
internal sealed class VisitStore(StorageAccount account, CheckStore checks, BodyStore bodies, ReadingStore readings, IOptions<FetchOptions> options)
{
    private const string Software = "GovSiteChecker/1.0";

    /// <param name="at">When the visit begins.</param>
    /// <returns>Where its evidence goes, to be disposed when it ends.</returns>
    public EvidenceFile Begin(RoundId round, SiteId site, int visit, LastVisit? before, DateTimeOffset at)
    {
        var attempt = RandomNumberGenerator.GetHexString(8, lowercase: true);
        var files = new VisitFiles(visit, $"{round}/{site}/{visit}-{attempt}", "", "");
        var blob = new GrowingBlob(account.Container(Names.CheckFiles), files.Warc);
        return new EvidenceFile(site, files, blob, new WarcVisit(Software, at, options.Value.MaxBodyBytes, Guid.NewGuid), bodies, before);
    }

    /// <summary>Whatever reads a fact later reads it from here, so that what is masked here is masked everywhere.</summary>
    /// <param name="read">What the observation was made of.</param>
    /// <param name="evidence">Of all its pages, which say where in it they lie.</param>
    /// <returns>As it will be read; null where another attempt of the visit was first.</returns>
    public async Task<KeptVisit?> SaveAsync(
        RoundId round, Observation observation, EvidenceFile evidence, VisitFacts read, CancellationToken cancellationToken)
    {
        var (site, at) = (observation.Site, observation.Home.At);
        var (facts, isMasked) = Pack(observation);
        var blob = account.Container(Names.CheckFiles).GetBlobClient(evidence.Files.Observation);
        var completing = evidence.CompleteAsync(cancellationToken);
        await Task.WhenAll(completing, blob.TryCreateAsync(BinaryData.FromBytes(facts), cancellationToken));
        var files = evidence.Files with { WarcSha256 = await completing, ObservationSha256 = Digest.Of(facts) };

        // What was kept before is in use again from here on, whether or not this process comes to the end; what is new can be
        // found only in the files of a visit that counts.
        var kept = evidence.Bodies(at);
        await bodies.AddAsync(site, kept.Where(body => evidence.WasKept(body.Key)), at, null, cancellationToken);
        if (!await checks.TryAddVisitAsync(round, site, files, cancellationToken))
            return null;

        var last = await readings.WriteAsync(read, [.. kept.Values.OfType<KeptBody>()], at, cancellationToken);
        await bodies.AddAsync(site, kept.Where(body => !evidence.WasKept(body.Key)), at, last, cancellationToken);
        return new KeptVisit(files, isMasked ? Unpack(BinaryData.FromBytes(facts)) : observation);
    }

    /// <summary>The visits of a site in a round that count, in order; those whose observation is kept still.</summary>
    public async Task<IReadOnlyList<KeptVisit>> ReadAsync(RoundId round, SiteId site, CancellationToken cancellationToken)
    {
        var kept = new List<KeptVisit>();
        foreach (var files in await checks.VisitsAsync(round, site, cancellationToken))
        {
            if (await FindAsync(files, cancellationToken) is { } observation)
                kept.Add(new KeptVisit(files, observation));
        }

        return kept;
    }

    private async Task<Observation?> FindAsync(VisitFiles files, CancellationToken cancellationToken)
    {
        try
        {
            var blob = account.Container(Names.CheckFiles).GetBlobClient(files.Observation);
            return Unpack((await blob.DownloadContentAsync(cancellationToken)).Value.Content);
        }
        catch (Azure.RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>One record of a WARC file, read by its range alone; null when there is no such file or range.</summary>
    /// <exception cref="InvalidDataException">The range is no record.</exception>
    public async Task<WarcRecord?> ReadRecordAsync(EvidencePlace place, CancellationToken cancellationToken) =>
        await ReadMemberAsync(place, cancellationToken) is { } member ? WarcRecord.Read(member) : null;

    /// <summary>The bytes of a record as they lie there: one gzip member.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadMemberAsync(EvidencePlace place, CancellationToken cancellationToken)
    {
        var blob = account.Container(Names.CheckFiles).GetBlobClient(place.File);
        var range = new BlobDownloadOptions { Range = new Azure.HttpRange(place.Offset, place.Length) };
        try
        {
            var content = await blob.DownloadContentAsync(range, cancellationToken);
            return content.Value.Content.ToMemory();
        }
        catch (Azure.RequestFailedException e) when (e.Status is 404 or 416)
        {
            return null;
        }
    }

    private static (byte[] Packed, bool IsMasked) Pack(Observation observation)
    {
        using var packed = new MemoryStream();
        bool isMasked;
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            isMasked = MaskedJson.Write(gzip, observation);

        return (packed.ToArray(), isMasked);
    }

    private static Observation Unpack(BinaryData packed)
    {
        using var gzip = new GZipStream(packed.ToStream(), CompressionMode.Decompress);
        return System.Text.Json.JsonSerializer.Deserialize<Observation>(gzip, Json.Options)
            ?? throw new InvalidDataException("The observation is null.");
    }
}

/// <summary>A visit that counts, and its files.</summary>
internal sealed record KeptVisit(VisitFiles Files, Observation Observation);
