using Checker.Judging;
using Checker.Sites;

namespace Checker.Notices;

/// <summary>The material, looked up and grouped.</summary>
internal sealed class NoticeFacts
{
    private readonly Dictionary<SiteId, NamedSite> _sites;
    private readonly Dictionary<SiteId, RowChoice> _choices;
    private readonly ILookup<SiteId, ConfirmedProblem> _problems;

    /// <param name="material">Without the mistakes that <see cref="NoticeMaterialCheck"/> tells.</param>
    public NoticeFacts(NoticeMaterial material, RuleSet ruleSet)
    {
        Material = material;
        RuleSet = ruleSet;
        _sites = material.Sites.ToDictionary(site => site.Site);
        _choices = material.Choices.ToDictionary(choice => choice.Site);
        _problems = material.Problems.ToLookup(problem => problem.Site);
        Results = material.SpotCheck.Results.ToDictionary(each => each.Site);
        Unqualified = [.. UnitRows.InOrder(material.SpotCheck.Results.Where(each => each.Conclusion is SiteVerdict.Failed).Select(each => Site(each.Site)))];
        StillOpen = [.. (material.Recheck?.Sites ?? []).Where(each => each.Open > 0).OrderBy(each => Site(each.Site).Order)];
    }

    public NoticeMaterial Material { get; }

    public RuleSet RuleSet { get; }

    /// <summary>What came of each site of the spot check.</summary>
    public IReadOnlyDictionary<SiteId, CheckedSite> Results { get; }

    /// <summary>合格率 in tenths of a per cent; null where it is not counted, or too few were judged.</summary>
    public int? Rate => Material.SpotCheck.Qualified is { } qualified ? Share.PerMille(qualified, qualified + Material.SpotCheck.Unqualified) : null;

    /// <summary>Null when there is none, or either of the two has no rate.</summary>
    public EarlierCheck? Earlier(EarlierKind kind) =>
        Rate is null ? null : Material.Earlier.FirstOrDefault(each => each.Kind == kind && each.PerMille is not null);

    /// <summary>Sites that the spot check failed, in order.</summary>
    public IReadOnlyList<NamedSite> Unqualified { get; }

    /// <summary>Sites with problems of the earlier notice that are still open, in order.</summary>
    public IReadOnlyList<RecheckedSite> StillOpen { get; }

    public NamedSite Site(SiteId site) => _sites[site];

    public RowChoice ChoiceOf(SiteId site) => _choices.GetValueOrDefault(site) ?? new RowChoice(site);

    public bool IsUnnamed(SiteId site) => ChoiceOf(site).Unnamed is not null;

    public IReadOnlyList<ConfirmedProblem> ProblemsOf(SiteId site) => [.. _problems[site]];

    /// <summary>Sites with a problem by one of these rules, in order, those that are named.</summary>
    public IEnumerable<NamedSite> With(Func<NamedSite, ConfirmedProblem, bool> test) =>
        Unqualified.Where(site => !IsUnnamed(site.Site) && _problems[site.Site].Any(problem => test(site, problem)));
}
