using System.Globalization;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage.Tables;

namespace Checker.Storage;

/// <summary>
/// Openings of live pages, a row each, never changed; beside the checks that persons recorded, behind a mark (<c>o:</c>)
/// that no site id begins with.
/// </summary>
internal sealed class OpeningStore(StorageAccount account)
{
    private readonly TableClient _table = account.Table(Names.ManualChecks);

    public Task AddAsync(Opening opening, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"o:{opening.Site}!{opening.At.UtcTicks:D19}!{Digest.OfText(opening.By)[..8]}");
        var row = new TableEntity(opening.Round.ToString(), key) { ["v"] = 1, ["data"] = Json.Write(opening) };
        return _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Of one site, in order.</summary>
    public async Task<IReadOnlyList<Opening>> OfAsync(RoundId round, SiteId site, CancellationToken cancellationToken)
    {
        var openings = new List<Opening>();
        var (from, to) = ($"o:{site}!", $"o:{site}\"");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey ge {from} and RowKey lt {to}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            openings.Add(Json.Read<Opening>(row.GetString("data")!));
        return openings;
    }
}
