namespace Checker.Storage.Tables;

/// <summary>Where one entity is.</summary>
internal static class EntityPath
{
    /// <exception cref="ArgumentException">A key has a character that the service allows in none.</exception>
    public static string Of(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Literal(partitionKey)}',RowKey='{Literal(rowKey)}')";

    private static string Literal(string key)
    {
        if (key.Any(IsForbidden))
            throw new ArgumentException($"A key may have no / \\ # ? and no control character, as “{key}” has.", nameof(key));

        return Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
    }

    private static bool IsForbidden(char c) => c is '/' or '\\' or '#' or '?' || char.IsControl(c);
}
