using System.Text.RegularExpressions;
using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Columns;

/// <summary>The way from a home page to the site's own map.</summary>
internal static partial class SiteMapReader
{
    public static Uri? Read(HtmlPage page, Site site) =>
        page.Links.FirstOrDefault(link => Map().IsMatch(link.Words) && link.Address is { } address && site.Owns(address) && link.Key != page.Addresses.Page.Key)?.Address;

    [GeneratedRegex(@"^[^\p{L}]*(?:(?:网站|站点|本站)地图|site ?map)[^\p{L}]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Map();
}
