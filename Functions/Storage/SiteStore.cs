using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// The registry, over a few partitions that are read and written side by side. A site's changes lie in its own partition,
/// behind all sites (<c>~</c> sorts after every character of an id), the newest first, so that a site and its change are
/// one transaction: no outbox has to be emptied, and reading the registry does not read its history.
/// </summary>
internal sealed class SiteStore(StorageAccount account)
{
    private const string Behind = "~";

    /// <summary>Two rows a site, a hundred a transaction.</summary>
    private const int SitesATransaction = 50;

    /// <summary>A transaction has 4 MiB; a cell's text stands in it up to three times, and a character may take six bytes.</summary>
    private const int CharactersATransaction = 100_000;

    /// <summary>While storage takes some partitions' rows, the next ones' are made.</summary>
    private const int PartitionsAtATime = 4;

    private const int SitesAtATime = 16;

    private readonly TableClient _table = account.Table(Names.Sites);

    /// <summary>The site, and null when there is none: never imported, or struck off.</summary>
    public async Task<Site?> FindAsync(SiteId id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken))?.Site;

    /// <summary>Those of these that there are.</summary>
    public async Task<IReadOnlyDictionary<SiteId, Site>> FindAsync(IEnumerable<SiteId> ids, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<SiteId, Site>();
        await Parallel.ForEachAsync(
            ids, new ParallelOptions { MaxDegreeOfParallelism = SitesAtATime, CancellationToken = cancellationToken }, async (id, stop) =>
            {
                if (await FindAsync(id, stop) is { } site)
                    found[id] = site;
            });
        return found;
    }

    /// <summary>The same, with its revision.</summary>
    public async Task<StoredSite?> ReadAsync(SiteId id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(SitePartitions.Of(id), id.ToString(), cancellationToken: cancellationToken);
        return row.HasValue ? ToSite(row.Value!) : null;
    }

    /// <summary>All sites in protocol order.</summary>
    public async Task<IReadOnlyList<Site>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await RegistryAsync(cancellationToken)).Select(stored => stored.Site)];

    /// <summary>The same, with their revisions.</summary>
    public async Task<IReadOnlyList<StoredSite>> RegistryAsync(CancellationToken cancellationToken)
    {
        var parts = await Task.WhenAll(SitePartitions.All.Select(partition => PartAsync(partition, cancellationToken)));
        return [.. parts.SelectMany(part => part).OrderBy(stored => stored.Site.Order).ThenBy(stored => stored.Site.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>
    /// Writes these sites with what changed of each, some fifty at a time, so that a crash leaves whole sites. Leaves the
    /// rest of a partition alone where somebody else has changed one of its sites since it was read.
    /// </summary>
    /// <returns>Those that are written: all, or fewer when somebody else came first.</returns>
    public async Task<IReadOnlyCollection<SiteWrite>> WriteAsync(
        IReadOnlyList<SiteWrite> writes, ChangeSource source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var written = new ConcurrentQueue<SiteWrite>();
        await Parallel.ForEachAsync(
            writes.GroupBy(write => SitePartitions.Of(write.After.Id)),
            new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtATime, CancellationToken = cancellationToken },
            async (part, stop) =>
            {
                foreach (var batch in Batches(part))
                {
                    if (!await TryWriteAsync(batch, source, at, stop))
                        return;
                    foreach (var write in batch)
                    {
                        written.Enqueue(write);
                        account.Changes.Note($"网站 {write.After.Id}", write.Before?.Site, write.After);
                    }
                }
            });
        return written;
    }

    /// <summary>A site's changes, the newest first.</summary>
    /// <param name="before">Only those of earlier revisions; null for all.</param>
    public async Task<IReadOnlyList<SiteChange>> HistoryAsync(SiteId site, int? before, int most, CancellationToken cancellationToken)
    {
        var changes = new List<SiteChange>();
        var (all, last) = ($"{Behind}{site}{Behind}", $"{Behind}{site}{Behind}{Behind}");
        var first = before is { } revision ? RevisionKey(site, revision) + Behind : all;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SitePartitions.Of(site)} and RowKey gt {first} and RowKey lt {last}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, Math.Min(most, 1_000), cancellationToken: cancellationToken))
        {
            changes.Add(Json.Read<SiteChange>(LongText.Read(row)));
            if (changes.Count == most)
                break;
        }

        return changes;
    }

    public Task StrikeOffAsync(SiteId id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(SitePartitions.Of(id), id.ToString(), ETag.All, cancellationToken);

    private async Task<IReadOnlyList<StoredSite>> PartAsync(string partition, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {Behind}");
        return await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(ToSite).ToListAsync(cancellationToken);
    }

    private async Task<bool> TryWriteAsync(
        IReadOnlyList<SiteWrite> batch, ChangeSource source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync(batch.SelectMany(write => Actions(write, source, at)), cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

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
        var (partition, revision) = (SitePartitions.Of(write.After.Id), (write.Before?.Revision ?? 0) + 1);
        var site = new TableEntity(partition, write.After.Id.ToString()) { ["v"] = 1, ["name"] = write.After.Name, ["revision"] = revision };
        LongText.Write(site, Json.Write(write.After));
        yield return write.Before is { } before
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, site, before.Tag)
            : new TableTransactionAction(TableTransactionActionType.Add, site);

        var change = new TableEntity(partition, ChangeKey(write.After.Id, revision, at)) { ["v"] = 1 };
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
