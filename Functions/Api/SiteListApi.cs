using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>The registry as a list: filtered, a part at a time.</summary>
internal static class SiteListApi
{
    private const int MostRows = 1_000;

    internal sealed record Row(SiteId Site, string? Code, string Name, string Unit, string? County, Uri Url, string State)
    {
        public static Row Of(Site site) =>
            new(site.Id, site.Code, site.Name, site.Unit, site.County, site.Home, site.State.Word());
    }

    /// <summary>The registry in protocol order; where more follow, the header Link says where.</summary>
    /// <param name="q">Part of a name, unit, code or address, or pinyin initials.</param>
    /// <param name="state">正常, 申请关停 and so on.</param>
    /// <param name="kind">门户, 部门 or 其他.</param>
    /// <param name="after">As the link of the page before has it.</param>
    /// <param name="limit">1,000 at most.</param>
    [Refuses(400)]
    [Bears("Link")]
    public static async Task<Results<Ok<IEnumerable<Row>>, ProblemHttpResult>> ListAsync(
        HttpContext context,
        SiteStore sites,
        CancellationToken cancellationToken,
        string? q = null,
        string? county = null,
        string? state = null,
        string? kind = null,
        string? after = null,
        int limit = MostRows)
    {
        var filter = new SiteFilter(q, county, Meant(state, RegistryWords.States), Meant(kind, RegistryWords.Kinds));
        var place = SitePlace.Read(after ?? "");
        if (limit is < 1 or > MostRows || IsNone(state, filter.State) || IsNone(kind, filter.Kind) || IsNone(after, place))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "The list cannot be given so",
                detail: $"state、kind 用名录的词（如“正常”“门户”），after 用上一页 Link 里的值，limit 为 1 到 {MostRows}。");
        }

        var part = SitePart.Of(await sites.AllAsync(cancellationToken), filter, place, limit);
        if (part.Next is { } next)
        {
            var others = context.Request.Query.Where(term => term.Key is not "after").Append(new("after", next.ToString()));
            context.Response.Headers.Link = $"<{context.Request.Path}{QueryString.Create(others)}>; rel=\"next\"";
        }

        return TypedResults.Ok(part.Sites.Select(Row.Of));
    }

    private static bool IsNone<T>(string? text, T? meant)
        where T : struct => !string.IsNullOrEmpty(text) && meant is null;

    private static T? Meant<T>(string? word, IReadOnlyDictionary<string, T> words)
        where T : struct => word is not null && words.TryGetValue(word, out var meant) ? meant : null;
}
