using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>The approved baseline of each site: a row a site, beside the registry.</summary>
internal sealed class BaselineStore(StorageAccount account, SiteStore sites, VisitStore visits, TimeProvider clock)
{
    private const string Partition = "baseline";

    private readonly TableClient _table = account.Table(Names.Sites);

    /// <summary>Null while nobody has approved one.</summary>
    public async Task<Baseline?> FindAsync(SiteId site, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, site.ToString(), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.Get<Baseline>() : null;
    }

    /// <summary>Takes what a round's last visit saw as the baseline.</summary>
    /// <returns>Null where the site is none, or the round did not see its home page.</returns>
    public async Task<Baseline?> ApproveAsync(SiteId id, RoundId round, string by, CancellationToken cancellationToken)
    {
        if (await sites.FindAsync(id, cancellationToken) is not { } site
            || await visits.ReadAsync(round, id, cancellationToken) is not [.., var last]
            || Baseline.Of(site, last.Observation) is not { } seen)
            return null;

        var before = await FindAsync(id, cancellationToken);
        var approved = seen with { By = by, ApprovedAt = clock.GetUtcNow() };
        var row = new TableEntity(Partition, id.ToString()) { ["v"] = 1 };
        row.Put(approved);
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        account.Changes.Note($"首页基线 {id}", before, approved);
        return approved;
    }
}
