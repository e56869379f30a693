using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>The registry: importing it, listing it, one site with its latest verdicts.</summary>
internal static class SitesApi
{
    internal sealed record Imported(
        [property: System.Text.Json.Serialization.JsonPropertyName("imported")] int New,
        int Updated, int Unchanged, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<string> UnknownColumns, bool DryRun);

    internal sealed record Row(SiteId Site, string? Code, string Name, string Unit, string? County, Uri Url, string State);

    internal sealed record Shown(Row Registry, RoundId? Round, SiteVerdict? Conclusion, IReadOnlyList<Verdict> Verdicts);

    /// <summary>A wrong row is refused with its reason and the others are taken; a wrong file changes nothing.</summary>
    public static async Task<Results<Ok<Imported>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, SiteStore sites, CancellationToken cancellationToken, bool dryRun = false)
    {
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);
        if (RegistryFile.Read(file) is not RegistryRows.Taken rows)
            return Refused(StatusCodes.Status400BadRequest, ((RegistryRows.Refused)RegistryFile.Read(file)).Message);

        var plan = RegistryImport.Plan(rows, await sites.AllAsync(cancellationToken));
        if (!dryRun)
            await sites.SaveAsync(plan.New.Concat(plan.Changed), cancellationToken);
        return TypedResults.Ok(new Imported(
            plan.New.Count, plan.Changed.Count, plan.Unchanged, plan.Rejected, plan.UnknownColumns, dryRun));
    }

    public static async Task<Ok<IEnumerable<Row>>> ListAsync(SiteStore sites, CancellationToken cancellationToken) =>
        TypedResults.Ok((await sites.AllAsync(cancellationToken)).Select(ToRow));

    public static async Task<Results<Ok<Shown>, NotFound>> ShowAsync(
        string site, SiteStore sites, RoundStore rounds, CheckStore checks, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is not { } found)
            return TypedResults.NotFound();

        var result = await Latest.ResultAsync(id, rounds, checks, cancellationToken);
        return TypedResults.Ok(new Shown(ToRow(found), result?.Round, result?.Conclusion.Site, result?.Conclusion.Verdicts ?? []));
    }

    private static Row ToRow(Site site) =>
        new(site.Id, site.Code, site.Name, site.Addressee ?? site.Sponsor, site.County, site.Home, site.State.Word());

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The file was not imported", detail: detail);
}
