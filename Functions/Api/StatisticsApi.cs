using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>What became of the problems that notices named.</summary>
internal static class StatisticsApi
{
    internal sealed record Told(DateOnly Day, string? Notice, Statistics Statistics);

    /// <param name="Sites">How many sites have problems that are still open.</param>
    internal sealed record Rechecked(
        string Notice, int Problems, int Rectified, int StillOpen, int Undetermined, int Sites, IReadOnlyList<RecheckedSite> Lines);

    /// <param name="Told">As a notice says it.</param>
    internal sealed record RecheckedSite(SiteId Site, string Name, string Unit, string Told, int Problems, int StillOpen, int Undetermined);

    /// <summary>By county and unit, what became of the problems that notices named.</summary>
    /// <param name="notice">Only those of the notice of this number.</param>
    public static async Task<Ok<Told>> ShowAsync(
        ProblemReading reading, TimeProvider clock, CancellationToken cancellationToken, string? notice = null)
    {
        var day = LocalDay.DayOf(clock.GetUtcNow());
        var problems = await reading.ReadAsync(new ProblemFilter(), cancellationToken);
        return TypedResults.Ok(new Told(day, notice, Statistics.Of(problems, day, notice)));
    }

    /// <summary>What rechecks made of a notice's problems, in protocol order.</summary>
    /// <param name="notice">The notice's number.</param>
    [Refuses(400)]
    public static async Task<Ok<Rechecked>> RechecksAsync(string notice, ProblemReading reading, CancellationToken cancellationToken)
    {
        var named = (await reading.ReadAsync(new ProblemFilter { Notice = notice }, cancellationToken)).OrderBy(each => each.Site.Order).ToList();
        var sites = Rechecking.OfNotice(notice, named.Select(each => each.Problem));
        var of = named.DistinctBy(each => each.Site.Id).ToDictionary(each => each.Site.Id);
        return TypedResults.Ok(new Rechecked(
            notice,
            sites.Sum(site => site.Problems.Count),
            sites.Sum(site => site.Count(RecheckOutcome.Rectified)),
            sites.Sum(site => site.Count(RecheckOutcome.StillOpen)),
            sites.Sum(site => site.Count(RecheckOutcome.Undetermined)),
            sites.Count(site => site.Count(RecheckOutcome.StillOpen) > 0),
            [
                .. sites.Select(site => new RecheckedSite(
                    site.Site, of[site.Site].Site.Name, of[site.Site].Unit, site.Told, site.Problems.Count,
                    site.Count(RecheckOutcome.StillOpen), site.Count(RecheckOutcome.Undetermined))),
            ]));
    }
}
