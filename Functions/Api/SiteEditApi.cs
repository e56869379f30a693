using System.Globalization;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Changing one site, and what was changed before.</summary>
internal static class SiteEditApi
{
    private const int PageSize = 100;
    private const string NotChanged = "The site was not changed";

    internal sealed record History(IReadOnlyList<SiteChange> Changes)
    {
        /// <summary>Where the next page is; null on the last.</summary>
        public string? Next { get; init; }
    }

    /// <summary>A site as it is entered: every field by its column's name.</summary>
    public static Dictionary<string, string> Fields(Site site) => RegistryField.All.ToDictionary(field => field, field => RegistryCells.Of(site, field));

    public static string Tag(StoredSite stored) => string.Create(CultureInfo.InvariantCulture, $"\"{stored.Revision}\"");

    /// <summary>Changes a site: fields that are left out stay as they are, empty ones are cleared.</summary>
    [Takes<Dictionary<string, string>>]
    [Answers<Dictionary<string, string>>]
    [Refuses(412, 428)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<IResult> PutAsync(
        string site, HttpContext context, Registering registering, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id))
            return TypedResults.NotFound();
        if (!int.TryParse(context.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            return Refused(StatusCodes.Status428PreconditionRequired, "请在 If-Match 中写明所修改的版本（GET 该网站时的 ETag）。");
        if (await JsonBody.ReadAsync<Dictionary<string, string?>>(context.Request, cancellationToken) is not { } fields)
            return Refused(StatusCodes.Status400BadRequest, "请求内容须为 JSON 对象，例如 {\"责任人\":\"…\"}。");
        if (fields.Keys.Where(name => !RegistryField.All.Contains(name)).ToList() is { Count: > 0 } unknown)
            return Refused(StatusCodes.Status400BadRequest, $"没有这样的字段：{string.Join('、', unknown.Take(10).Select(CellText.Shown))}。");

        var entered = fields.ToDictionary(pair => pair.Key, pair => pair.Value ?? "");
        switch (await registering.EditAsync(id, entered, revision, new ChangeSource("API", ChangeOrigin.Api), cancellationToken))
        {
            case null:
                return TypedResults.NotFound();
            case SiteEdited.Refused refused:
                return TypedResults.ValidationProblem(
                    refused.Faults.GroupBy(fault => fault.Field).ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray()));
            case SiteEdited.Overtaken overtaken:
                context.Response.Headers.ETag = Tag(overtaken.Site);
                return Overtaken(overtaken);
            case SiteEdited.Saved saved:
                context.Response.Headers.ETag = Tag(saved.Site);
                return TypedResults.Ok(Fields(saved.Site.Site));
            default:
                throw new InvalidOperationException("An edit ends otherwise.");
        }
    }

    /// <summary>What was changed of a site and by whom, the newest first, a hundred at a time.</summary>
    /// <param name="before">Only changes of earlier revisions.</param>
    public static async Task<Results<Ok<History>, NotFound>> HistoryAsync(
        string site, SiteStore sites, CancellationToken cancellationToken, int? before = null)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is null)
            return TypedResults.NotFound();

        var changes = await sites.HistoryAsync(id, before, PageSize, cancellationToken);
        return TypedResults.Ok(new History(changes)
        {
            Next = changes.Count < PageSize ? null : string.Create(CultureInfo.InvariantCulture, $"/api/sites/{id}/history?before={changes[^1].Revision}"),
        });
    }

    /// <summary>What is answered to who has not seen the site as it is.</summary>
    public static ProblemHttpResult Overtaken(SiteEdited.Overtaken overtaken) => TypedResults.Problem(
        statusCode: StatusCodes.Status412PreconditionFailed, title: NotChanged, detail: "该网站在此期间已被修改，未保存。",
        extensions: new Dictionary<string, object?> { ["changes"] = overtaken.Since });

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: NotChanged, detail: detail);
}
