using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// What each site's last visit read, a blob a site, written anew where a page was another; which writing counts, a row
/// beside the site's bodies says. It spares work and nothing else: without it all is read and looked up again.
/// </summary>
internal sealed class ReadingStore(StorageAccount account)
{
    /// <summary>Behind every digest.</summary>
    private const string RowKey = "~last";

    private readonly TableClient _table = account.Table(Names.Bodies);

    public async Task<SiteReadings> FindAsync(Site site, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(site.Id.ToString(), RowKey, cancellationToken: cancellationToken);
        return row.HasValue
            ? new SiteReadings(site, lexicon, await ReadAsync(site.Id, row.Value!, cancellationToken))
            : SiteReadings.None(site, lexicon);
    }

    /// <summary>Writes what a visit has read, if it is other than what the visit before has.</summary>
    /// <returns>The row that makes it count, to be written with the visit's bodies.</returns>
    public async Task<TableEntity> WriteAsync(VisitFacts visit, IReadOnlyList<KeptBody> bodies, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var read = visit.Kept();
        var file = visit.Before is { } before && IsAsBefore(before.Readings, read, bodies)
            ? before.File
            : await WriteAsync(visit.Site, read, bodies, cancellationToken);
        return new TableEntity($"{visit.Site.Id}", RowKey)
        {
            ["v"] = KeptReadings.Version,
            ["at"] = at,
            ["readings"] = file.Sha256,
            ["outlines"] = file.Outlines,
        };
    }

    /// <summary>A page that may not be kept is none that the next visit would miss.</summary>
    private static bool IsAsBefore(KeptReadings before, IReadOnlyDictionary<string, PageFacts> read, IReadOnlyList<KeptBody> bodies)
    {
        var known = before.Pages.Select(page => page.Key).ToHashSet();
        return known.IsSubsetOf(read.Keys) && before.Bodies.ToHashSet().SetEquals(bodies)
            && PackedFacts.Write(Stream.Null, read.Where(page => !known.Contains(page.Key))) is [];
    }

    private async Task<ReadingFile> WriteAsync(
        Site site, IReadOnlyDictionary<string, PageFacts> read, IReadOnlyList<KeptBody> bodies, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        var keys = PackedFacts.Write(packed, read);
        var outlines = (int)packed.Length;
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(gzip, new KeptReadings([.. keys.Select(key => new ReadPage(key, PageOutline.Of(read[key], site)))], bodies), Json.Options);

        var whole = packed.ToArray();
        await Blob(site.Id).UploadAsync(BinaryData.FromBytes(whole), overwrite: true, cancellationToken);
        return new ReadingFile(Digest.Of(whole), outlines);
    }

    /// <summary>Readings that are missing, or another writing than the row's, are none; when the visit was still tells about bodies.</summary>
    private async Task<LastVisit> ReadAsync(SiteId site, TableEntity row, CancellationToken cancellationToken)
    {
        var file = new ReadingFile(row.GetString("readings")!, row.GetInt32("outlines") ?? 0);
        var nothing = new LastVisit(row.GetDateTimeOffset("at")!.Value, file, KeptReadings.None, default);
        // Another version's are laid out otherwise.
        if (row.GetInt32("v") != KeptReadings.Version)
            return nothing;

        try
        {
            var packed = (await Blob(site).DownloadContentAsync(cancellationToken)).Value.Content.ToMemory();
            return Digest.Of(packed.Span) == file.Sha256
                ? nothing with { Facts = packed[..file.Outlines], Readings = Unpack(packed[file.Outlines..]) }
                : nothing;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return nothing;
        }
    }

    private static KeptReadings Unpack(ReadOnlyMemory<byte> outlines)
    {
        using var gzip = new GZipStream(BinaryData.FromBytes(outlines).ToStream(), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<KeptReadings>(gzip, Json.Options) ?? throw new JsonException("No readings: null.");
    }

    private BlobClient Blob(SiteId site) => account.Container(Names.ReadingFiles).GetBlobClient($"{site}.json.gz");
}
