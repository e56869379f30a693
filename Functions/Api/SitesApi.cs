using System.Security.Claims;
using Checker.Access.People;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Api;

/// <summary>The registry: importing it, exporting it, one site with its latest verdicts.</summary>
internal static class SitesApi
{
    internal sealed record Answer(
        [property: System.Text.Json.Serialization.JsonPropertyName("imported")] int New,
        int Updated, int Unchanged, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<string> UnknownColumns, bool DryRun)
    {
        /// <summary>Unknown columns that look like a field; null when there are none.</summary>
        public IReadOnlyList<Suggested>? Suggestions { get; init; }
    }

    internal sealed record Suggested(string Column, string Field);

    /// <param name="Fields">Every field by its column's name, as it is changed.</param>
    internal sealed record Shown(
        SiteListApi.Row Registry, RoundId? Round, SiteVerdict? Conclusion, IReadOnlyList<Verdict> Verdicts, IReadOnlyDictionary<string, string> Fields)
    {
        /// <summary>Of the home page, as the newest check saw it; null where none was shown.</summary>
        public Certified? Certificate { get; init; }
    }

    internal sealed record Certified(DateTimeOffset Ends, DateTimeOffset SeenAt);

    /// <summary>Takes a registry: a wrong row is refused with its reason and the others are taken; a wrong file changes nothing.</summary>
    /// <param name="map">What a column holds, <c>官网链接:网址</c>; several may be given.</param>
    [TakesFile(CsvAnswer.MediaType, RegistryWorkbook.MediaType)]
    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, Registering registering, CancellationToken cancellationToken, [FromQuery] string[]? map = null, bool dryRun = false)
    {
        if (ColumnChoices.Read(map ?? []) is not { } choices)
            return Refused(StatusCodes.Status400BadRequest, "map 应写成“表头:字段”，字段为名录的列名，留空表示不导入这一列。");
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);
        var read = RegistryFile.Read(file, choices);
        if (read is not RegistryRows.Taken rows)
            return Refused(StatusCodes.Status400BadRequest, ((RegistryRows.Refused)read).Message);

        var done = dryRun
            ? Told((await registering.PreviewAsync(rows, cancellationToken)).Plan)
            : await registering.ImportAsync(rows, new ChangeSource("API", ChangeOrigin.Import), cancellationToken);
        return TypedResults.Ok(new Answer(done.New, done.Changed, done.Unchanged, done.Rejected, done.UnknownColumns, dryRun)
        {
            Suggestions = Suggestions(rows),
        });
    }

    /// <summary>The whole registry as a file that imports again without a change: a hidden number stays what it was.</summary>
    [AnswersFile(CsvAnswer.MediaType, RegistryWorkbook.MediaType)]
    public static async Task<IResult> ExportAsync(string format, ClaimsPrincipal user, SiteStore sites, CancellationToken cancellationToken) => format switch
    {
        "csv" => Results.File(RegistryCsv.Write(Seen(await sites.AllAsync(cancellationToken), user)), "text/csv; charset=utf-8", "网站名录.csv"),
        "xlsx" => Results.File(RegistryWorkbook.Write(Seen(await sites.AllAsync(cancellationToken), user)), RegistryWorkbook.MediaType, "网站名录.xlsx"),
        _ => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such format", detail: "Ask for .csv or .xlsx."),
    };

    /// <summary>A site with its latest verdicts, and its fields as they are changed.</summary>
    [Bears("ETag")]
    public static async Task<Results<Ok<Shown>, NotFound>> ShowAsync(
        string site, HttpResponse response, SiteStore sites, RoundStore rounds, CheckStore checks, HomeWatches homes, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.ReadAsync(id, cancellationToken) is not { } found)
            return TypedResults.NotFound();

        response.Headers.ETag = SiteEditApi.Tag(found);
        var result = await Latest.ResultAsync(id, rounds, checks, cancellationToken);
        return TypedResults.Ok(new Shown(
            SiteListApi.Row.Of(found.Site), result?.Round, result?.Conclusion.Site, result?.Conclusion.Verdicts ?? [], SiteEditApi.Fields(found.Site))
        {
            Certificate = await homes.FindAsync(id, cancellationToken) is { CertificateEnds: { } ends, At: var seen } ? new(ends, seen) : null,
        });
    }

    /// <summary>As the person may see them; the key's holder, who is no person, sees all.</summary>
    private static IReadOnlyList<Site> Seen(IReadOnlyList<Site> sites, ClaimsPrincipal user) =>
        Person.Of(user) is { SeesMobiles: false } ? [.. sites.Select(site => site with { Phone = site.Phone is { } phone ? ContactPhone.Masked(phone) : null })] : sites;

    private static Imported Told(ImportPlan plan) =>
        new(plan.New.Count, plan.Changed.Count, plan.Unchanged, plan.Rejected, plan.UnknownColumns);

    private static List<Suggested>? Suggestions(RegistryRows.Taken rows)
    {
        var asked = rows.Columns.Where(column => column.Suggestion is not null);
        var told = asked.Select(column => new Suggested(CellText.Shown(column.Name), column.Suggestion!)).ToList();
        return told.Count > 0 ? told : null;
    }

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The file was not imported", detail: detail);
}
