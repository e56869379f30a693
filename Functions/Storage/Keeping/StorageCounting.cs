using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Checker.Storage.Keeping;

/// <summary>Counts what is stored, once a day: whoever asks reads what was counted.</summary>
internal sealed class StorageCounting(StorageAccount account)
{
    private const int TablesAtATime = 4;

    private readonly BlobClient _counted = account.Container(Names.TimerFiles).GetBlobClient("storage-use.json");

    /// <summary>As it was last counted; null before the first time.</summary>
    public async Task<StorageUse?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Json.Read<StorageUse>((await _counted.DownloadContentAsync(cancellationToken)).Value.Content.ToString());
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<StorageUse> CountAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tables = new UsedPart[Names.Tables.Count];
        await Parallel.ForAsync(
            0, tables.Length, new ParallelOptions { MaxDegreeOfParallelism = TablesAtATime, CancellationToken = cancellationToken },
            async (index, stop) => tables[index] = await CountTableAsync(Names.Tables[index], stop));
        var parts = new List<UsedPart>(tables);
        foreach (var container in Names.Containers)
            parts.AddRange(await CountContainerAsync(container, cancellationToken));
        return new StorageUse(now, parts);
    }

    public Task SaveAsync(StorageUse use, CancellationToken cancellationToken) =>
        _counted.UploadAsync(BinaryData.FromString(Json.Write(use)), overwrite: true, cancellationToken);

    private async Task<UsedPart> CountTableAsync(string name, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var page in account.Table(name).QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
            count += page.Values.Count;
        return new UsedPart(name, count, null);
    }

    private async Task<IEnumerable<UsedPart>> CountContainerAsync(string name, CancellationToken cancellationToken)
    {
        var kinds = new SortedDictionary<string, (long Count, long Bytes)>(StringComparer.Ordinal);
        await foreach (var blob in account.Container(name).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var (count, bytes) = kinds.GetValueOrDefault(KindOf(blob.Name));
            kinds[KindOf(blob.Name)] = (count + 1, bytes + (blob.Properties.ContentLength ?? 0));
        }

        return kinds.Select(kind => new UsedPart($"{name}/*{kind.Key}", kind.Value.Count, kind.Value.Bytes));
    }

    /// <summary>A blob's ending: ids of evidence have dots, too.</summary>
    private static string KindOf(string name) =>
        name.EndsWith(".gz", StringComparison.Ordinal) ? Path.GetExtension(name[..^3]) + ".gz" : Path.GetExtension(name);
}
