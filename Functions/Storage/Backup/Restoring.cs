using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using Checker.Storage.Entities;

namespace Checker.Storage.Backup;

/// <summary>Writes a backup that has been verified to storage in which nothing is, and nothing over anything.</summary>
internal sealed class Restoring(StorageAccount account, BackupReading backup, TextWriter output)
{
    /// <summary>A transaction has 100 rows and 4 MiB, and a row at most 1 MiB, twice that where it is written in ASCII.</summary>
    private const int RowsATransaction = 100;
    private const int BytesATransaction = 1_500_000;

    private const int AtATime = 8;

    /// <summary>The first table or container that holds something already; null when there is none.</summary>
    public async Task<string?> TakenAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Names.Tables)
        {
            if (await account.Table(table).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken).AnyAsync(cancellationToken))
                return $"the table {account.Table(table).Name}";
        }

        foreach (var container in Names.Containers)
        {
            if (await account.Container(container).GetBlobsAsync(cancellationToken: cancellationToken).AnyAsync(cancellationToken))
                return $"the container {account.Container(container).Name}";
        }

        return null;
    }

    public async Task RunAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        foreach (var part in manifest.Parts)
        {
            var progress = new Progress(output, $"{(part.Kind is PartKind.Table ? "table" : "container")} {part.Name}");
            var many = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
            if (part.Kind is PartKind.Table)
                await Parallel.ForEachAsync(TransactionsAsync(part, cancellationToken), many, (rows, stop) => WriteAsync(part.Name, rows, progress, stop));
            else
                await Parallel.ForEachAsync(backup.BlobsAsync(part), many, (blob, stop) => WriteAsync(part, blob, progress, stop));
            progress.End();
        }
    }

    private async ValueTask WriteAsync(string table, IReadOnlyList<TableEntity> rows, Progress progress, CancellationToken cancellationToken)
    {
        await account.Table(table).SubmitTransactionAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
        progress.Add(rows.Count);
    }

    private async ValueTask WriteAsync(BackupPart container, KeptBlob blob, Progress progress, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = blob.ContentType },
            Metadata = blob.Metadata?.ToDictionary(),
        };
        await using var bytes = backup.Open(container, blob);
        await account.Container(container.Name).GetBlobClient(blob.Name).UploadAsync(bytes, options, cancellationToken);
        progress.Add(1);
    }

    /// <summary>Rows stand in the order of their keys, so those of a partition stand together.</summary>
    private async IAsyncEnumerable<IReadOnlyList<TableEntity>> TransactionsAsync(
        BackupPart table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        var bytes = 0;
        await foreach (var row in backup.RowsAsync(table).WithCancellation(cancellationToken))
        {
            var length = EntityJson.Write(row).Length;
            if (rows.Count > 0 && (rows.Count == RowsATransaction || bytes + length > BytesATransaction || rows[0].PartitionKey != row.PartitionKey))
            {
                yield return rows;
                (rows, bytes) = ([], 0);
            }

            rows.Add(row);
            bytes += length;
        }

        if (rows.Count > 0)
            yield return rows;
    }
}
