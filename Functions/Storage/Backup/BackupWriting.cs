using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Storage.Entities;

namespace Checker.Storage.Backup;

/// <summary>
/// Copies tables and containers to a folder. Tables go first: blobs are written before the rows that name them, so that
/// whatever a copied row names is still to be copied, also while the program runs.
/// </summary>
internal sealed class BackupWriting(StorageAccount account, TimeProvider clock, string folder, TextWriter output)
{
    private const int BlobsAtATime = 8;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public async Task<BackupManifest> RunAsync(CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        var parts = new List<BackupPart>();
        foreach (var table in Names.Tables)
            parts.Add(await CopyTableAsync(table, cancellationToken));
        foreach (var container in Names.Containers)
            parts.Add(await CopyContainerAsync(container, cancellationToken));

        var manifest = new BackupManifest(at, parts, Names.Queues);
        using var file = new DigestedFile(Path.Combine(folder, BackupManifest.File));
        await file.AddAsync(Encoding.UTF8.GetBytes(Json.Write(manifest)), cancellationToken);
        file.Finish();
        return manifest;
    }

    private async Task<BackupPart> CopyTableAsync(string name, CancellationToken cancellationToken)
    {
        using var list = List(PartKind.Table, name);
        var (count, progress) = (0L, new Progress(output, $"table {name}"));
        await foreach (var row in account.Table(name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            await list.AddAsync(EntityJson.Write(row), cancellationToken);
            await list.AddAsync(LineEnd, cancellationToken);
            count++;
            progress.Add(1);
        }

        progress.End();
        return new BackupPart(PartKind.Table, name, count, list.Length, list.Finish());
    }

    private async Task<BackupPart> CopyContainerAsync(string name, CancellationToken cancellationToken)
    {
        using var list = List(PartKind.Container, name);
        var (count, bytes, progress) = (0L, 0L, new Progress(output, $"container {name}"));
        var container = account.Container(name);
        await foreach (var some in container.GetBlobsAsync(cancellationToken: cancellationToken).Chunk(BlobsAtATime).WithCancellation(cancellationToken))
        {
            foreach (var blob in (await Task.WhenAll(some.Select(blob => CopyAsync(container, name, blob.Name, cancellationToken)))).OfType<KeptBlob>())
            {
                await list.AddAsync(Encoding.UTF8.GetBytes(Json.Write(blob) + "\n"), cancellationToken);
                (count, bytes) = (count + 1, bytes + blob.Length);
                progress.Add(1);
            }
        }

        progress.End();
        return new BackupPart(PartKind.Container, name, count, bytes, list.Finish());
    }

    /// <summary>Null when it has gone since it was listed.</summary>
    private async Task<KeptBlob?> CopyAsync(BlobContainerClient container, string folderName, string name, CancellationToken cancellationToken)
    {
        var path = KeptBlob.FileOf(folderName, name) ?? throw new InvalidDataException($"The blob {folderName}/{name} has a name that no file can have.");
        try
        {
            var blob = (await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            await using var content = blob.Content;
            using var file = new DigestedFile(Path.Combine(folder, path));
            await file.AddAsync(content, cancellationToken);
            var metadata = blob.Details.Metadata is { Count: > 0 } some ? some.ToDictionary() : null;
            return new KeptBlob(name, file.Length, file.Finish(), blob.Details.ContentType, metadata);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private DigestedFile List(PartKind kind, string name) => new(Path.Combine(folder, BackupPart.ListOf(kind, name)));
}
