using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Checker.Access.People;

namespace Checker.Storage;

/// <summary>
/// 操作日志: a partition a day (UTC+8), the newest row first. Rows are inserted, and never changed; only whole days that are
/// older than they must be kept are removed.
/// </summary>
internal sealed class OperationLog(StorageAccount account)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Days that one call looks through: a filter that fits nothing comes back, with where to go on.</summary>
    private const int MostDays = 31;

    private const int RowsATransaction = 100;

    private readonly TableClient _table = account.Table(Names.Operations);

    /// <summary>Begins to note what the request changes.</summary>
    public ChangeNotes.Noted Note() => account.Changes.Begin();

    public Task AddAsync(LogEntry entry, CancellationToken cancellationToken)
    {
        var back = DateTime.MaxValue.Ticks - entry.At.UtcTicks;
        var row = $"{back.ToString("d19", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var entity = new TableEntity(PartitionOf(LocalDay.DayOf(entry.At)), row) { ["v"] = 1 };
        LongText.Write(entity, Json.Write(entry));
        return _table.AddEntityAsync(entity, cancellationToken);
    }

    /// <summary>The newest first, from the last day wanted back to the first.</summary>
    /// <param name="after">As <see cref="LogPart.Next"/> of the part before; null or anything else begins anew.</param>
    public async Task<LogPart> ReadAsync(LogFilter filter, string? after, int size, CancellationToken cancellationToken)
    {
        var (day, from) = Place(after) is { } place && place.Day <= filter.Until ? place : (filter.Until, "");
        var found = new List<(LogEntry Entry, DateOnly Day, string Row)>();
        for (var days = 0; day >= filter.From; day = day.AddDays(-1), from = "", days++)
        {
            if (days == MostDays)
                return new LogPart([.. found.Select(each => each.Entry)], Next(day, ""));
            var rows = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(day)} and RowKey gt {from}");
            await foreach (var row in _table.QueryAsync<TableEntity>(rows, cancellationToken: cancellationToken))
            {
                var entry = Json.Read<LogEntry>(LongText.Read(row));
                if (!filter.Lets(entry))
                    continue;
                if (found.Count == size)
                    return new LogPart([.. found.Select(each => each.Entry)], Next(found[^1].Day, found[^1].Row));
                found.Add((entry, day, row.RowKey));
            }
        }

        return new LogPart([.. found.Select(each => each.Entry)], null);
    }

    /// <summary>How many rows the days before this one have.</summary>
    public async Task<int> CountBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey lt {PartitionOf(day)}"), select: ["RowKey"], cancellationToken: cancellationToken).CountAsync(cancellationToken);

    /// <summary>Removes the days before this one.</summary>
    /// <returns>How many rows they had.</returns>
    public async Task<int> RemoveBeforeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var (removed, filter) = (0, TableClient.CreateQueryFilter($"PartitionKey lt {PartitionOf(day)}"));
        var rows = _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var part in rows.Chunk(RowsATransaction).WithCancellation(cancellationToken))
        {
            foreach (var old in part.GroupBy(row => row.PartitionKey))
                await _table.SubmitTransactionAsync(old.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
            removed += part.Length;
        }

        return removed;
    }

    private static string PartitionOf(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static string Next(DateOnly day, string row) => $"{PartitionOf(day)}~{row}";

    private static (DateOnly Day, string Row)? Place(string? after) =>
        after?.Split('~') is [var day, var row] && row.All(c => char.IsAsciiHexDigitLower(c) || c == '-')
        && DateOnly.TryParseExact(day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? (read, row) : null;
}

/// <summary>Which lines are wanted: of these days, both included, and by these persons and kinds where said.</summary>
internal sealed record LogFilter(DateOnly From, DateOnly Until, string? Who = null, LogKind? Kind = null)
{
    public bool Lets(LogEntry entry) =>
        (Kind is null || entry.Kind == Kind)
        && (string.IsNullOrEmpty(Who) || entry.Who.Contains(Who, StringComparison.Ordinal) || entry.Login == Who);
}

/// <param name="Next">Where the next part begins; null when this is the last.</param>
internal sealed record LogPart(IReadOnlyList<LogEntry> Entries, string? Next);
