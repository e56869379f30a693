
namespace Checker.Storage;

/// <summary>Messages that were no request of ours: what they said, capped, and why they were put aside.</summary>
internal sealed class RejectedStore(StorageAccount account)
{
    private const int MaxText = 8_000;

    private readonly TableClient _table = account.Table(Names.Rejected);

    /// <summary>The same message twice is one row.</summary>
    public Task AddAsync(string queue, string text, string why, DateTimeOffset at, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(queue, Digest.OfText(text))
            {
                ["v"] = 1,
                ["at"] = at,
                ["why"] = why,
                ["text"] = Cut(text),
            },
            TableUpdateMode.Replace,
            cancellationToken);

    /// <summary>How many were put aside since a moment.</summary>
    public async Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"at ge {since}");
        return await _table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken).CountAsync(cancellationToken);
    }

    /// <summary>Half of a surrogate pair is no text.</summary>
    private static string Cut(string text) =>
        text.Length <= MaxText ? text : text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];
}
