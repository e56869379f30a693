using System.Globalization;
using System.Security.Cryptography;
using Checker.Alerts;

namespace Checker.Storage;

/// <summary>
/// Who is told (<c>recipient</c>), what each was told last (<c>told-…</c>, a row an alert), how patient we are with a channel
/// that fails (<c>wait</c>), and the log of deliveries (<c>log</c>, rows that are only added, the newest first).
/// </summary>
internal sealed class AlertStore(StorageAccount account, AccountStore accounts, TimeProvider clock)
{
    private const string Recipients = "recipient";
    private const string Waits = "wait";
    private const string Log = "log";
    private const int RowsATransaction = 100;

    private readonly RecordTable<Recipient> _recipients = new(account, Names.Alerts);
    private readonly TableClient _table = account.Table(Names.Alerts);

    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(CancellationToken cancellationToken) =>
        [.. (await _recipients.AllAsync(Recipients, cancellationToken)).OrderBy(recipient => recipient.At)];

    public async Task<Recipient?> FindAsync(string id, CancellationToken cancellationToken) =>
        RecordId.Is(id) ? (await _recipients.FindAsync(Recipients, id, cancellationToken))?.Value : null;

    /// <summary>The logins of those who hold the role 保密.</summary>
    public async Task<IReadOnlyCollection<string>> SecretKeepersAsync(CancellationToken cancellationToken) =>
        [.. (await accounts.AllAsync(cancellationToken)).Where(each => !each.Disabled && each.Roles.Contains(Access.People.Role.Secrecy)).Select(each => each.Login)];

    /// <param name="key">The call's own, by which it is entered once; null when it has none.</param>
    public async Task<Changed<Recipient>> AddAsync(
        RecipientEntry entry, IReadOnlyList<Channel> channels, string by, string? key, CancellationToken cancellationToken)
    {
        var (recipient, mistakes) = entry.Read(RecordId.Of(key), channels, await SecretKeepersAsync(cancellationToken), by, clock.GetUtcNow());
        if (recipient is null)
            return new Changed<Recipient>.Refused(mistakes);

        return await _recipients.TryAddAsync(Recipients, recipient.Id, recipient, cancellationToken)
            ? new Changed<Recipient>.Done(recipient)
            : new Changed<Recipient>.Unchanged((await FindAsync(recipient.Id, cancellationToken))!);
    }

    /// <summary>What was told stays known; patience with a channel ends with the channel.</summary>
    /// <param name="expected">The version that the person saw; null for whichever there is.</param>
    public async Task<Changed<Recipient>> ChangeAsync(
        string id, RecipientEntry entry, IReadOnlyList<Channel> channels, int? expected, CancellationToken cancellationToken)
    {
        if (!RecordId.Is(id) || await _recipients.FindAsync(Recipients, id, cancellationToken) is not { } stored)
            return new Changed<Recipient>.Missing();
        if (expected is { } version && version != stored.Value.Version)
            return new Changed<Recipient>.Overtaken(stored.Value);

        var (read, mistakes) = entry.Read(id, channels, await SecretKeepersAsync(cancellationToken), stored.Value.By, stored.Value.At);
        if (read is null)
            return new Changed<Recipient>.Refused(mistakes);

        var changed = read with { Disabled = stored.Value.Disabled, Version = stored.Value.Version + 1 };
        if (!await _recipients.TryReplaceAsync(Recipients, id, changed, stored, cancellationToken))
            return new Changed<Recipient>.Overtaken((await FindAsync(id, cancellationToken))!);
        if ((changed.Channel, changed.Mail) != (stored.Value.Channel, stored.Value.Mail))
            await SaveWaitAsync(changed, null, cancellationToken);
        return new Changed<Recipient>.Done(changed);
    }

    /// <summary>停用, or the end of it. What was told stays known.</summary>
    public async Task<Changed<Recipient>> DisableAsync(string id, bool disabled, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!RecordId.Is(id) || await _recipients.FindAsync(Recipients, id, cancellationToken) is not { } stored)
                return new Changed<Recipient>.Missing();
            if (stored.Value.Disabled == disabled)
                return new Changed<Recipient>.Unchanged(stored.Value);
            var changed = stored.Value with { Disabled = disabled, Version = stored.Value.Version + 1 };
            if (await _recipients.TryReplaceAsync(Recipients, id, changed, stored, cancellationToken))
                return new Changed<Recipient>.Done(changed);
        }
    }

    /// <summary>The state in which each alert was last told, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ToldAsync(Recipient recipient, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Told(recipient)}");
        return await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => row.RowKey, row => row.GetString("state")!, cancellationToken: cancellationToken);
    }

    public Task SaveToldAsync(Recipient recipient, IEnumerable<Alert> alerts, CancellationToken cancellationToken) => SubmitAsync(
        alerts.Select(alert => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, new TableEntity(Told(recipient), alert.Id) { ["v"] = 1, ["state"] = alert.State })),
        cancellationToken);

    public Task ForgetAsync(Recipient recipient, IEnumerable<string> ids, CancellationToken cancellationToken) => SubmitAsync(
        ids.Select(id => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(Told(recipient), id), Azure.ETag.All)), cancellationToken);

    /// <summary>Null while its channel works.</summary>
    public async Task<Patience?> WaitAsync(Recipient recipient, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Waits, recipient.Id, cancellationToken: cancellationToken);
        return row.HasValue && row.Value!.GetInt32("failures") is { } failures && failures > 0 ? new Patience(failures, row.Value!.GetDateTimeOffset("notBefore")!.Value) : null;
    }

    /// <param name="patience">Null: its channel works.</param>
    public Task SaveWaitAsync(Recipient recipient, Patience? patience, CancellationToken cancellationToken) => _table.UpsertEntityAsync(
        new TableEntity(Waits, recipient.Id) { ["v"] = 1, ["failures"] = patience?.Failures ?? 0, ["notBefore"] = patience?.NotBefore },
        TableUpdateMode.Replace,
        cancellationToken);

    public Task LogAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Log, $"{Back(delivery.At)}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}") { ["v"] = 1 };
        row.Put(delivery);
        return _table.AddEntityAsync(row, cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync(int most, CancellationToken cancellationToken) =>
        [.. (await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Log}"), cancellationToken: cancellationToken)
            .Take(most).ToListAsync(cancellationToken)).Select(row => row.Get<Delivery>())];

    public async Task<int> CountDeliveriesAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        await OldAsync(before).CountAsync(cancellationToken);

    /// <returns>How many there were.</returns>
    public async Task<int> RemoveDeliveriesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = await OldAsync(before).ToListAsync(cancellationToken);
        await SubmitAsync(old.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, Azure.ETag.All)), cancellationToken);
        return old.Count;
    }

    private Azure.AsyncPageable<TableEntity> OldAsync(DateTimeOffset before) =>
        _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Log} and RowKey gt {Back(before) + "~"}"), select: ["PartitionKey", "RowKey"]);

    /// <summary>The newest sorts first.</summary>
    private static string Back(DateTimeOffset at) => (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("d19", CultureInfo.InvariantCulture);

    private static string Told(Recipient recipient) => $"told-{recipient.Id}";

    private async Task SubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        foreach (var part in actions.Chunk(RowsATransaction))
            await _table.SubmitTransactionAsync(part, cancellationToken);
    }
}
