using System.Runtime.CompilerServices;
using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// A round as its readers want it: its results beside the registry, in protocol order. A result with all its verdicts is long
/// and a round may have 84,000, so none is held for longer than something is made of it.
/// </summary>
internal sealed class RoundReading(SiteStore sites, RoundStore rounds, CheckStore checks, VisitStore visits, EditionStore editions)
{
    /// <summary>Null when there is no such round.</summary>
    public async Task<Round?> FindAsync(string round, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var id) && await rounds.FindAsync(id, cancellationToken) is { } stored ? stored.Round : null;

    /// <summary>What is made of the results so far that a filter lets through.</summary>
    public async Task<IReadOnlyList<T>> MakeAsync<T>(
        Round round, ResultFilter filter, Func<Site, SiteResult, IEnumerable<T>> make, CancellationToken cancellationToken)
    {
        var ruleSet = await editions.OfAsync(round, cancellationToken);
        return await MakeAsync(round, (site, result) => filter.Lets(SheetLine.Of(ruleSet, site, result)) ? make(site, result) : [], cancellationToken);
    }

    /// <summary>What is made of all results so far, each gone through once, in the order in which they lie.</summary>
    public async Task<IReadOnlyList<T>> MakeAsync<T>(Round round, Func<Site, SiteResult, IEnumerable<T>> make, CancellationToken cancellationToken)
    {
        var registry = (await sites.AllAsync(cancellationToken)).Index().ToDictionary(each => each.Item.Id, each => each);
        var made = new List<(int Place, T Made)>();
        await foreach (var result in checks.ResultsAsync(round.Id, cancellationToken))
        {
            var (place, site) = registry.TryGetValue(result.Site, out var known) ? (known.Index, Then(known.Item, round, result)) : (int.MaxValue, StruckOff(result.Site));
            made.AddRange(make(site, result).Select(each => (place, each)));
        }

        return [.. made.OrderBy(each => each.Place).Select(each => each.Made)];
    }

    /// <summary>The results so far, read one by one: for papers, which ask for each site by itself anyway, and are long.</summary>
    public async IAsyncEnumerable<(Site Site, SiteResult Result)> OneByOneAsync(Round round, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var planned = (await rounds.PlanOfAsync(round.Id, cancellationToken)).ToHashSet();
        var registered = (await sites.AllAsync(cancellationToken)).Where(site => planned.Remove(site.Id)).ToList();
        foreach (var site in registered.Concat(planned.Select(StruckOff)))
        {
            if (await checks.FindResultAsync(round.Id, site.Id, cancellationToken) is { } result)
                yield return (Then(site, round, result), result);
        }
    }

    /// <summary>As the site and its units were called when it was judged.</summary>
    private static Site Then(Site site, Round round, SiteResult result) => site.On(LocalDay.DayOf(round.ReferenceTime ?? result.At));

    public Task<IReadOnlyDictionary<Uri, EvidencePlace>> EvidenceAsync(SiteResult result, CancellationToken cancellationToken) =>
        EvidenceAsync(result.Round, result.Site, cancellationToken);

    /// <summary>Where the evidence of each page of a result's last visit lies, by the address that answered and the one asked for.</summary>
    public async Task<IReadOnlyDictionary<Uri, EvidencePlace>> EvidenceAsync(RoundId round, SiteId site, CancellationToken cancellationToken)
    {
        var places = new Dictionary<Uri, EvidencePlace>();
        foreach (var visit in await visits.ReadAsync(round, site, cancellationToken))
        {
            foreach (var page in visit.Observation.Pages.Where(page => page.Evidence is not null && page.Role is not (PageRole.AsEngine or PageRole.FromEngine)))
                places[page.Address] = places[page.Asked] = page.Evidence!;
        }

        return places;
    }

    /// <summary>Where a finding's evidence lies, the telling record first.</summary>
    /// <param name="places">Of its result.</param>
    public static IReadOnlyList<EvidencePlace> EvidenceOf(Finding finding, IReadOnlyDictionary<Uri, EvidencePlace> places) =>
        finding.Records is not [] ? finding.Records : [.. finding.Pages.Where(places.ContainsKey).Select(page => places[page]).Distinct()];

    /// <summary>A site that the registry no longer has keeps its id as its name.</summary>
    public static Site StruckOff(SiteId id) =>
        new() { Id = id, Name = id.ToString(), Home = new Uri("about:blank"), Sponsor = "(已从名录移除)" };
}
