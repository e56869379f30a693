using Checker.Judging;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What our visits saw of closure notices: a row a site, beside the registry.</summary>
internal sealed class NoticeWatches(StorageAccount account)
{
    private const string Partition = "notice";

    private readonly TableClient _table = account.Table(Names.Sites);

    public async Task<NoticeWatch> FindAsync(SiteId site, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, site.ToString(), cancellationToken: cancellationToken);
        return row.HasValue ? Json.Read<NoticeWatch>(row.Value!.GetString("data")!) : NoticeWatch.None;
    }

    public async Task SaveAsync(SiteId site, NoticeWatch watch, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, site.ToString()) { ["v"] = 1, ["data"] = Json.Write(watch) };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
