using System.Text.Json;
using Checker.Judging;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Closures: the steps of one site, and all that are under way with their clocks.</summary>
internal static class ClosuresApi
{
    internal sealed record Shown(SiteId Site, string Name, string State, Closure? Closure, IReadOnlyList<ClosureStep> Possible, IReadOnlyList<ClosureClock> Clocks);

    /// <summary>The body is a <see cref="ClosureMove"/>: step, day, kind, plannedReturn, movedTo, mark.</summary>
    public static async Task<Results<Ok<Shown>, NotFound, ProblemHttpResult>> TakeAsync(
        string site, HttpRequest request, SiteStore sites, EditionStore editions, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is not { } before)
            return TypedResults.NotFound();

        var today = LocalDay.DayOf(clock.GetUtcNow());
        var (after, fault) = await ReadAsync(request, cancellationToken) is { } move
            ? ClosureLife.Take(before, move, today)
            : (null, "请求内容须为 JSON 对象，例如 {\"step\":\"Request\",\"day\":\"2016-05-03\",\"kind\":\"ForGood\"}");
        if (after is null)
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The step cannot be taken", detail: fault);

        await sites.SaveAsync([after], cancellationToken);
        return TypedResults.Ok(ToShown(after, await editions.OfClosuresAsync(cancellationToken), today));
    }

    public static async Task<Ok<IEnumerable<Shown>>> ListAsync(
        SiteStore sites, EditionStore editions, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = LocalDay.DayOf(clock.GetUtcNow());
        var edition = await editions.OfClosuresAsync(cancellationToken);
        var all = await sites.AllAsync(cancellationToken);
        return TypedResults.Ok(all.Where(site => site.State is not (SiteState.Running or SiteState.Exempt)).Select(site => ToShown(site, edition, today)));
    }

    private static Shown ToShown(Site site, RuleSet edition, DateOnly today) =>
        new(site.Id, site.Name, site.State.Word(), site.Closure, ClosureLife.Possible(site), ClosureClock.Of(site, edition, today));

    private static async Task<ClosureMove?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<ClosureMove>(request.Body, Json.Options, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
