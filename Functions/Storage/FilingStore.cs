using System.Security.Cryptography;
using Azure;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What units told the office of beforehand: a row each in the site's partition, never removed.</summary>
internal sealed class FilingStore(StorageAccount account, TimeProvider clock)
{
    private const int IdLength = 16;

    private readonly TableClient _table = account.Table(Names.Filings);

    /// <summary>Keeps what was entered, or says what is wrong with it.</summary>
    /// <param name="idempotencyKey">What was entered before with the same key for the same site is kept in place of this.</param>
    public async Task<(Filing? Filing, IReadOnlyList<FieldFault> Faults)> AddAsync(
        SiteId site, FilingEntry entry, string by, CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        var id = idempotencyKey is null ? RandomNumberGenerator.GetHexString(IdLength, lowercase: true) : Digest.OfText(idempotencyKey)[..IdLength];
        var (filing, faults) = entry.Read(id, site, by, clock.GetUtcNow());
        if (filing is null)
            return (null, faults);
        try
        {
            await _table.AddEntityAsync(ToRow(filing), cancellationToken);
            account.Changes.Note($"报备 {filing.Site} {filing.Id}", null, filing);
            return (filing, []);
        }
        catch (RequestFailedException e) when (e.Status == 409 && idempotencyKey is not null)
        {
            return (ToFiling(await _table.GetEntityAsync<TableEntity>(site.ToString(), id, cancellationToken: cancellationToken)), []);
        }
    }

    /// <summary>Once withdrawn it stays as it is.</summary>
    /// <returns>The filing; null when there is none.</returns>
    public async Task<Filing?> WithdrawAsync(SiteId site, string id, string by, CancellationToken cancellationToken)
    {
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower))
            return null;

        var row = await _table.GetEntityIfExistsAsync<TableEntity>(site.ToString(), id, cancellationToken: cancellationToken);
        if (!row.HasValue)
            return null;
        var filing = ToFiling(row.Value!);
        if (filing.Withdrawn is not null)
            return filing;

        var withdrawn = filing with { Withdrawn = new Withdrawal(by, clock.GetUtcNow()) };
        try
        {
            await _table.UpdateEntityAsync(ToRow(withdrawn), row.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
            account.Changes.Note($"报备 {site} {id}", filing, withdrawn);
            return withdrawn;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Somebody else withdrew it at the same moment.
            return await WithdrawAsync(site, id, by, cancellationToken);
        }
    }

    /// <summary>A site's, the latest first, those that were withdrawn included.</summary>
    public async Task<IReadOnlyList<Filing>> AllAsync(SiteId site, CancellationToken cancellationToken)
    {
        var filings = new List<Filing>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {site.ToString()}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            filings.Add(ToFiling(row));
        return [.. filings.OrderByDescending(filing => filing.From).ThenByDescending(filing => filing.RecordedAt)];
    }

    private static TableEntity ToRow(Filing filing) => new(filing.Site.ToString(), filing.Id) { ["v"] = 1, ["data"] = Json.Write(filing) };

    private static Filing ToFiling(TableEntity row) => Json.Read<Filing>(row.GetString("data")!);
}
