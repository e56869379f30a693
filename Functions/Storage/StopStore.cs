using Azure;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Which checks staff have stopped: a row for all, a row a site. Checks under way look here every second.</summary>
internal sealed class StopStore(StorageAccount account, TimeProvider clock) : IDisposable
{
    private const string OfAll = "all";
    private const string OfSite = "site";

    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(900);

    private readonly TableClient _table = account.Table(Names.Stops);
    private readonly SemaphoreSlim _one = new(1);
    private (IReadOnlyList<Stop> Stops, long At)? _read;

    /// <summary>A second stop takes the place of the first.</summary>
    public async Task StopAsync(Stop stop, CancellationToken cancellationToken)
    {
        var (partition, row) = Key(stop.Site);
        var entity = new TableEntity(partition, row) { ["v"] = 1, ["data"] = Json.Write(stop) };
        await _table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
        account.Changes.Note(Noted(stop.Site), null, stop);
        _read = null;
    }

    /// <summary>What was not stopped stays so.</summary>
    public async Task ResumeAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var (partition, row) = Key(site);
        var before = (await AllAsync(cancellationToken)).FirstOrDefault(stop => stop.Site == site);
        await _table.DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
        account.Changes.Note(Noted(site), before, null);
        _read = null;
    }

    public async Task<IReadOnlyList<Stop>> AllAsync(CancellationToken cancellationToken)
    {
        var stops = new List<Stop>();
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            stops.Add(Json.Read<Stop>(row.GetString("data")!));
        return stops;
    }

    /// <summary>The stop that a site is under, its own or that of all; null when it may be checked. At most a second old.</summary>
    public async Task<Stop?> FindAsync(SiteId site, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_read is not { } read || clock.GetElapsedTime(read.At) >= Fresh)
                _read = read = (await AllAsync(cancellationToken), clock.GetTimestamp());
            return read.Stops.FirstOrDefault(stop => stop.Site is null || stop.Site == site);
        }
        finally
        {
            _one.Release();
        }
    }

    private static string Noted(SiteId? site) => $"停止检查 {site?.ToString() ?? OfAll}";

    public void Dispose() => _one.Dispose();

    private static (string Partition, string Row) Key(SiteId? site) => site is { } one ? (OfSite, one.ToString()) : (OfAll, OfAll);
}
