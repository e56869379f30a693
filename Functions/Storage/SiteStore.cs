using System.Globalization;
using Azure;
using Checker.Sites;
using Checker.Storage.Tables;

namespace Checker.Storage;

/// <summary>
/// The registry. One partition: it is read whole, in the order of ids, 1,000 rows a page. A site's changes lie in the same
/// partition, behind all sites (<c>~</c> sorts after every character of an id), the newest first, so that a site and its
/// change are one transaction: no outbox has to be emptied, and reading the registry does not read its history.
/// </summary>
internal sealed class SiteStore(StorageAccount account)
{
    private const string Partition = "registry";
    private const string Behind = "~";

    /// <summary>Two rows a site, a hundred a transaction.</summary>
    private const int SitesATransaction = 50;

    /// <summary>A transaction has 4 MiB; a cell's text stands in it up to three times, and a character may take six bytes.</summary>
    private const int CharactersATransaction = 100_000;

    private readonly TableClient _table = account.Table(Names.Sites);

    /// <summary>The site, and null when there is none: never imported, or struck off.</summary>
    public async Task<Site?> FindAsync(SiteId id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken))?.Site;

    /// <summary>The same, with its revision.</summary>
    public async Task<StoredSite?> ReadAsync(SiteId id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, id.ToString(), cancellationToken: cancellationToken);
        return row.HasValue ? ToSite(row.Value!) : null;
    }

    /// <summary>All sites in protocol order.</summary>
    public async Task<IReadOnlyList<Site>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await RegistryAsync(cancellationToken)).Select(stored => stored.Site)];

    /// <summary>The same, with their revisions.</summary>
    public async Task<IReadOnlyList<StoredSite>> RegistryAsync(CancellationToken cancellationToken)
    {
        var sites = new List<StoredSite>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {Behind}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            sites.Add(ToSite(row));

        return [.. sites.OrderBy(stored => stored.Site.Order).ThenBy(stored => stored.Site.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>
    /// Writes these sites with what changed of each, some fifty at a time, so that a crash leaves whole sites. Ends where
    /// somebody else has changed one of them since it was read.
    /// </summary>
    /// <returns>How many of them are written: all, or fewer when somebody else came first.</returns>
    public async Task<int> WriteAsync(
        IReadOnlyList<SiteWrite> writes, ChangeSource source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var batch in Batches(writes))
        {
            try
            {
                await _table.SubmitTransactionAsync(batch.SelectMany(write => Actions(write, source, at)), cancellationToken);
            }
            catch (TableTransactionFailedException e) when (e.Status is 404 or 409 or 412)
            {
                return written;
            }

            written += batch.Count;
        }

        return written;
    }

    /// <summary>A site's changes, the newest first.</summary>
    /// <param name="before">Only those of earlier revisions; null for all.</param>
    public async Task<IReadOnlyList<SiteChange>> HistoryAsync(SiteId site, int? before, int most, CancellationToken cancellationToken)
    {
        var changes = new List<SiteChange>();
        var (all, last) = ($"{Behind}{site}{Behind}", $"{Behind}{site}{Behind}{Behind}");
        var first = before is { } revision ? RevisionKey(site, revision) + Behind : all;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {first} and RowKey lt {last}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, Math.Min(most, 1_000), cancellationToken: cancellationToken))
        {
            changes.Add(Json.Read<SiteChange>(LongText.Read(row)));
            if (changes.Count == most)
                break;
        }

        return changes;
    }

    public Task StrikeOffAsync(SiteId id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Partition, id.ToString(), ETag.All, cancellationToken);

    private static IEnumerable<IReadOnlyList<SiteWrite>> Batches(IEnumerable<SiteWrite> writes)
    {
        List<SiteWrite> batch = [];
        var characters = 0;
        foreach (var write in writes)
        {
            var length = RegistryField.All.Sum(field => RegistryCells.Of(write.After, field).Length);
            if (batch.Count == SitesATransaction || (batch.Count > 0 && characters + length > CharactersATransaction))
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }

            batch.Add(write);
            characters += length;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private static IEnumerable<TableTransactionAction> Actions(SiteWrite write, ChangeSource source, DateTimeOffset at)
    {
        var revision = (write.Before?.Revision ?? 0) + 1;
        var site = new TableEntity(Partition, write.After.Id.ToString()) { ["v"] = 1, ["name"] = write.After.Name, ["revision"] = revision };
        LongText.Write(site, Json.Write(write.After));
        yield return write.Before is { } before
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, site, before.Tag)
            : new TableTransactionAction(TableTransactionActionType.Add, site);

        var change = new TableEntity(Partition, ChangeKey(write.After.Id, revision, at)) { ["v"] = 1 };
        LongText.Write(change, Json.Write(new SiteChange(write.After.Id, revision, at, source, FieldChange.Between(write.Before?.Site, write.After))));
        yield return new TableTransactionAction(TableTransactionActionType.Add, change);
    }

    /// <summary>With the instant, since a site that was struck off and entered again counts from one, and nothing is overwritten.</summary>
    private static string ChangeKey(SiteId site, int revision, DateTimeOffset at) => $"{RevisionKey(site, revision)}-{at.UtcTicks:x16}";

    private static string RevisionKey(SiteId site, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Behind}{site}{Behind}{int.MaxValue - revision:0000000000}");

    private static StoredSite ToSite(TableEntity row) => new(Json.Read<Site>(LongText.Read(row)), row.GetInt32("revision") ?? 0, row.ETag);
}

/// <param name="Revision">How often it was written: 0 where it was before changes were counted.</param>
/// <param name="Tag">By which storage tells whether it was changed since.</param>
internal sealed record StoredSite(Site Site, int Revision, ETag Tag);

/// <param name="Before">As it was read; null for a site that is new.</param>
internal sealed record SiteWrite(Site After, StoredSite? Before);
