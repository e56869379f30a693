using Azure;
using Checker.Sites;
using Checker.Storage.Tables;

namespace Checker.Storage;

/// <summary>The registry. One partition: it is read whole, in the order of ids, 1,000 rows a page.</summary>
internal sealed class SiteStore(StorageAccount account)
{
    private const string Partition = "registry";
    private const int TransactionSize = 100;

    private readonly TableClient _table = account.Table(Names.Sites);

    /// <summary>The site, and null when there is none: never imported, or struck off.</summary>
    public async Task<Site?> FindAsync(SiteId id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, id.ToString(), cancellationToken: cancellationToken);
        return row.HasValue ? ToSite(row.Value!) : null;
    }

    /// <summary>All sites in protocol order.</summary>
    public async Task<IReadOnlyList<Site>> AllAsync(CancellationToken cancellationToken)
    {
        var sites = new List<Site>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            sites.Add(ToSite(row));

        return [.. sites.OrderBy(site => site.Order).ThenBy(site => site.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Writes these sites, each whole; a hundred at a time, so a crash leaves whole sites.</summary>
    public async Task SaveAsync(IEnumerable<Site> sites, CancellationToken cancellationToken)
    {
        foreach (var batch in sites.Chunk(TransactionSize))
        {
            var actions = batch.Select(site => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(site)));
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
    }

    public Task StrikeOffAsync(SiteId id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Partition, id.ToString(), ETag.All, cancellationToken);

    private static TableEntity ToRow(Site site) => new(Partition, site.Id.ToString())
    {
        ["v"] = 1,
        ["name"] = site.Name,
        ["data"] = Json.Write(site),
    };

    private static Site ToSite(TableEntity row) => Json.Read<Site>(row.GetString("data")!);
}
