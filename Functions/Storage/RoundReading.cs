using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>A round as its readers want it: its results beside the registry, in protocol order.</summary>
internal sealed class RoundReading(SiteStore sites, RoundStore rounds, CheckStore checks, VisitStore visits)
{
    /// <summary>Null when there is no such round.</summary>
    public async Task<ReadRound?> ReadAsync(string round, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id) || await rounds.FindAsync(id, cancellationToken) is not { } stored)
            return null;

        var results = await checks.ResultsAsync(id, cancellationToken).ToDictionaryAsync(result => result.Site, cancellationToken: cancellationToken);
        var registry = await sites.AllAsync(cancellationToken);
        var known = registry.Where(site => results.ContainsKey(site.Id)).Select(site => (site: Then(site, stored.Round, results[site.Id]), results[site.Id])).ToList();
        var registered = known.Select(each => each.site.Id).ToHashSet();
        var gone = results.Values.Where(result => !registered.Contains(result.Site)).Select(result => (StruckOff(result.Site), result));
        return new ReadRound(stored.Round, [.. known, .. gone]);
    }

    /// <summary>A round's results so far, a line a site, in protocol order; no more than one conclusion is held whole at a time.</summary>
    public async Task<IReadOnlyList<SheetLine>> LinesAsync(Round round, RuleSet ruleSet, CancellationToken cancellationToken)
    {
        var registry = (await sites.AllAsync(cancellationToken)).Index().ToDictionary(each => each.Item.Id, each => each);
        var lines = new List<(int Place, SheetLine Line)>();
        await foreach (var result in checks.ResultsAsync(round.Id, cancellationToken))
        {
            var (place, site) = registry.TryGetValue(result.Site, out var known) ? (known.Index, Then(known.Item, round, result)) : (int.MaxValue, StruckOff(result.Site));
            lines.Add((place, SheetLine.Of(ruleSet, site, result)));
        }

        return [.. lines.OrderBy(each => each.Place).Select(each => each.Line)];
    }

    /// <summary>As the site and its units were called when it was judged.</summary>
    private static Site Then(Site site, Round round, SiteResult result) => site.On(LocalDay.DayOf(round.ReferenceTime ?? result.At));

    /// <summary>Where the evidence of each page of a result's last visit lies, by the address that answered and the one asked for.</summary>
    public async Task<IReadOnlyDictionary<Uri, EvidencePlace>> EvidenceAsync(SiteResult result, CancellationToken cancellationToken)
    {
        var places = new Dictionary<Uri, EvidencePlace>();
        foreach (var visit in await visits.ReadAsync(result.Round, result.Site, cancellationToken))
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

/// <summary>A round and its results so far, each with its site.</summary>
internal sealed record ReadRound(Round Round, IReadOnlyList<(Site Site, SiteResult Result)> Results);
