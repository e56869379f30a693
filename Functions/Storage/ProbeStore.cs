using System.Globalization;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// What probes came to: a row a site and day, a property a half hour, merged without being read. Each holds a letter a
/// probe (<see cref="ProbeCode"/>), so that a site's year is some 50 KB.
/// </summary>
internal sealed class ProbeStore(StorageAccount account)
{
    private const int TransactionSize = 100;
    private const string Whole = "day";

    private readonly TableClient _table = account.Table(Names.Probes);

    /// <summary>A second probe of a half hour takes the place of the first.</summary>
    public Task RecordAsync(SiteId site, ProbeSlot slot, char code, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(Row(site, slot.Day, [(slot.Index, $"{code}")]), TableUpdateMode.Merge, cancellationToken);

    /// <summary>Writes a site's history; what the same half hours held before is replaced, so that importing twice changes nothing.</summary>
    /// <param name="history">Letters in order, by half hour.</param>
    public async Task ImportAsync(SiteId site, IReadOnlyDictionary<ProbeSlot, string> history, CancellationToken cancellationToken)
    {
        foreach (var days in history.GroupBy(pair => pair.Key.Day).Chunk(TransactionSize))
        {
            var actions = days.Select(day => new TableTransactionAction(
                TableTransactionActionType.UpsertMerge, Row(site, day.Key, day.Select(pair => (pair.Key.Index, pair.Value)))));
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
    }

    /// <summary>The days from the first to the last, both included, that have probes, in order.</summary>
    /// <param name="filings">
    /// What the unit told the office of. Probes know what was filed by then; what was filed later is laid over half hours that
    /// lie inside it whole, since a probe's minute is not kept.
    /// </param>
    public async Task<IReadOnlyList<ProbeDay>> ReadAsync(
        SiteId site, DateOnly first, DateOnly last, IReadOnlyList<Filing> filings, CancellationToken cancellationToken) =>
        [.. (await SlotsAsync(site, first, last, filings, cancellationToken)).Select(day => day.Summed)];

    /// <summary>The same, by half hours.</summary>
    public async Task<IReadOnlyList<ProbedDay>> SlotsAsync(
        SiteId site, DateOnly first, DateOnly last, IReadOnlyList<Filing> filings, CancellationToken cancellationToken)
    {
        var days = new List<ProbedDay>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {site.ToString()} and RowKey ge {Key(first)} and RowKey le {Key(last)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var day = DateOnly.ParseExact(row.RowKey, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            days.Add(new ProbedDay(day, [.. Enumerable.Range(0, ProbeSlot.ADay).Select(index => Outcomes(row, new ProbeSlot(day, index), filings))])
            {
                RolledUp = row.GetString(Whole) ?? "",
            });
        }

        return days;
    }

    /// <summary>The end of the newest half hour of these days that has a probe; null when none has.</summary>
    public async Task<DateTimeOffset?> LastAsync(SiteId site, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        DateTimeOffset? found = null;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {site.ToString()} and RowKey ge {Key(first)} and RowKey le {Key(last)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var day = DateOnly.ParseExact(row.RowKey, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            for (var index = 0; index < ProbeSlot.ADay; index++)
            {
                if (row.GetString(Name(index)) is { Length: > 0 })
                    found = new ProbeSlot(day, index).End; // rows come in the order of days
            }
        }

        return found;
    }

    /// <summary>
    /// Sums these days up: all of a day's letters in one property, in order, a tenth of the room. What was filed later can be
    /// laid over them no more.
    /// </summary>
    /// <param name="before">The first day that is left alone.</param>
    /// <param name="isDry">Only tells.</param>
    /// <returns>How many days were not summed up before.</returns>
    public async Task<int> RollUpAsync(SiteId site, DateOnly first, DateOnly before, bool isDry, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {site.ToString()} and RowKey ge {Key(first)} and RowKey lt {Key(before)}");
        var rows = await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .Where(row => row.GetString(Whole) is null).ToListAsync(cancellationToken);
        foreach (var batch in isDry ? [] : rows.Chunk(TransactionSize))
        {
            await _table.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpdateReplace, RolledUp(row), row.ETag)), cancellationToken);
        }

        return rows.Count;
    }

    private static TableEntity RolledUp(TableEntity row) => new(row.PartitionKey, row.RowKey)
    {
        ["v"] = 1,
        [Whole] = string.Concat(Enumerable.Range(0, ProbeSlot.ADay).Select(index => row.GetString(Name(index)))),
    };

    private static string Outcomes(TableEntity row, ProbeSlot slot, IReadOnlyList<Filing> filings)
    {
        var codes = row.GetString(Name(slot.Index)) ?? "";
        return filings.Any(filing => filing.Covers(slot.End - ProbeSlot.Length, slot.End)) ? new string(ProbeCode.Reported, codes.Length) : codes;
    }

    private static TableEntity Row(SiteId site, DateOnly day, IEnumerable<(int Index, string Codes)> slots)
    {
        var row = new TableEntity(site.ToString(), Key(day)) { ["v"] = 1 };
        foreach (var (index, codes) in slots)
            row[Name(index)] = codes;
        return row;
    }

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"s{index:00}");
}

/// <summary>One day's probes of a home page.</summary>
/// <param name="Slots">Letters (<see cref="ProbeCode"/>) by half hour, 48 of them; empty where there was no probe.</param>
internal sealed record ProbedDay(DateOnly Day, IReadOnlyList<string> Slots)
{
    /// <summary>A day that is long past: its letters in order, without their half hours; empty for others.</summary>
    public string RolledUp { get; init; } = "";

    /// <summary>Half hours that were imported since stand for the day.</summary>
    public ProbeDay Summed => string.Concat(Slots) is { Length: > 0 } outcomes ? new(Day, outcomes) : new(Day, RolledUp);
}
