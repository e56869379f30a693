using System.Globalization;

namespace Checker.Notices;

/// <summary>Rows by unit: a unit stands where its first site does and its name over all of its rows; what they hold, the caller says.</summary>
internal static class UnitRows
{
    /// <param name="sites">In any order; they come out in the order of protocol.</param>
    public static IReadOnlyList<AnnexRow> Lay(
        IEnumerable<NamedSite> sites, Func<NamedSite, string> unitOf, Func<NamedSite, IReadOnlyList<string>> rest)
    {
        var rows = new List<AnnexRow>();
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

    /// <summary>By protocol; sites of the same place in it, by name.</summary>
    public static IEnumerable<NamedSite> InOrder(IEnumerable<NamedSite> sites) =>
        sites.OrderBy(site => site.Order).ThenBy(site => site.Name, StringComparer.Ordinal);
}
