using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Sites;
using Checker.Storage.Tables;

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
    public async Task<TableEntity> WriteAsync(
        SiteId site, SiteReadings visit, IReadOnlyList<KeptBody> bodies, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var before = visit.Before?.Readings ?? KeptReadings.None;
        var known = before.Pages.Select(page => page.Key).ToHashSet();
        ReadPage[] pages = [.. visit.Read.Where(page => known.Contains(page.Key) || IsOpen(page.Value)).Select(page => new ReadPage(page.Key, page.Value))];
        var digest = visit.Before is { } last && known.SetEquals(pages.Select(page => page.Key)) && before.Bodies.ToHashSet().SetEquals(bodies)
            ? last.Sha256
            : await WriteAsync(site, new KeptReadings(KeptReadings.None.V, pages, bodies), cancellationToken);
        return new TableEntity(site.ToString(), RowKey) { ["v"] = 1, ["at"] = at, ["readings"] = digest };
    }

    /// <summary>A page with numbers of persons is read anew each time: what is kept of it has them masked, in addresses, too.</summary>
    private static bool IsOpen(PageFacts facts) =>
        JsonSerializer.SerializeToUtf8Bytes(facts, Json.Options).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(facts, MaskedJson.Options));

    private async Task<string> WriteAsync(SiteId site, KeptReadings readings, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(gzip, readings, Json.Options);

        var bytes = packed.ToArray();
        await Blob(site).UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, cancellationToken);
        return Digest.Of(bytes);
    }

    /// <summary>Readings that are missing, or another writing than the row's, are none; when the visit was still tells about bodies.</summary>
    private async Task<LastVisit> ReadAsync(SiteId site, TableEntity row, CancellationToken cancellationToken)
    {
        var (at, digest) = (row.GetDateTimeOffset("at")!.Value, row.GetString("readings")!);
        try
        {
            var packed = (await Blob(site).DownloadContentAsync(cancellationToken)).Value.Content;
            return new LastVisit(at, digest, Digest.Of(packed.ToMemory().Span) == digest ? Unpack(packed) : KeptReadings.None);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return new LastVisit(at, digest, KeptReadings.None);
        }
    }

    private static KeptReadings Unpack(BinaryData packed)
    {
        using var gzip = new GZipStream(packed.ToStream(), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<KeptReadings>(gzip, Json.Options) ?? throw new JsonException("No readings: null.");
    }

    private BlobClient Blob(SiteId site) => account.Container(Names.ReadingFiles).GetBlobClient($"{site}.json.gz");
}
