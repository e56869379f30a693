using System.Globalization;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage.Tables;

namespace Checker.Storage;

/// <summary>What persons recorded in a round: a row each, never changed.</summary>
internal sealed class ManualCheckStore(StorageAccount account)
{
    private readonly TableClient _table = account.Table(Names.ManualChecks);

    public Task AddAsync(ManualCheck check, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{check.Site}!{check.RecordedAt.UtcTicks:D19}!{check.Rule}");
        var row = new TableEntity(check.Round.ToString(), key) { ["v"] = 1, ["data"] = Json.Write(check) };
        return _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Of one site, in the order in which they were recorded.</summary>
    public async Task<IReadOnlyList<ManualCheck>> OfAsync(RoundId round, SiteId site, CancellationToken cancellationToken)
    {
        var checks = new List<ManualCheck>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey ge {site + "!"} and RowKey lt {site + "\""}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            checks.Add(Json.Read<ManualCheck>(row.GetString("data")!));
        return checks;
    }
}
