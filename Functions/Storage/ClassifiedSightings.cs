using System.Security.Cryptography;
using System.Text;
using Checker.Observing;
using Checker.Observing.Privacy;

namespace Checker.Storage;

/// <summary>Where classification marks were seen: a row an address. They become no finding, no problem and no line of a notice.</summary>
internal sealed class ClassifiedSightings(StorageAccount account)
{
    private const string Partition = "classified";
    private const int DigestLength = 32;

    private readonly TableClient _table = account.Table(Names.Classified);

    public async Task AddAsync(Observation visit, CancellationToken cancellationToken)
    {
        foreach (var page in visit.Pages.Where(page => page.Access is PageAccess.Withheld).DistinctBy(page => page.Asked.Key))
        {
            var key = $"{visit.Site}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page.Asked.Key)))[..DigestLength]}";
            var known = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: cancellationToken);
            var first = known.HasValue ? known.Value!.Get<ClassifiedSighting>().FirstSeen : page.At;
            var row = new TableEntity(Partition, key) { ["v"] = 1 };
            row.Put(new ClassifiedSighting(visit.Site, page.Asked, first, page.At));
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
    }

    /// <summary>The last seen first.</summary>
    public async Task<IReadOnlyList<ClassifiedSighting>> AllAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        var rows = await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Get<ClassifiedSighting>()).OrderByDescending(sighting => sighting.LastSeen)];
    }
}
