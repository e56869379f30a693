using Azure;

namespace Checker.Storage;

/// <summary>One-time sign-in codes, kept as digests and used up by being deleted; and the sessions that were ended by hand.</summary>
internal sealed class SignInStore(StorageAccount account)
{
    private const string Codes = "code";
    private const string Ended = "ended";

    private readonly TableClient _table = account.Table(Names.SignIns);

    /// <param name="forWhom">What comes back when the code is used.</param>
    public Task AddAsync(string code, string forWhom, DateTimeOffset expires, CancellationToken cancellationToken) =>
        _table.AddEntityAsync(
            new TableEntity(Codes, Digest.OfText(code)) { ["v"] = 2, ["expires"] = expires, ["data"] = forWhom }, cancellationToken);

    /// <summary>Whom it is for, once, for a code that exists and has not run out; else null.</summary>
    public async Task<string?> UseAsync(string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = Digest.OfText(code);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Codes, key, cancellationToken: cancellationToken);
        if (!row.HasValue)
            return null;

        try
        {
            var used = await _table.DeleteEntityAsync(Codes, key, row.Value!.ETag, cancellationToken);
            return used.Status != 404 && row.Value.GetDateTimeOffset("expires") > now ? row.Value.GetString("data") : null;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return null; // used at the same moment by another
        }
    }

    /// <summary>From now on this session's cookie opens nothing, wherever a copy of it lies.</summary>
    public Task EndAsync(string session, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(new TableEntity(Ended, Digest.OfText(session)) { ["v"] = 1 }, TableUpdateMode.Replace, cancellationToken);

    public async Task<bool> HasEndedAsync(string session, CancellationToken cancellationToken) =>
        (await _table.GetEntityIfExistsAsync<TableEntity>(Ended, Digest.OfText(session), cancellationToken: cancellationToken)).HasValue;
}
