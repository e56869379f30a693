using Azure;
using Checker.Storage.Tables;

namespace Checker.Storage;

/// <summary>One-time sign-in codes: kept as digests, used up by being deleted.</summary>
internal sealed class SignInStore(StorageAccount account)
{
    private const string Partition = "code";

    private readonly TableClient _table = account.Table(Names.SignIns);

    public Task AddAsync(string code, DateTimeOffset expires, CancellationToken cancellationToken) =>
        _table.AddEntityAsync(
            new TableEntity(Partition, Digest.OfText(code)) { ["v"] = 1, ["expires"] = expires }, cancellationToken);

    /// <summary>True once for a code that exists and has not run out.</summary>
    public async Task<bool> TryUseAsync(string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = Digest.OfText(code);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: cancellationToken);
        if (!row.HasValue)
            return false;

        try
        {
            var used = await _table.DeleteEntityAsync(Partition, key, row.Value!.ETag, cancellationToken);
            return used.Status != 404 && row.Value.GetDateTimeOffset("expires") > now;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false; // used at the same moment by another
        }
    }
}
