using Azure;
using Azure.Storage.Blobs.Models;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// Rounds: their rows, their plans (written once, before the row) and their summaries. Self-checks lie apart
/// (<see cref="RoundKeys"/>): whoever asks for all rounds asks for the office's.
/// </summary>
internal sealed class RoundStore(StorageAccount account)
{
    private const string IdempotencyPartition = "idempotency";

    private readonly TableClient _table = account.Table(Names.Rounds);

    /// <summary>
    /// Adds a round with its sites. The plan is kept before the row, so that a round that can be seen can be run;
    /// false when a round of this id is already there, and nothing changed.
    /// </summary>
    public async Task<bool> AddAsync(Round round, IReadOnlyList<SiteId> sites, CancellationToken cancellationToken)
    {
        if (await FindAsync(round.Id, cancellationToken) is not null)
            return false;

        var plan = account.Container(Names.RoundFiles).GetBlobClient($"{round.Id}/plan.json");
        if (!await plan.TryCreateAsync(BinaryData.FromString(Json.Write(sites)), cancellationToken))
            sites = await PlanOfAsync(round.Id, cancellationToken);
        var added = round with { Planned = sites.Count };
        var row = ToRow(added);
        if (!await TryAddAsync(row, cancellationToken) && await FindOwnAsync(row, cancellationToken) is null)
            return false;

        account.Changes.Note($"检查批次 {round.Id}", null, added);
        return true;
    }

    public async Task<StoredRound?> FindAsync(RoundId id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(RoundKeys.PartitionOf(id), id.ToString(), cancellationToken: cancellationToken);
        return row.HasValue ? ToRound(row.Value!) : null;
    }

    /// <summary>All rounds of the office, the newest first.</summary>
    public async Task<IReadOnlyList<StoredRound>> AllAsync(CancellationToken cancellationToken)
    {
        var rounds = new List<StoredRound>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {RoundKeys.Offices}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rounds.Add(ToRound(row));

        return [.. rounds.OrderByDescending(stored => stored.Round.PlannedAt)];
    }

    /// <summary>Every round that has closed, self-checks included, the oldest first.</summary>
    public async Task<IReadOnlyList<Round>> ClosedAsync(CancellationToken cancellationToken)
    {
        var filter = RoundKeys.Every + TableClient.CreateQueryFilter($" and state eq {nameof(RoundState.Closed)}");
        var rounds = await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(row => ToRound(row).Round).ToListAsync(cancellationToken);
        return [.. rounds.OrderBy(round => round.PlannedAt)];
    }

    /// <summary>Its sites, in the order in which they are checked.</summary>
    public async Task<IReadOnlyList<SiteId>> PlanOfAsync(RoundId id, CancellationToken cancellationToken)
    {
        var plan = account.Container(Names.RoundFiles).GetBlobClient($"{id}/plan.json");
        var content = await plan.DownloadContentAsync(cancellationToken);
        return Json.Read<IReadOnlyList<SiteId>>(content.Value.Content.ToString());
    }

    /// <summary>Writes the round back; null when somebody else has written it since it was read.</summary>
    public async Task<StoredRound?> TryUpdateAsync(StoredRound stored, CancellationToken cancellationToken)
    {
        var row = ToRow(stored.Round);
        try
        {
            var written = await _table.UpdateEntityAsync(row, stored.ETag, TableUpdateMode.Replace, cancellationToken);
            return stored with { ETag = written.Headers.ETag!.Value };
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return await FindOwnAsync(row, cancellationToken);
        }
    }

    /// <summary>As staff change it; false when somebody else has written it since it was read.</summary>
    public async Task<bool> TrySteerAsync(StoredRound before, Round after, CancellationToken cancellationToken)
    {
        if (await TryUpdateAsync(before with { Round = after }, cancellationToken) is null)
            return false;

        account.Changes.Note($"检查批次 {after.Id}", before.Round, after);
        return true;
    }

    /// <summary>
    /// The round that this key of a caller first led to: <paramref name="planned"/> when it is new. A call that is sent
    /// twice plans one round.
    /// </summary>
    public async Task<RoundId> ClaimAsync(string idempotencyKey, RoundId planned, CancellationToken cancellationToken)
    {
        var row = new TableEntity(IdempotencyPartition, Digest.OfText(idempotencyKey)) { ["v"] = 1, ["round"] = planned.ToString() };
        return await TryAddAsync(row, cancellationToken) ? planned : (await FindClaimAsync(idempotencyKey, cancellationToken))!.Value;
    }

    /// <summary>The round that this key of a caller led to; null for a new one.</summary>
    public async Task<RoundId?> FindClaimAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            IdempotencyPartition, Digest.OfText(idempotencyKey), cancellationToken: cancellationToken);
        return row.HasValue ? RoundId.Parse(row.Value!.GetString("round")!, null) : null;
    }

    public async Task SaveSummaryAsync(RoundSummary summary, CancellationToken cancellationToken)
    {
        var blob = account.Container(Names.RoundFiles).GetBlobClient($"{summary.Round}/summary.json");
        await blob.UploadAsync(BinaryData.FromString(Json.Write(summary)), overwrite: true, cancellationToken);
    }

    /// <summary>Null until the round has closed.</summary>
    public async Task<RoundSummary?> FindSummaryAsync(RoundId id, CancellationToken cancellationToken)
    {
        var blob = account.Container(Names.RoundFiles).GetBlobClient($"{id}/summary.json");
        try
        {
            var content = await blob.DownloadContentAsync(cancellationToken);
            return Json.Read<RoundSummary>(content.Value.Content.ToString());
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>An answer that was lost on its way makes the client write again, and be refused for its own first write. Null when the row is another's.</summary>
    private async Task<StoredRound?> FindOwnAsync(TableEntity written, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(written.PartitionKey, written.RowKey, cancellationToken: cancellationToken);
        return row.HasValue && row.Value!.GetString("write") == written.GetString("write") ? ToRound(row.Value!) : null;
    }

    private async Task<bool> TryAddAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    private static TableEntity ToRow(Round round) => new(RoundKeys.PartitionOf(round.Id), round.Id.ToString())
    {
        ["v"] = 1,
        ["write"] = Guid.NewGuid().ToString("N"),
        ["state"] = round.State.ToString(),
        ["site"] = SelfCheckId.Of(round.Id)?.Site.ToString(),
        ["data"] = Json.Write(round),
    };

    internal static StoredRound ToRound(TableEntity row) => new(Json.Read<Round>(row.GetString("data")!), row.ETag);
}

/// <summary>A round as it was read, and the mark by which a later write notices another's.</summary>
internal sealed record StoredRound(Round Round, ETag ETag);
