using System.Runtime.CompilerServices;
using Azure;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// A round's sites: what is planned (<c>p:</c>), its visits (<c>v:</c>) and the waits for later ones (<c>w:</c>), its conclusions
/// (<c>c:</c>), each followed by its findings (<c>c:…!</c>), and a mark of the last change (<c>m:</c>), all in the round's
/// partition, so that a conclusion and its findings are one transaction.
/// </summary>
internal sealed class CheckStore(StorageAccount account)
{
    private const int TransactionSize = 100;

    /// <summary>A transaction has 4 MiB, and a character may take six bytes.</summary>
    private const int CharactersATransaction = 500_000;

    /// <summary>A conclusion is some KiB, and an answer is held whole, several times over, until its rows are made.</summary>
    private const int ConclusionsAPage = 200;

    private readonly TableClient _table = account.Table(Names.Checks);

    public async Task PlanAsync(RoundId round, IEnumerable<SiteId> sites, CancellationToken cancellationToken)
    {
        foreach (var batch in sites.Chunk(TransactionSize))
        {
            var actions = batch.Select(site => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, new TableEntity(round.ToString(), PlanKey(site)) { ["v"] = 1 }));
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
    }

    /// <summary>Whether the round has this site in its plan.</summary>
    public async Task<bool> IsPlannedAsync(RoundId round, SiteId site, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(round.ToString(), PlanKey(site), cancellationToken: cancellationToken);
        return row.HasValue;
    }

    /// <summary>Records a visit; false when another attempt of the same visit was first, and its files count.</summary>
    public Task<bool> TryAddVisitAsync(RoundId round, SiteId site, VisitFiles files, CancellationToken cancellationToken) =>
        TryAddAsync([new TableEntity(round.ToString(), VisitKey(site, files.Visit)) { ["v"] = 1, ["data"] = Json.Write(files) }], cancellationToken);

    /// <summary>The recorded visits of a site, in order: numbered from 1 on without a gap, since one is asked for after the one before.</summary>
    public async Task<IReadOnlyList<VisitFiles>> VisitsAsync(RoundId round, SiteId site, CancellationToken cancellationToken)
    {
        var visits = new List<VisitFiles>();
        while (await _table.GetEntityIfExistsAsync<TableEntity>(round.ToString(), VisitKey(site, visits.Count + 1), cancellationToken: cancellationToken) is { HasValue: true } row)
            visits.Add(Json.Read<VisitFiles>(row.Value!.GetString("data")!));

        return visits;
    }

    /// <summary>Notes until when a site waits for a later visit: its check holds no place in the round's engine meanwhile.</summary>
    public async Task PutOffAsync(RoundId round, SiteId site, DateTimeOffset until, CancellationToken cancellationToken) =>
        await _table.UpsertEntityAsync(
            new TableEntity(round.ToString(), $"w:{site}") { ["v"] = 1, ["until"] = until }, TableUpdateMode.Replace, cancellationToken);

