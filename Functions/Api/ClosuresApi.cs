using Checker.Judging;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Closures: the steps of one site, and all that are under way with their clocks.</summary>
internal static class ClosuresApi
{
    internal sealed record Shown(SiteId Site, string Name, string State, Closure? Closure, IReadOnlyList<ClosureStep> Possible, IReadOnlyList<ClosureClock> Clocks,
        IReadOnlyList<ClosureSpan> Unconfirmed);

    /// <summary>Takes one step of a site's closure.</summary>
    [Takes<ClosureMove>]
    [Refuses(412)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<Results<Ok<Shown>, NotFound, ProblemHttpResult>> TakeAsync(
        string site, HttpContext context, Registering registering, EditionStore editions, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id))
            return TypedResults.NotFound();
        if (await JsonBody.ReadAsync<ClosureMove>(context.Request, cancellationToken) is not { } move)
            return Refused("请求内容须为 JSON 对象，例如 {\"step\":\"request\",\"day\":\"2016-05-03\",\"kind\":\"for-good\"}");

        if (!EntryAnswer.TryReadVersion(context.Request, out var seen))
            return Refused("If-Match 须为版本号，例如 \"3\"。");

        switch (await registering.MoveAsync(id, move, seen, new ChangeSource("API", ChangeOrigin.Api), cancellationToken))
        {
            case SiteEdited.Saved { Site: var saved }:
                context.Response.Headers.ETag = SiteEditApi.Tag(saved);
                return TypedResults.Ok(ToShown(saved.Site, await editions.OfClosuresAsync(cancellationToken), LocalDay.DayOf(clock.GetUtcNow())));
            case SiteEdited.Refused { Faults: [var fault, ..] }:
                return Refused(fault.Message);
            case SiteEdited.Overtaken overtaken:
                context.Response.Headers.ETag = SiteEditApi.Tag(overtaken.Site);
                return SiteEditApi.Overtaken(overtaken);
            default:
                return TypedResults.NotFound();
        }
    }

    /// <summary>Every site on its way out, with its clocks and what can be done next.</summary>
    public static async Task<Ok<IEnumerable<Shown>>> ListAsync(
        SiteStore sites, EditionStore editions, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = LocalDay.DayOf(clock.GetUtcNow());
        var edition = await editions.OfClosuresAsync(cancellationToken);
        var all = await sites.AllAsync(cancellationToken);
        return TypedResults.Ok(all.Where(site => site.State is not (SiteState.Running or SiteState.Exempt)).Select(site => ToShown(site, edition, today)));
    }

    private static ProblemHttpResult Refused(string? detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The step cannot be taken", detail: detail);

    private static Shown ToShown(Site site, RuleSet edition, DateOnly today) =>
        new(site.Id, site.Name, site.State.Word(), site.Closure, ClosureLife.Possible(site), ClosureClock.Of(site, edition, today), ClosureClock.Unconfirmed(site, edition));
}
