using System.Globalization;
using System.Net;
using Checker.Alerts;
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

    /// <summary>Those that have come as near to an official bound as is warned of; a bound of 0 is none.</summary>
    public async Task<IReadOnlyDictionary<SiteId, HomeWatch>> NearAsync(AlertOptions bounds, CancellationToken cancellationToken)
    {
        string[] near =
        [
            .. new[] { ("age", bounds.HomeDays), ("blank", bounds.BlankColumns), ("failed", bounds.DownPercent) }
                .Where(bound => bound.Item2 > 0).Select(bound => string.Create(CultureInfo.InvariantCulture, $"{bound.Item1} ge {bound.Item2}")),
        ];
        if (near is [])
            return new Dictionary<SiteId, HomeWatch>();

        var filter = $"PartitionKey eq '{Partition}' and ({string.Join(" or ", near)})";
        return await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => SiteId.Parse(row.RowKey), row => Json.Read<HomeWatch>(row.GetString("data")!), cancellationToken: cancellationToken);
    }

    /// <summary>The addresses that sites were served from when they were checked last.</summary>
    public async Task<IReadOnlyDictionary<SiteId, IPAddress>> RemotesAsync(CancellationToken cancellationToken)
    {
        var remotes = new Dictionary<SiteId, IPAddress>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["RowKey", "remote"], cancellationToken: cancellationToken))
        {
            if (row.GetString("remote") is { } remote && IPEndPoint.TryParse(remote, out var end))
                remotes.Add(SiteId.Parse(row.RowKey), end.Address);
        }

        return remotes;
    }

    public async Task SaveAsync(SiteId site, HomeWatch watch, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, site.ToString())
        {
            ["v"] = 1,
            ["at"] = watch.At,
            ["ends"] = watch.CertificateEnds,
            ["remote"] = watch.Remote,
            ["age"] = watch.Nearing?.Age ?? 0,
            ["blank"] = watch.Nearing?.Blank ?? 0,
            ["failed"] = watch.Nearing?.FailedPercent ?? 0,
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
