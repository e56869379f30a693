using Azure;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// The registry as it first lay, in one partition: moved, at start, over those of <see cref="SitePartitions"/>. A crash
/// leaves each row in one place or in both; what is already at the new place stands, since it may have changed there.
/// </summary>
internal sealed class OldRegistry(StorageAccount account)
{
    private const string Partition = "registry";

    /// <summary>A transaction has 4 MiB; a site's row may take 200 KB.</summary>
    private const int RowsATransaction = 20;

    private const int RowsAPage = 500;

    private readonly TableClient _table = account.Table(Names.Sites);

    /// <returns>How many rows were moved: none, but for the first start after the registry was spread.</returns>
    public async Task<int> MoveAsync(CancellationToken cancellationToken)
    {
        var moved = 0;
        while (await PageAsync(cancellationToken) is { Count: > 0 } rows)
        {
            foreach (var part in rows.GroupBy(PartitionOf))
            {
                foreach (var batch in part.Chunk(RowsATransaction))
                    await AddAsync([.. batch.Select(row => At(part.Key, row))], cancellationToken);
            }

            foreach (var row in rows)
                await _table.DeleteEntityAsync(Partition, row.RowKey, ETag.All, cancellationToken);
            moved += rows.Count;
        }

        return moved;
    }

    private async Task<List<TableEntity>> PageAsync(CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), RowsAPage, cancellationToken: cancellationToken)
            .Take(RowsAPage).ToListAsync(cancellationToken);

    private async Task AddAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status == 409 && rows.Count > 1)
        {
            foreach (var row in rows)
                await AddAsync([row], cancellationToken);
        }
        catch (TableTransactionFailedException e) when (e.Status == 409)
        {
            // It is there.
        }
    }

    /// <summary>A site's row has its id for a key; a change's has it between two tildes.</summary>
    private static string PartitionOf(TableEntity row) => SitePartitions.Of(SiteId.Parse(row.RowKey.TrimStart('~').Split('~')[0]));

    private static TableEntity At(string partition, TableEntity row)
    {
        var moved = new TableEntity();
        foreach (var (name, value) in row)
            moved[name] = value;
        moved.PartitionKey = partition;
        return moved;
    }
}
