using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Signs;

/// <summary>All signs of another's hand on a page, and where it leads, read from one tree.</summary>
internal static class SignReader
{
    private const int MostSigns = 60;
    private const int MostHosts = 100;

    /// <param name="asked">The address asked for, which may be another than the one that answered.</param>
    /// <param name="leads">Where the page at once sends a visitor.</param>
    public static PageSigns Read(HtmlPage page, Site site, Uri asked, IReadOnlyList<Uri> leads)
    {
        var plain = SignText.Plain(page.Text);
        var outside = new Outside(page, site);
        var (behaviour, written) = ScriptSigns.Read(page, outside, leads);
        var namesSite = StructureSigns.Names(site).Any(name => (page.Title ?? "").Contains(name, StringComparison.Ordinal) || page.Text.Contains(name, StringComparison.Ordinal));
        List<Sign> signs =
        [
            .. WordSigns.Read(page, plain),
            .. StructureSigns.Read(page, site, outside),
            .. Defacement.Read(page, namesSite),
            .. behaviour,
            .. Moved(page, site, asked),
        ];
        return new([.. signs.Distinct().Take(MostSigns)], new OutwardLinks(page, outside, written).Read())
        {
            OutboundHosts = Hosts(page.Links.Select(link => link.Address), outside),
            ScriptHosts = Hosts(page.Heads("script").Select(script => page.Addresses.Resolve(script.Written("src"))), outside),
            NamesSite = namesSite,
        };
    }

    private static IEnumerable<Sign> Moved(HtmlPage page, Site site, Uri asked)
    {
        var here = page.Addresses.Page;
        if (here.Domain != asked.Domain && !site.Owns(here) && !here.IsPublicBody)
            yield return new(EvidenceKind.Behaviour, SignPlace.Page, "moved") { Text = here.AbsoluteUri };
    }

    private static string[] Hosts(IEnumerable<Uri?> addresses, Outside outside) =>
        [.. addresses.OfType<Uri>()
            .Where(outside.IsOthers)
            .DistinctBy(address => address.Host)
            .Select(address => address.IdnHost)
           .Order(StringComparer.Ordinal).Take(MostHosts)];
}
