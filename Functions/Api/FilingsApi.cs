using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>报备: what units told the office of beforehand.</summary>
internal static class FilingsApi
{
    /// <param name="Until">The first instant after it.</param>
    internal sealed record Shown(
        string Filing, SiteId Site, string Kind, DateTimeOffset From, DateTimeOffset Until, string SaidBy, string Note, string RecordedBy,
        DateTimeOffset RecordedAt, Withdrawal? Withdrawn)
    {
        public static Shown Of(Filing filing) => new(
            filing.Id, filing.Site, filing.Kind.Word(), filing.From, filing.Until, filing.SaidBy, filing.Note, filing.RecordedBy,
            filing.RecordedAt, filing.Withdrawn);
    }

    public static async Task<Results<Ok<IEnumerable<Shown>>, NotFound>> ListAsync(
        string site, SiteStore sites, FilingStore filings, CancellationToken cancellationToken) =>
        await FindAsync(site, sites, cancellationToken) is { } id
            ? TypedResults.Ok((await filings.AllAsync(id, cancellationToken)).Select(Shown.Of))
            : TypedResults.NotFound();

    public static async Task<Results<Created<Shown>, NotFound, ValidationProblem>> AddAsync(
        string site, FilingEntry entry, SiteStore sites, FilingStore filings, CancellationToken cancellationToken)
    {
        if (await FindAsync(site, sites, cancellationToken) is not { } id)
            return TypedResults.NotFound();

        var (filing, faults) = await filings.AddAsync(id, entry, "API", cancellationToken);
        return filing is null
            ? TypedResults.ValidationProblem(faults.GroupBy(fault => Member(fault.Field)).ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray()))
            : TypedResults.Created($"/api/sites/{id}/filings", Shown.Of(filing));
    }

    public static async Task<Results<Ok<Shown>, NotFound>> WithdrawAsync(
        string site, string filing, FilingStore filings, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await filings.WithdrawAsync(id, filing, "API", cancellationToken) is { } withdrawn
            ? TypedResults.Ok(Shown.Of(withdrawn))
            : TypedResults.NotFound();

    /// <summary>As the body's JSON has it.</summary>
    private static string Member(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static async Task<SiteId?> FindAsync(string site, SiteStore sites, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await sites.FindAsync(id, cancellationToken) is not null ? id : null;
}
