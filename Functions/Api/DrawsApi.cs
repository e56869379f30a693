using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Draws, so that anybody can draw the same again, and whom they have reached.</summary>
internal static class DrawsApi
{
    private const string How =
        "lot = SHA-256(seed, line feed, site), hexadecimal; in each part the lowest lots are drawn. Try: printf '%s\\n%s' SEED SITE | sha256sum";

    internal sealed record Shown(
        RoundId Round, DateTimeOffset At, string By, string How, string Seed, int? Size, decimal? Percent, string? DividedBy,
        IReadOnlyList<SiteId> LeaveOut, IReadOnlyList<SiteId> PutIn, RoundId? Before, string? Why, IReadOnlyList<Part> Parts);

    internal sealed record Part(string Name, int Take, IEnumerable<Ticket> Pool);

    internal sealed record Ticket(SiteId Site, string Lot, bool Drawn);

    internal sealed record Reach(int Watched, int NotDrawnForAYear, IEnumerable<Covered> Sites, IEnumerable<Quarter> Quarters);

    internal sealed record Covered(SiteId Site, string Name, string Unit, string? County, DateTimeOffset? LastDrawn, RoundId? Round);

    /// <summary>A round's draw, to be made again by anybody.</summary>
    public static async Task<Results<Ok<Shown>, NotFound>> ShowAsync(string round, DrawStore draws, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id) || await draws.FindAsync(id, cancellationToken) is not { } draw)
            return TypedResults.NotFound();

        var sample = draw.Sample;
        return TypedResults.Ok(new Shown(
            draw.Round, draw.At, draw.By, How, sample.Seed, sample.Size, sample.Percent, sample.By?.Id(),
            sample.LeaveOut, sample.PutIn, draw.Before, sample.Why, [.. draw.Parts.Select(part => ToPart(sample.Seed, part))]));
    }

    /// <summary>The watched sites, each with its newest draw of the year, and the last four quarters.</summary>
    public static async Task<Ok<Reach>> CoverageAsync(
        SiteStore sites, DrawStore draws, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var coverage = Coverage.Of(
            await sites.AllAsync(cancellationToken), await draws.SinceAsync(now.AddDays(-Coverage.Days), cancellationToken), LocalDay.DayOf(now));
        return TypedResults.Ok(new Reach(
            coverage.Sites.Count,
            coverage.NotDrawn.Count(),
            coverage.Sites.Select(each => new Covered(
                each.Site.Id, each.Site.Name, each.Site.Unit, each.Site.County, each.Last?.At, each.Last?.Round)),
            coverage.Quarters));
    }

    private static Part ToPart(string seed, DrawPart part) =>
        new(part.Name, part.Take, part.Pool.Select((site, place) => new Ticket(site, Draw.Lot(seed, site), place < part.Take)));
}
