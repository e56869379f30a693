using Azure;
using Checker.Observing;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// Which file holds a body whole, for each body that a site has served: a page that has not changed is kept once. The
/// row also says when the body was last served, and retention keeps its file as long.
/// </summary>
internal sealed class BodyStore(StorageAccount account)
{
    private const int TransactionSize = 100;
    private const string ForGood = "forGood";

    /// <summary>Rows looked through for the versions of one page: years of daily checks.</summary>
    private const int MostLooked = 20_000;

    private readonly TableClient _table = account.Table(Names.Bodies);

    /// <summary>Where a body is kept whole; null when it is not.</summary>
    public async Task<KeptBody?> FindAsync(SiteId site, string digest, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(site.ToString(), digest, cancellationToken: cancellationToken);
        return row.HasValue && row.Value!.GetString("data") is { } data ? Json.Read<KeptBody>(data) : null;
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

    /// <summary>Notes a visit's bodies with their places, so that one that retention has let go of meanwhile is in use again.</summary>
    /// <param name="last">The row that tells of this visit as the last; null while it does not count.</param>
    public async Task AddAsync(
        SiteId site, IEnumerable<KeyValuePair<string, KeptBody?>> bodies, DateTimeOffset at, TableEntity? last, CancellationToken cancellationToken)
    {
        foreach (var batch in bodies.Select(body => ToRow(site, body.Key, body.Value, at)).Append(last).OfType<TableEntity>().Chunk(TransactionSize))
        {
            var actions = batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertMerge, row));
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
    }

    /// <summary>A site's bodies as retention sees them.</summary>
    public async Task<IReadOnlyList<BodyUse>> UsesAsync(SiteId site, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {site.ToString()}");
        return await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Where(row => row.GetString("data") is not null)
            .Select(row => new BodyUse(
                row.RowKey, Json.Read<KeptBody>(row.GetString("data")!).Place.File, row.GetDateTimeOffset("lastServed")!.Value, row.GetBoolean(ForGood) ?? false, row.ETag))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Keeps these bodies for good: what refers to them is kept for good.</summary>
    public async Task KeepAsync(SiteId site, IEnumerable<string> digests, CancellationToken cancellationToken)
    {
        foreach (var digest in digests)
        {
            try
            {
                var row = new TableEntity(site.ToString(), digest) { [ForGood] = true };
                await _table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellationToken);
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                // A page without a body, or one that was never noted, has no row.
            }
        }
    }

    /// <summary>Forgets where a body is kept; false when it has been served or kept since it was read.</summary>
    public async Task<bool> TryForgetAsync(SiteId site, BodyUse use, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(site.ToString(), use.Digest, use.ETag, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    private static TableEntity ToRow(SiteId site, string digest, KeptBody? kept, DateTimeOffset at) => new(site.ToString(), digest)
    {
        ["v"] = 1,
        ["lastServed"] = at,
        ["data"] = kept is null ? null : Json.Write(kept),
    };
}

/// <param name="File">That holds it whole.</param>
/// <param name="LastServed">When a page last had it.</param>
/// <param name="ForGood">What is kept for good refers to it.</param>
internal sealed record BodyUse(string Digest, string File, DateTimeOffset LastServed, bool ForGood, ETag ETag);

/// <param name="Place">The response record that holds it.</param>
/// <param name="Address">Of the page that first served it.</param>
internal sealed record KeptBody(EvidencePlace Place, Uri Address, DateTimeOffset At);
