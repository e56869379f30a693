using Checker.Notices;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Gathers a notice's material from what is stored; what of it may not be published, the notice's own checks say.</summary>
internal sealed class NoticeGathering(
    SiteStore sites, RoundStore rounds, CheckStore checks, EditionStore editions, ProblemStore problems, HigherStore higher, NoticeComparing comparing,
    Unlisting unlisting)
{
    /// <returns>Exactly one of the two is null: the material, or why there is none, as a sentence for staff.</returns>
    public async Task<(NoticeMaterial? Material, string? Refusal)> GatherAsync(NoticeOrder order, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(order.Round, cancellationToken) is not { Round: { State: RoundState.Closed, Kind: not RoundKind.SelfCheck } round })
            return (null, $"检查批次“{order.Round}”尚未结束，或没有这个批次。");

        var registry = (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id);
        if (order.LeftOut.FirstOrDefault(left => Find(registry.Values, left.Site) is null) is { } unknown)
            return (null, $"名录中没有名为“{unknown.Site}”的网站，或不止一个。");

        if (await higher.ToldAsync(order.HigherReports, cancellationToken) is not { } told)
            return (null, "所选的上级检查结果未登记，请核对。");

        var all = await problems.AllAsync(null, null, cancellationToken).ToDictionaryAsync(problem => problem.Id, cancellationToken: cancellationToken);
        var recheck = order.Rechecked is { } number ? RecheckOf(number, order.RecheckedYear ?? order.Head.Year - 1, all.Values) : null;
        if (recheck is { Notified: 0 })
            return (null, $"没有通报“{recheck.Number}”的问题。");

        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var results = await checks.ResultsAsync(round.Id, cancellationToken)
            .Where(result => registry.ContainsKey(result.Site)).ToListAsync(cancellationToken);
        var found = results.ToDictionary(result => result.Site, result => NoticeResults.Standing(result, all).ToList());
        var leftOut = order.LeftOut.ToLookup(left => Find(registry.Values, left.Site)!.Value, left => left.Decision);
        CheckedSite[] inspected =
            [.. results.Select(result => NoticeResults.Told(result, found[result.Site], ruleSet) with { LeftOut = leftOut[result.Site].FirstOrDefault() })];
        var (from, to) = (order.From ?? LocalDay.DayOf(round.PlannedAt), order.To ?? NoticeComparing.LastDay(round));
        var named = results.Select(result => result.Site).Concat(recheck?.Sites.Select(site => site.Site) ?? []).Distinct();
        return (new NoticeMaterial
        {
            RuleSet = round.RuleSet,
            Head = order.Head,
            SpotCheck = new SpotCheck
            {
                From = from,
                To = to,
                Selected = round.Planned,
                Unqualified = inspected.Count(site => site.Standing() is SiteStanding.Unqualified),
                Qualified = inspected.Count(site => site.Standing() is SiteStanding.Qualified),
                Results = inspected,
            },
            Earlier = await comparing.OfAsync(round, from, to, all, cancellationToken),
            Recheck = recheck,
            Higher = [.. told, .. order.Higher],
            Sites = [.. named.Where(registry.ContainsKey).Select(site => NoticeResults.Named(registry[site].On(order.Head.Signed ?? to)))],
            Problems = [.. found.Values.SelectMany(problem => problem).Select(NoticeResults.Confirmed)],
            Choices = await unlisting.OfAsync(NamedOf(found.Values, order.Rechecked, all.Values), order.Choices, cancellationToken),
        }, null);
    }

    /// <summary>The problems of both batches that the annexes would name.</summary>
    private static ILookup<SiteId, Problem> NamedOf(IEnumerable<IReadOnlyList<Problem>> found, string? rechecked, IEnumerable<Problem> all) => found
        .SelectMany(problem => problem)
        .Concat(all.Where(problem => IsOpen(problem) && problem.Notices.Any(naming => naming.Notice == rechecked)))
        .DistinctBy(problem => problem.Id).ToLookup(problem => problem.Site);

    /// <summary>Null when there is none, or more than one of the name.</summary>
    private static SiteId? Find(IEnumerable<Site> registry, string said) =>
        registry.Where(site => site.Id.ToString() == said || site.Name == said).Take(2).ToList() is [var one] ? one.Id : null;

    private static Recheck RecheckOf(string number, int year, IEnumerable<Problem> all)
    {
        var notified = all.Where(problem => problem.Notices.Any(naming => naming.Notice == number)).ToList();
        return new Recheck
        {
            Number = number,
            Year = year,
            Notified = notified.Count,
            Open = notified.Count(IsOpen),
            Sites = [.. notified.GroupBy(problem => problem.Site).Select(site => new RecheckedSite(site.Key, site.Count(), site.Count(IsOpen)))],
        };
    }

    private static bool IsOpen(Problem problem) => problem.State is ProblemState.StillOpen;
}
