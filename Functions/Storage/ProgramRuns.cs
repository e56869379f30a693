using System.Globalization;
using Azure;
using Checker.Fetching;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>
/// The program's record of its own running: its last sign of life (<c>alive</c>), the last run of each timer (<c>timer</c>),
/// the times in which nothing ran (<c>gap</c>, by their beginning), and what canaries last answered (<c>canaries</c>).
/// </summary>
internal sealed class ProgramRuns(StorageAccount account)
{
    private const string Alive = "alive";
    private const string Timers = "timer";
    private const string Gaps = "gap";
    private const string CanaryRow = "canaries";
    private const string Only = "last";

    private readonly TableClient _table = account.Table(Names.Program);

    /// <summary>A sign of life. What was missed since the one before is put on record, once, whoever notices.</summary>
    /// <returns>The gap that ends now; null for none.</returns>
    public async Task<OwnGap?> WakeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gap = await LastSignAsync(cancellationToken) is { } last ? OwnGap.Between(last, now) : null;
        if (gap is not null)
            await TryAddAsync(gap, cancellationToken);
        await _table.UpsertEntityAsync(new TableEntity(Alive, Only) { ["v"] = 1, ["at"] = now }, TableUpdateMode.Replace, cancellationToken);
        return gap;
    }

    /// <summary>Null before the first.</summary>
    public async Task<DateTimeOffset?> LastSignAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Alive, Only, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.GetDateTimeOffset("at") : null;
    }

    /// <summary>Those that ended after this moment, in order.</summary>
    public async Task<IReadOnlyList<OwnGap>> GapsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Gaps} and to gt {since}"), cancellationToken: cancellationToken)
            .Select(row => row.Get<OwnGap>()).ToListAsync(cancellationToken);

    public Task NoteAsync(TimerRun run, CancellationToken cancellationToken) => PutAsync(Timers, run.Timer, run, cancellationToken);

    public async Task<IReadOnlyList<TimerRun>> TimersAsync(CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Timers}"), cancellationToken: cancellationToken)
            .Select(row => row.Get<TimerRun>()).ToListAsync(cancellationToken);

    public Task NoteAsync(CanariesAsked asked, CancellationToken cancellationToken) => PutAsync(CanaryRow, Only, asked, cancellationToken);

    /// <summary>As any instance last asked them; null when none ever did.</summary>
    public async Task<CanariesAsked?> CanariesAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(CanaryRow, Only, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.Get<CanariesAsked>() : null;
    }

    /// <summary>Two that wake at once find the same gap: the first's end stands.</summary>
    private async Task TryAddAsync(OwnGap gap, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Gaps, gap.From.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)) { ["v"] = 1, ["to"] = gap.To };
        row.Put(gap);
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
        }
    }

    private Task<Response> PutAsync<T>(string partition, string key, T record, CancellationToken cancellationToken)
        where T : class
    {
        var row = new TableEntity(partition, key) { ["v"] = 1 };
        row.Put(record);
        return _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}

/// <summary>A timer's last run.</summary>
/// <param name="Failure">The kind of what it failed by; null when it ended well.</param>
internal sealed record TimerRun(string Timer, DateTimeOffset At, TimeSpan Took, bool IsPastDue, string? Failure);
