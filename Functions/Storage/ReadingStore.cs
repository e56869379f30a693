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
    public async Task<TableEntity> WriteAsync(
        SiteId site, SiteReadings visit, IReadOnlyList<KeptBody> bodies, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var digest = visit.Before is { } before && IsAsBefore(before.Readings, visit.Read, bodies)
            ? before.Sha256
            : await WriteAsync(site, Pack(visit.Read, bodies), cancellationToken);
        return new TableEntity(site.ToString(), RowKey) { ["v"] = 1, ["at"] = at, ["readings"] = digest };
    }

    private static bool IsAsBefore(KeptReadings before, IReadOnlyDictionary<string, PageFacts> read, IReadOnlyList<KeptBody> bodies)
    {
        var known = before.Pages.Select(page => page.Key).ToHashSet();
        return known.IsSubsetOf(read.Keys) && read.All(page => known.Contains(page.Key) || Write(page.Value) is null) && before.Bodies.ToHashSet().SetEquals(bodies);
    }

    /// <summary>
    /// As it is kept; null for a page with numbers of persons, which is read anew each time: masked, its addresses would lead
    /// elsewhere.
    /// </summary>
    private static byte[]? Write(PageFacts facts)
    {
        using var json = new MemoryStream();
        return MaskedJson.Write(json, facts) ? null : json.ToArray();
    }

    private static byte[] Pack(IReadOnlyDictionary<string, PageFacts> read, IReadOnlyList<KeptBody> bodies)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var json = new Utf8JsonWriter(gzip))
        {
            json.WriteStartObject();
            json.WriteNumber("v", KeptReadings.None.V);
            json.WriteStartArray("pages");
            foreach (var (key, page) in read.Select(page => (page.Key, Write(page.Value))).Where(page => page.Item2 is not null))
            {
                json.WriteStartObject();
                json.WriteString("key", key);
                json.WritePropertyName("facts");
                json.WriteRawValue(page!, skipInputValidation: true);
                json.WriteEndObject();
                json.Flush();
            }

            json.WriteEndArray();
            json.WritePropertyName("bodies");
            JsonSerializer.Serialize(json, bodies, Json.Options);
            json.WriteEndObject();
        }

        return packed.ToArray();
    }

    private async Task<string> WriteAsync(SiteId site, byte[] packed, CancellationToken cancellationToken)
    {
        await Blob(site).UploadAsync(BinaryData.FromBytes(packed), overwrite: true, cancellationToken);
        return Digest.Of(packed);
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
