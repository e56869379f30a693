using Checker.Judging;
using Checker.Notices;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What a notice is to rest on: a closed spot check, and the recheck of an earlier notice.</summary>
internal sealed record NoticeOrder
{
    public required RoundId Round { get; init; }

    /// <summary>The earlier notice's number and year; null when nothing was looked at again.</summary>
    public string? Rechecked { get; init; }

    public int? RecheckedYear { get; init; }

    /// <summary>The period of the inspection, where it is another than from the round's planning to its end.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required NoticeHead Head { get; init; }

    public IReadOnlyList<HigherResult> Higher { get; init; } = [];

    public IReadOnlyList<RowChoice> Choices { get; init; } = [];
}

/// <summary>Gathers a notice's material from what is stored; what of it may not be published, the notice's own checks say.</summary>
internal sealed class NoticeGathering(
    SiteStore sites, RoundStore rounds, CheckStore checks, EditionStore editions, ProblemStore problems)
{
    /// <returns>Exactly one of the two is null: the material, or why there is none, as a sentence for staff.</returns>
    public async Task<(NoticeMaterial? Material, string? Refusal)> GatherAsync(NoticeOrder order, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(order.Round, cancellationToken) is not { Round: { State: RoundState.Closed, Kind: not RoundKind.SelfCheck } round })
            return (null, $"检查批次“{order.Round}”尚未结束，或没有这个批次。");

        var registry = (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id);
        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var results = await checks.ResultsAsync(round.Id, cancellationToken)
            .Where(result => registry.ContainsKey(result.Site)).ToListAsync(cancellationToken);
        var all = await problems.AllAsync(null, null, cancellationToken).ToListAsync(cancellationToken);

        var found = results.ToDictionary(result => result.Site, result => FoundIn(result, all).ToList());
        var recheck = order.Rechecked is { } number ? RecheckOf(number, order.RecheckedYear ?? order.Head.Year - 1, all) : null;
        if (recheck is { Notified: 0 })
            return (null, $"没有通报“{recheck.Number}”的问题。");

        CheckedSite[] inspected = [.. results.Select(result => Told(result, found[result.Site], ruleSet))];
        var named = results.Select(result => result.Site).Concat(recheck?.Sites.Select(site => site.Site) ?? []).Distinct();
        return (new NoticeMaterial
        {
            RuleSet = round.RuleSet,
            Head = order.Head,
            SpotCheck = new SpotCheck
            {
                From = order.From ?? LocalDay.DayOf(round.PlannedAt),
                To = order.To ?? LocalDay.DayOf(round.ReferenceTime ?? round.ClosedAt ?? round.PlannedAt),
                Selected = round.Planned,
                Unqualified = inspected.Count(site => site.Conclusion is SiteVerdict.Failed),
                Results = inspected,
            },
            Recheck = recheck,
            Higher = order.Higher,
            Sites = [.. named.Where(registry.ContainsKey).Select(site => Named(registry[site]))],
            Problems = [.. found.Values.SelectMany(problem => problem).Select(Confirmed)],
            Choices = order.Choices,
        }, null);
    }

    /// <summary>A result's problems that stand: what was dismissed, or does not count, is in no notice.</summary>
    private static IEnumerable<Problem> FoundIn(SiteResult result, IEnumerable<Problem> all) =>
        from finding in result.Conclusion.Findings
        where !finding.IsHint
        group finding by new ProblemKey(result.Site, finding.Rule, finding.Group).Id into together
        let problem = all.FirstOrDefault(problem => problem.Id == together.Key)
        where problem is not null
            && problem.State is not (ProblemState.Dismissed or ProblemState.Gone)
            && !problem.IsExcluded(LocalDay.DayOf(result.At))
        select problem;

    /// <summary>A site whose findings were all dismissed has none.</summary>
    private static CheckedSite Told(SiteResult result, List<Problem> standing, RuleSet ruleSet)
    {
        var verdict = result.Conclusion.Site is SiteVerdict.Failed && standing is [] ? SiteVerdict.Passed : result.Conclusion.Site;
        return new CheckedSite(result.Site, verdict) { Open = [.. ManualJudging.Tasks(ruleSet, result).Select(task => task.Indicator.Rule)] };
    }

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

    private static NamedSite Named(Site site) => new()
    {
        Site = site.Id,
        Order = site.Order,
        Name = site.Name,
        BodyName = site.Aliases is [var alias, ..] ? alias : null,
        Sponsor = site.Sponsor,
        SponsorShort = site.SponsorShort,
        Addressee = site.Addressee,
        County = site.County,
        State = site.State,
    };

    private static ConfirmedProblem Confirmed(Problem problem)
    {
        var findings = problem.Current.Select(item => item.Finding).ToList();
        return new ConfirmedProblem
        {
            Site = problem.Site,
            Rule = problem.Rule,
            Group = problem.Group,
            Sentence = problem.Sentence,
            Subject = findings is [var only] ? only.Subject : "",
            Items = problem.Rule.EndsWith("-column", StringComparison.Ordinal)
                ? [.. findings.SelectMany(finding => finding.Subject.Split('、', StringSplitOptions.RemoveEmptyEntries))]
                : [],
            Vetoes = problem.Vetoes,
            Explains = findings is [{ Explains: { } explained }, ..] ? explained : null,
            Confirmed = problem.State is not (ProblemState.Found or ProblemState.AwaitingReview or ProblemState.Relapsed),
        };
    }
}
