namespace Checker.Notices;

/// <summary>The rows of a notice's annexes: by units in the order of protocol, one row a site.</summary>
internal static class AnnexRows
{
    public static IReadOnlyList<AnnexRow> Of(AnnexKind kind, NoticeFacts facts) => kind switch
    {
        AnnexKind.StillOpen => StillOpen(facts),
        AnnexKind.Unqualified => Unqualified(facts),
        AnnexKind.Results => Results(facts),
        AnnexKind.Counties => Counties(facts),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IReadOnlyList<AnnexRow> StillOpen(NoticeFacts facts) => UnitRows.Lay(
        facts.StillOpen.Where(each => !facts.IsUnnamed(each.Site)).Select(each => facts.Site(each.Site)),
        site => site.Office,
        site => [site.Name]);

    public static IReadOnlyList<AnnexRow> Unqualified(NoticeFacts facts) => UnitRows.Lay(
        facts.Unqualified.Where(site => !facts.IsUnnamed(site.Site)),
        site => site.Unit,
        site => [site.Name, AnnexLine.Of(site, facts.ProblemsOf(site.Site), facts.ChoiceOf(site.Site), facts.RuleSet)]);

    /// <summary>All that were inspected, by county; a site that is not to be named is in <see cref="Counties"/> alone.</summary>
    public static IReadOnlyList<AnnexRow> Results(NoticeFacts facts) => UnitRows.Lay(
        facts.Results.Keys.Where(site => !facts.IsUnnamed(site)).Select(facts.Site),
        site => site.County ?? CountyRows.NoCounty,
        site => [site.Name, site.Sponsor, facts.Results[site.Site].Standing().Word()]);

    public static IReadOnlyList<AnnexRow> Counties(NoticeFacts facts) =>
        CountyRows.Of(UnitRows.InOrder(facts.Results.Keys.Select(facts.Site)).Select(site => (site.County, facts.Results[site.Site].Standing())));
}
