using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Self-checks as lists want them.</summary>
internal sealed class SelfCheckReading(StorageAccount account)
{
    /// <summary>How far back a site's are listed; longer than any round may take.</summary>
    private const int Days = 30;

    /// <summary>A site's of the last days, the newest first.</summary>
    public async Task<IReadOnlyList<Round>> OfAsync(SiteId site, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rounds = await ReadAsync(now, TableClient.CreateQueryFilter($" and site eq {site.ToString()}"), cancellationToken);
        return [.. rounds.Select(stored => stored.Round).OrderByDescending(round => round.PlannedAt).ThenByDescending(round => round.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>All that have not closed.</summary>
    public Task<IReadOnlyList<StoredRound>> OpenAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(now, TableClient.CreateQueryFilter($" and state ne {nameof(RoundState.Closed)}"), cancellationToken);

    private async Task<IReadOnlyList<StoredRound>> ReadAsync(DateTimeOffset now, string which, CancellationToken cancellationToken)
    {
        var today = LocalDay.DayOf(now);
        var (from, to) = (RoundKeys.SelfChecksOf(today.AddDays(-Days)), RoundKeys.SelfChecksOf(today.AddDays(1)));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}") + which;
        var rounds = new List<StoredRound>();
        await foreach (var row in account.Table(Names.Rounds).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rounds.Add(RoundStore.ToRound(row));
        return rounds;
    }
}
