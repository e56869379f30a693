using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What checks saw of home pages that outlasts them: a row a site, beside the registry.</summary>
internal sealed class HomeWatches(StorageAccount account, SiteStore sites)
{
    private const string Partition = "home";

    private readonly TableClient _table = account.Table(Names.Sites);

    /// <summary>Null before the first check.</summary>
    public async Task<HomeWatch?> FindAsync(SiteId site, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, site.ToString(), cancellationToken: cancellationToken);
        return row.HasValue ? Json.Read<HomeWatch>(row.Value!.GetString("data")!) : null;
    }

    public async Task<IReadOnlyDictionary<SiteId, HomeWatch>> AllAsync(CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => SiteId.Parse(row.RowKey), row => Json.Read<HomeWatch>(row.GetString("data")!), cancellationToken: cancellationToken);

    public async Task SaveAsync(SiteId site, HomeWatch watch, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, site.ToString())
        {
            ["v"] = 1,
            ["at"] = watch.At,
            ["ends"] = watch.CertificateEnds,
            ["data"] = Json.Write(watch),
        };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The watched sites whose certificate ends before an instant, or has ended; the first to end on top.</summary>
    public async Task<IReadOnlyList<CertificateEnd>> EndingAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and ends lt {before}");
        var rows = await _table.QueryAsync<TableEntity>(filter, select: ["RowKey", "at", "ends"], cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => row.RowKey, cancellationToken: cancellationToken);
        if (rows.Count == 0)
            return [];

        return
        [
            .. (await sites.AllAsync(cancellationToken))
                .Where(site => Selection.IsWatched(site) && rows.ContainsKey(site.Id.ToString()))
                .Select(site => (site, row: rows[site.Id.ToString()]))
                .Select(each => new CertificateEnd(each.site, each.row.GetDateTimeOffset("ends")!.Value, each.row.GetDateTimeOffset("at")!.Value))
                .OrderBy(end => end.Ends),
        ];
    }
}
