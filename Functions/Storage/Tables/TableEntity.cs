using System.Collections;
using Azure;

namespace Checker.Storage.Tables;

/// <summary>A row of a table: its keys, what the service keeps with it, and its properties by name.</summary>
internal interface ITableEntity
{
    public string PartitionKey { get; set; }

    public string RowKey { get; set; }

    /// <summary>When the service last wrote it; null before it did.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }
}

/// <summary>
/// A row whose properties are looked up by name. A property may be a string, int, long, double, bool,
/// <see cref="DateTimeOffset"/>, <see cref="Guid"/>, byte array or <see cref="BinaryData"/> (which comes back as a byte
/// array); one that is null is not written.
/// </summary>
internal sealed class TableEntity : ITableEntity, IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _properties = [];

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey)) ?? throw new InvalidOperationException("The entity has no PartitionKey.");
        set => _properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey)) ?? throw new InvalidOperationException("The entity has no RowKey.");
        set => _properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _properties[nameof(Timestamp)] = value;
    }

    public ETag ETag { get; set; }

    /// <summary>Null when there is no such property.</summary>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value;
    }

    public ICollection<string> Keys => _properties.Keys;

    public void Add(string key, object? value) => _properties.Add(key, value);

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public string? GetString(string key) => (string?)this[key];

    public int? GetInt32(string key) => (int?)this[key];

    public long? GetInt64(string key) => (long?)this[key];

    public bool? GetBoolean(string key) => (bool?)this[key];

    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)this[key];

    public byte[]? GetBinary(string key) => (byte[]?)this[key];

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();
}
