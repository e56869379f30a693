using System.Globalization;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// What persons recorded in a round, and when they opened its live pages: a row each, never changed. Openings stand behind a
/// mark (<c>o:</c>) that no site id begins with.
/// </summary>
internal sealed class ManualCheckStore(StorageAccount account)
{
    private const string Opened = "o:";

    private readonly TableClient _table = account.Table(Names.ManualChecks);

    public Task AddAsync(ManualCheck check, CancellationToken cancellationToken) =>
        AddAsync(check.Round, check.Site.ToString(), check.RecordedAt, check.Rule, check, cancellationToken);

    public Task AddAsync(Opening opening, CancellationToken cancellationToken) =>
        AddAsync(opening.Round, Opened + opening.Site, opening.At, Digest.OfText(opening.By)[..8], opening, cancellationToken);

    /// <summary>Of one site, in the order in which they were recorded.</summary>
    public Task<IReadOnlyList<ManualCheck>> OfAsync(RoundId round, SiteId site, CancellationToken cancellationToken) =>
        ReadAsync<ManualCheck>(round, site.ToString(), cancellationToken);

    /// <summary>Of one site's live pages, in order.</summary>
    public Task<IReadOnlyList<Opening>> OpeningsAsync(RoundId round, SiteId site, CancellationToken cancellationToken) =>
        ReadAsync<Opening>(round, Opened + site, cancellationToken);

    /// <summary>The sites that persons looked at in a round.</summary>
    public IAsyncEnumerable<SiteId> SitesAsync(RoundId round, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()}");
        return _table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken)
            .Select(row => SiteId.Parse(row.RowKey.Split('!')[0].Split(':')[^1]));
    }

    private async Task AddAsync<T>(RoundId round, string whose, DateTimeOffset at, string apart, T record, CancellationToken cancellationToken)
        where T : class
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{whose}!{at.UtcTicks:D19}!{apart}");
        var row = new TableEntity(round.ToString(), key) { ["v"] = 1, ["data"] = Json.Write(record) };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        account.Changes.Note($"人工核查 {round} {whose}", null, record);
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(RoundId round, string whose, CancellationToken cancellationToken)
    {
        var records = new List<T>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey ge {whose + "!"} and RowKey lt {whose + "\""}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            records.Add(Json.Read<T>(row.GetString("data")!));
        return records;
    }
}
