namespace Checker.Storage.Keeping;

/// <summary>What lies in the storage account, as it was last counted.</summary>
internal sealed record StorageUse(DateTimeOffset At, IReadOnlyList<UsedPart> Parts)
{
    public int V { get; init; } = 1;

    /// <summary>Of all blobs.</summary>
    public long Bytes() => Parts.Sum(part => part.Bytes ?? 0);
}

/// <summary>A table, or the blobs of one kind in a container.</summary>
/// <param name="Name">The table's, or the container's and how its blobs end: <c>checks/*.warc.gz</c>.</param>
/// <param name="Count">Rows or blobs.</param>
/// <param name="Bytes">Null for a table: the service does not tell.</param>
internal sealed record UsedPart(string Name, long Count, long? Bytes);
