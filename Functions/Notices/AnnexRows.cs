using System.Globalization;

namespace Checker.Notices;

/// <summary>The rows of both annexes: by units in the order of protocol, one row a site, a unit's name standing over its rows.</summary>
internal static class AnnexRows
{
    public static IReadOnlyList<AnnexRow> StillOpen(NoticeFacts facts) => Lay(
        [.. facts.StillOpen.Where(each => !facts.IsUnnamed(each.Site)).Select(each => facts.Site(each.Site))],
        site => site.Office,
        site => [site.Name]);

    public static IReadOnlyList<AnnexRow> Unqualified(NoticeFacts facts) => Lay(
        [.. facts.Unqualified.Where(site => !facts.IsUnnamed(site.Site))],
        site => site.Unit,
        site => [site.Name, AnnexLine.Of(site, facts.ProblemsOf(site.Site), facts.ChoiceOf(site.Site), facts.RuleSet)]);

    /// <summary>By protocol; sites of the same place in it, by name.</summary>
    public static IEnumerable<NamedSite> InOrder(IEnumerable<NamedSite> sites) =>
        sites.OrderBy(site => site.Order).ThenBy(site => site.Name, StringComparer.Ordinal);

    /// <summary>A unit stands where its first site does, and all of its sites with it.</summary>
    private static List<AnnexRow> Lay(
        IReadOnlyList<NamedSite> sites, Func<NamedSite, string> unitOf, Func<NamedSite, IReadOnlyList<string>> rest)
    {
        var rows = new List<AnnexRow>(sites.Count);
        foreach (var unit in InOrder(sites).GroupBy(unitOf))
        {
            var left = unit.Count();
            foreach (var site in unit)
            {
                var number = (rows.Count + 1).ToString(CultureInfo.InvariantCulture);
                rows.Add(new AnnexRow(site.Site, [new(number), new(left > 0 ? unit.Key : "", left), .. rest(site).Select(text => new AnnexCell(text))]));
                left = 0;
            }
        }

        return rows;
    }
}
