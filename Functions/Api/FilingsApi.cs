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

    /// <summary>What was filed for a site.</summary>
    public static async Task<Results<Ok<IEnumerable<Shown>>, NotFound>> ListAsync(
        string site, SiteStore sites, FilingStore filings, CancellationToken cancellationToken) =>
        await FindAsync(site, sites, cancellationToken) is { } id
            ? TypedResults.Ok((await filings.AllAsync(id, cancellationToken)).Select(Shown.Of))
            : TypedResults.NotFound();

    /// <summary>Files (报备) a time that does not count for a site.</summary>
    [Takes<FilingEntry>]
    [Heeds(CallKey.Header)]
    public static async Task<Results<Created<Shown>, NotFound, ValidationProblem, ProblemHttpResult>> AddAsync(
        string site, HttpRequest request, SiteStore sites, FilingStore filings, CancellationToken cancellationToken)
    {
        if (await FindAsync(site, sites, cancellationToken) is not { } id)
            return TypedResults.NotFound();
        if (await JsonBody.ReadAsync<FilingEntry>(request, cancellationToken) is not { } entry)
            return Refused("请求内容须为 JSON 对象，含 kind、from、until、saidBy，可有 note。");
        if (!CallKey.TryRead(request, out var key))
            return Refused(CallKey.TooLong);

        var (filing, faults) = await filings.AddAsync(id, entry, "API", cancellationToken, key);
        return filing is null
            ? TypedResults.ValidationProblem(faults.GroupBy(fault => Member(fault.Field)).ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray()))
            : TypedResults.Created($"/api/sites/{id}/filings", Shown.Of(filing));
    }

    /// <summary>Withdraws a filing: from then on it is judged as if it had never been.</summary>
    /// <param name="filing">As the list has it.</param>
    public static async Task<Results<Ok<Shown>, NotFound>> WithdrawAsync(
        string site, string filing, FilingStore filings, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await filings.WithdrawAsync(id, filing, "API", cancellationToken) is { } withdrawn
            ? TypedResults.Ok(Shown.Of(withdrawn))
            : TypedResults.NotFound();

    private static ProblemHttpResult Refused(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Nothing was filed", detail: detail);

    /// <summary>As the body's JSON has it.</summary>
    private static string Member(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static async Task<SiteId?> FindAsync(string site, SiteStore sites, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await sites.FindAsync(id, cancellationToken) is not null ? id : null;
}