    /// <summary>How many sites wait for a later visit.</summary>
    public async Task<int> PutOffAsync(RoundId round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey ge {"w:"} and RowKey lt {"w;"} and until gt {now}");
        return await _table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken).CountAsync(cancellationToken);
    }

    /// <summary>Every recorded visit of a round.</summary>
    public IAsyncEnumerable<VisitFiles> VisitsAsync(RoundId round, CancellationToken cancellationToken) =>
        RangeAsync(round, "v:", "v;", ["data"], cancellationToken).Select(row => Json.Read<VisitFiles>(row.GetString("data")!));

    /// <summary>The sites of a round of which something was found.</summary>
    public IAsyncEnumerable<SiteId> FoundAsync(RoundId round, CancellationToken cancellationToken) =>
        RangeAsync(round, ResultRows.Prefix, ResultRows.End, ["RowKey", "findings"], cancellationToken)
            .Where(row => row.GetInt32("findings") > 0).Select(row => ResultRows.SiteOf(row.RowKey));

    /// <summary>
    /// Concludes a site with its findings, at once or not at all. The first conclusion wins: false means that one was
    /// there and nothing changed.
    /// </summary>
    /// <param name="byTime">Whether it is also listed by when it was drawn.</param>
    public Task<bool> TryConcludeAsync(SiteResult result, CancellationToken cancellationToken, bool byTime = false) =>
        TryAddAsync(byTime ? ResultRows.Of(result).Append(ResultRows.ByTime(result)) : ResultRows.Of(result), cancellationToken);

    /// <summary>Makes a conclusion final, its findings replaced by those that stand.</summary>
    public Task FinishAsync(SiteResult before, SiteResult final, CancellationToken cancellationToken) =>
        FinishAsync(final.Round, [(before, final)], cancellationToken);

    /// <summary>The same of many sites: as many go in one transaction as it has room for, each whole.</summary>
    public async Task FinishAsync(
        RoundId round, IEnumerable<(SiteResult Before, SiteResult Final)> results, CancellationToken cancellationToken)
    {
        List<TableTransactionAction> batch = [];
        foreach (var (before, final) in results)
        {
            TableTransactionAction[] actions = [.. Finishing(before, final)];
            if (batch.Count + actions.Length >= TransactionSize || batch.Sum(Length) + actions.Sum(Length) > CharactersATransaction)
                await SubmitAsync();
            batch.AddRange(actions);
        }

        await SubmitAsync();

        async Task SubmitAsync()
        {
            if (batch.Count > 0)
                await _table.SubmitTransactionAsync([.. batch, new TableTransactionAction(TableTransactionActionType.UpsertReplace, NewMark(round))], cancellationToken);
            batch.Clear();
        }
    }

    /// <summary>Changes whenever a final conclusion does: what was made from them tells by it whether it still holds.</summary>
    public async Task<string> MarkAsync(RoundId round, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(round.ToString(), MarkKey, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.GetString("mark")! : "";
    }

    public async Task<SiteResult?> FindResultAsync(RoundId round, SiteId site, CancellationToken cancellationToken)
    {
        var key = ResultRows.Key(site);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(round.ToString(), key, cancellationToken: cancellationToken);
        if (!row.HasValue)
            return null;

        // Its findings change with it: both are read at once.
        var rows = row.Value!.GetInt32("findings") is 0 ? AsyncEnumerable.Repeat(row.Value, 1) : RangeAsync(round, key, key + "!~", null, cancellationToken);
        await foreach (var result in ResultRows.ReadAsync(rows, cancellationToken))
            return result;

        return null;
    }

    /// <summary>What has been found of a rule so far, final or not, and nothing more.</summary>
    public async IAsyncEnumerable<(SiteId Site, Finding Finding)> FindingsAsync(
        RoundId round, string rule, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey ge {ResultRows.Prefix} and RowKey lt {ResultRows.End} and rule eq {rule}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return (ResultRows.SiteOf(row.RowKey), Json.Read<Finding>(row.GetString("data")!));
    }

    /// <summary>Every conclusion of a round, in the order of site ids.</summary>
    /// <param name="after">The site to go on behind; null from the first.</param>
    public IAsyncEnumerable<SiteResult> ResultsAsync(RoundId round, CancellationToken cancellationToken, SiteId? after = null) =>
        ResultRows.ReadAsync(
            RangeAsync(round, after is { } last ? ResultRows.Key(last) + "!~" : ResultRows.Prefix, ResultRows.End, null, cancellationToken, ConclusionsAPage),
            cancellationToken);

    /// <summary>How many sites were concluded before a moment, and since.</summary>
    /// <param name="from">Counts from then on, by the list by time; null counts every conclusion.</param>
    public async Task<(int Before, int Since)> CountAsync(RoundId round, DateTimeOffset? from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (before, since) = (0, 0);
        await foreach (var isBefore in from is { } start ? ByTimeAsync(round, start, to, cancellationToken) : AllByTimeAsync(round, to, cancellationToken))
            (before, since) = isBefore ? (before + 1, since) : (before, since + 1);

        return (before, since);
    }

    private IAsyncEnumerable<bool> ByTimeAsync(RoundId round, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var end = ResultRows.TimeKey(to);
        return RangeAsync(round, ResultRows.TimeKey(from), ResultRows.TimeEnd, ["RowKey"], cancellationToken)
            .Select(row => string.CompareOrdinal(row.RowKey, end) < 0);
    }

    private IAsyncEnumerable<bool> AllByTimeAsync(RoundId round, DateTimeOffset to, CancellationToken cancellationToken) =>
        RangeAsync(round, ResultRows.Prefix, ResultRows.End, ["verdict", "at"], cancellationToken)
            .Where(row => row.GetString("verdict") is not null)
            .Select(row => row.GetDateTimeOffset("at") is not { } at || at < to);

    /// <summary>The verdict of each concluded site, and nothing more: what a tally needs.</summary>
    public async Task<IReadOnlyDictionary<SiteId, SiteVerdict>> TallyAsync(RoundId round, CancellationToken cancellationToken)
    {
        var verdicts = new Dictionary<SiteId, SiteVerdict>();
        await foreach (var row in RangeAsync(round, ResultRows.Prefix, ResultRows.End, ["RowKey", "verdict"], cancellationToken))
        {
            if (row.GetString("verdict") is { } verdict)
                verdicts.Add(ResultRows.SiteOf(row.RowKey), Enum.Parse<SiteVerdict>(verdict));
        }

        return verdicts;
    }

    private const string MarkKey = "m:";
    private const string PlanPrefix = "p:";

    private static IEnumerable<TableTransactionAction> Finishing(SiteResult before, SiteResult final)
    {
        var rows = ResultRows.Of(final).ToList();
        var gone = ResultRows.Of(before).Skip(rows.Count);
        return
        [
            .. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
            .. gone.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
        ];
    }

    private static int Length(TableTransactionAction action) => (action.Entity as TableEntity)?.GetString("data")?.Length ?? 0;

    private static TableEntity NewMark(RoundId round) => new(round.ToString(), MarkKey) { ["v"] = 1, ["mark"] = Guid.NewGuid().ToString("N") };

    private static string PlanKey(SiteId site) => PlanPrefix + site;

    private static string VisitKey(SiteId site, int visit) => $"v:{site}!{visit:000}";

    private async Task<bool> TryAddAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>The rows of a round from one key, included, to another, excluded.</summary>
    private AsyncPageable<TableEntity> RangeAsync(
        RoundId round, string from, string to, IEnumerable<string>? select, CancellationToken cancellationToken, int? maxPerPage = null)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()} and RowKey ge {from} and RowKey lt {to}");
        return _table.QueryAsync<TableEntity>(filter, maxPerPage, select, cancellationToken);
    }
}
