namespace Checker.Storage.Tables;

/// <summary>Where one entity is.</summary>
internal static class EntityPath
{
    /// <exception cref="ArgumentException">A key has a character that the service allows in none.</exception>
    public static string Of(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Literal(partitionKey)}',RowKey='{Literal(rowKey)}')";

    private static string Literal(string key) =>
        key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c))
            ? throw new ArgumentException($"No key of a table may have / \\ # ? or a control character, as “{key}” has.", nameof(key))
            : Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
