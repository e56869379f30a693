using Azure;
using Checker.Access.People;

namespace Checker.Storage;

/// <summary>Who has been let in: a row an account, changed under its mark.</summary>
internal sealed class AccountStore(StorageAccount account)
{
    private const string Partition = "account";

    private readonly TableClient _table = account.Table(Names.Accounts);

    public async Task<StoredAccount?> FindAsync(string login, CancellationToken cancellationToken)
    {
        if (!AccountEntry.IsLogin(login))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, login, cancellationToken: cancellationToken);
        return row.HasValue ? new StoredAccount(Read(row.Value!), row.Value!.ETag) : null;
    }

    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken)
    {
        var accounts = new List<Account>();
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            accounts.Add(Read(row));
        return accounts;
    }

    /// <returns>False when the login is taken.</returns>
    public async Task<bool> AddAsync(Account added, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(Row(added), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <returns>False when it has changed since it was read.</returns>
    public async Task<bool> ChangeAsync(StoredAccount stored, Account changed, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpdateEntityAsync(Row(changed), stored.Mark, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    private static TableEntity Row(Account account) => new(Partition, account.Login) { ["v"] = 1, ["data"] = Json.Write(account) };

    private static Account Read(TableEntity row) => Json.Read<Account>(row.GetString("data")!);
}

/// <param name="Mark">Of the row as it was read.</param>
internal sealed record StoredAccount(Account Account, ETag Mark);
