using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Units;

namespace Checker.Pages;

/// <summary>One self-check as its unit sees it.</summary>
/// <param name="Result">Null while the site is not concluded.</param>
/// <param name="Evidence">Where the evidence of each page lies.</param>
internal sealed record SelfCheckView(Site Site, Round Round, RuleSet RuleSet, SiteResult? Result, IReadOnlyDictionary<Uri, EvidencePlace> Evidence)
{
    public IEnumerable<string> EvidenceOf(Finding finding) =>
        finding.Pages.Where(Evidence.ContainsKey).Select(page => EvidenceId.Of(Evidence[page])).Distinct();
}

/// <summary>Gathers it; a round that is no self-check, or another desk's, is not there.</summary>
internal sealed class SelfCheckViews(RoundStore rounds, CheckStore checks, RoundReading reading, EditionStore editions)
{
    public async Task<SelfCheckView?> FindAsync(Desk desk, string round, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id) || SelfCheckId.Of(id) is not { Site: var of } || desk.Find(of) is not { } site
            || await rounds.FindAsync(id, cancellationToken) is not { Round: var found })
            return null;

        var result = await checks.FindResultAsync(id, of, cancellationToken);
        return new SelfCheckView(
            site, found, await editions.OfAsync(found, cancellationToken), result,
            result is null ? new Dictionary<Uri, EvidencePlace>() : await reading.EvidenceAsync(result, cancellationToken));
    }
}
