using Checker.Fetching;
using Checker.Observing;
using Checker.Sites;
using Checker.Storage.Tables;
using Checker.Storage.Warc;

namespace Checker.Storage;

/// <summary>
/// Which file holds a body whole, for each body that a site has served: a page that has not changed is kept once. The
/// row also says when the body was last served, and retention keeps its file as long.
/// </summary>
internal sealed class BodyStore(StorageAccount account)
{
    private const int TransactionSize = 100;

    /// <summary>Rows looked through for the versions of one page: years of daily checks.</summary>
    private const int MostLooked = 20_000;

    private readonly TableClient _table = account.Table(Names.Bodies);

    /// <summary>Of the bodies in these outcomes, those that are already kept whole, by digest.</summary>
    public async Task<IReadOnlyDictionary<string, KnownBody>> FindAsync(
        SiteId site, IReadOnlyList<FetchOutcome> outcomes, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, KnownBody>();
        var digests = outcomes.OfType<FetchOutcome.Answered>()
            .Where(answered => !answered.Page.Body.IsEmpty)
            .Select(answered => StoredBody.Of(answered.Page).Sha256)
            .Distinct();
        foreach (var digest in digests)
        {
            if (await FindAsync(site, digest, cancellationToken) is { } body)
                known[digest] = new KnownBody(body.Address, body.At);
        }

        return known;
    }

    /// <summary>Where a body is kept whole; null when it is not.</summary>
    public async Task<KeptBody?> FindAsync(SiteId site, string digest, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(site.ToString(), digest, cancellationToken: cancellationToken);
        return row.HasValue ? Json.Read<KeptBody>(row.Value!.GetString("data")!) : null;
    }

    /// <summary>Every body that was first served at an address, in no order.</summary>
    public async Task<IReadOnlyList<KeptBody>> OfAsync(SiteId site, Uri address, CancellationToken cancellationToken)
    {
        var kept = new List<KeptBody>();
        var looked = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {site.ToString()}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["data"], cancellationToken: cancellationToken))
        {
            if (row.GetString("data") is { } data && Json.Read<KeptBody>(data) is var body && body.Address.Key == address.Key)
                kept.Add(body);
            if (++looked == MostLooked)
                break;
        }

        return kept;
    }

    /// <summary>Notes the bodies of a visit's file: new ones with their place, others as served once more.</summary>
    public async Task AddAsync(
        SiteId site, string file, IReadOnlyList<WarcEntry> entries, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var rows = entries.Where(entry => entry.Type.IsAnswer())
            .OrderBy(entry => entry.Type) // a response says where the body is, and goes before its revisits
            .DistinctBy(entry => entry.Sha256)
            .Select(entry => ToRow(site, file, entry, at));
        foreach (var batch in rows.Chunk(TransactionSize))
        {
            var actions = batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row));
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
    }

    private static TableEntity ToRow(SiteId site, string file, WarcEntry entry, DateTimeOffset at)
    {
        var row = new TableEntity(site.ToString(), entry.Sha256) { ["v"] = 1, ["lastServed"] = at };
        if (entry.HoldsBody)
            row["data"] = Json.Write(new KeptBody(new EvidencePlace(file, entry.Offset, entry.Length, entry.Sha256), entry.Address, at));
        return row;
    }
}

/// <param name="Place">The response record that holds it.</param>
/// <param name="Address">Of the page that first served it.</param>
internal sealed record KeptBody(EvidencePlace Place, Uri Address, DateTimeOffset At);
