using Azure;

namespace Checker.Storage;

/// <summary>Records of one kind, a row each, that are changed only by who has seen them as they are.</summary>
internal sealed class RecordTable<T>(StorageAccount account, string name)
    where T : class
{
    private readonly TableClient _table = account.Table(name);

    public async Task<Stored<T>?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        return row.HasValue ? new Stored<T>(row.Value!.Get<T>(), row.Value!.ETag) : null;
    }

    /// <param name="partition">Null for all.</param>
    public async Task<IReadOnlyList<T>> AllAsync(string? partition, CancellationToken cancellationToken)
    {
        var filter = partition is null ? null : TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        var records = new List<T>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            records.Add(row.Get<T>());
        return records;
    }

    /// <summary>False when there is one: it stays as it is.</summary>
    public Task<bool> TryAddAsync(string partition, string key, T record, CancellationToken cancellationToken) =>
        WroteAsync(null, record, key, _table.AddEntityAsync(ToRow(partition, key, record), cancellationToken));

    /// <summary>False when somebody else has written since it was read.</summary>
    public Task<bool> TryReplaceAsync(string partition, string key, T record, Stored<T> seen, CancellationToken cancellationToken) =>
        WroteAsync(seen.Value, record, key, _table.UpdateEntityAsync(ToRow(partition, key, record), seen.ETag, TableUpdateMode.Replace, cancellationToken));

    private async Task<bool> WroteAsync(T? before, T after, string key, Task<Response> writing)
    {
        try
        {
            await writing;
            account.Changes.Note($"{name} {key}", before, after);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    private static TableEntity ToRow(string partition, string key, T record)
    {
        var row = new TableEntity(partition, key) { ["v"] = 1 };
        row.Put(record);
        return row;
    }
}

/// <summary>A record as it was read, and the mark by which a later write notices another's.</summary>
internal sealed record Stored<T>(T Value, ETag ETag);

/// <summary>What came of a change that staff entered.</summary>
internal abstract record Changed<T>
{
    private Changed()
    {
    }

    internal sealed record Done(T Value) : Changed<T>;

    /// <summary>It was so already.</summary>
    internal sealed record Unchanged(T Value) : Changed<T>;

    internal sealed record Refused(IReadOnlyList<string> Mistakes) : Changed<T>;

    /// <summary>It has changed since the person saw it.</summary>
    internal sealed record Overtaken(T Value) : Changed<T>;

    internal sealed record Missing : Changed<T>;
}
