using Checker.Rounds;

namespace Checker.Storage.Keeping;

/// <summary>Which rounds' files house-keeping has been through: a row a round, beside the rounds.</summary>
internal sealed class SweptRounds(StorageAccount account)
{
    private const string Partition = "swept";

    private readonly TableClient _table = account.Table(Names.Rounds);

    public async Task<IReadOnlyDictionary<RoundId, Swept>> AllAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        return await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => RoundId.Parse(row.RowKey, null), row => Json.Read<Swept>(row.GetString("data")!), cancellationToken: cancellationToken);
    }

    public Task SaveAsync(RoundId round, Swept swept, CancellationToken cancellationToken) => _table.UpsertEntityAsync(
        new TableEntity(Partition, round.ToString()) { ["v"] = 1, ["data"] = Json.Write(swept) }, TableUpdateMode.Replace, cancellationToken);
}

/// <param name="At">When it was last swept.</param>
/// <param name="Old">It was old then: what of it is kept for good has marked its bodies.</param>
/// <param name="Left">Files that may go are left, since bodies in them were in use.</param>
internal sealed record Swept(DateTimeOffset At, bool Old, bool Left)
{
    /// <summary>When files that were left are looked at again; their bodies' places, forgotten then, are long out of every visit's hands.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromDays(30);

    /// <summary>Whether a closed round is to be swept now.</summary>
    /// <param name="swept">Null for one that never was.</param>
    public static bool IsDue(Round round, Swept? swept, DateTimeOffset oldBefore, DateTimeOffset now) => swept switch
    {
        null => now - (round.ClosedAt ?? round.EndsBy) > RoundRetention.LostAfter,
        { Old: false } => round.PlannedAt < oldBefore,
        { Left: true } => now - swept.At >= Again,
        _ => false,
    };
}
