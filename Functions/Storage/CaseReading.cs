using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>Judges one site in one round by all that was kept: its visits, its probes and, before it is called stale, older copies.</summary>
internal sealed class CaseReading(ProbeStore probes, RoundStore rounds, VisitStore visits, NoticeWatches notices, FilingStore filings, BaselineStore baselines)
{
    /// <summary>How far back probes and copies are read; no edition looks further at either.</summary>
    private const int Days = 14;

    private const int MostCopies = 20;

    /// <param name="seen">At least one.</param>
    public async Task<JudgedCase> ConcludeAsync(
        Round round, Site site, IReadOnlyList<KeptVisit> seen, RuleSet ruleSet, CancellationToken cancellationToken)
    {
        var facts = new Case(site, [.. seen.Select(visit => visit.Observation)], round.ReferenceTime, ruleSet);
        if (site.Closure is not null)
            facts = facts with { Notice = await notices.FindAsync(site.Id, cancellationToken) };
        var filed = await filings.AllAsync(site.Id, cancellationToken);
        var week = await probes.ReadAsync(site.Id, facts.Today.AddDays(-Days), facts.Today, filed, cancellationToken);
        facts = facts with { Filings = filed, Probes = week, Baseline = await baselines.FindAsync(site.Id, cancellationToken) };

        var conclusion = Judge.Conclude(facts);
        return round.ReferenceTime is null && conclusion.Findings.Any(finding => finding.Rule is "stale-home" or "stale-column")
            ? Judged(facts with { Earlier = await EarlierAsync(round, site.Id, facts.Newest.Home.At, cancellationToken) })
            : new JudgedCase(facts, conclusion);
    }

    private static JudgedCase Judged(Case facts) => new(facts, Judge.Conclude(facts));

    private async Task<IReadOnlyList<PageFacts>> EarlierAsync(
        Round round, SiteId site, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var copies = new List<PageFacts>();
        var before = (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round)
            .Where(other => other.Id != round.Id && other.ReferenceTime is null && other.PlannedAt >= now.AddDays(-Days - 1));
        foreach (var other in before.Take(MostCopies))
        {
            if (await visits.ReadAsync(other.Id, site, cancellationToken) is [.., var last])
                copies.AddRange(last.Observation.Pages.Where(page => page.Items is not []));
        }

        return copies;
    }
}
