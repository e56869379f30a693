using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Marks;

/// <summary>Finds the marks of a government site, most of them in a page's foot.</summary>
internal static partial class MarksReader
{
    private const int LongestCall = 2000;

    public static PageMarks Read(HtmlPage page)
    {
        var issuers = Issuers(page);
        return new(
            Said(page, "标识码", SiteCode()),
            Said(page, "ICP", Icp())?.Replace(" ", "", StringComparison.Ordinal),
            Said(page, "公网安备", PublicSecurity()),
            issuers.Exists(Organ().IsMatch),
            issuers.Exists(FaultReport().IsMatch) || page.Links.Any(link => link.Words.Contains("找错", StringComparison.Ordinal)),
            page.Meta("SiteName"), page.Meta("SiteDomain"), page.Meta("SiteIDCode"));
    }

    /// <summary>The search for its plain words spares most pages the pattern.</summary>
    private static string? Said(HtmlPage page, string words, Regex pattern)
    {
        var at = page.Plain.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var match = pattern.Match(page.Plain, Math.Max(0, at - 2));
        return match.Success ? match.Groups["mark"].Value : null;
    }

    /// <summary>Where the marks may come from: they are pictures with a link, or drawn by a script from their issuer.</summary>
    private static List<string> Issuers(HtmlPage page)
    {
        var host = page.Addresses.Page.Host;
        return
        [
            .. page.Links.Where(link => link.Address is { } address && address.Host != host).Select(link => link.Address!.AbsoluteUri),
            .. page.Scripts.Select(script => script.Box.Attribute("src")),
            .. page.Scripts.Select(script => script.Text).Where(call => call.Length is > 0 and < LongestCall),
        ];
    }

    [GeneratedRegex(@"标识码[:: \n\t]*(?<mark>[0-9A-Za-z]{10})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex SiteCode();

    [GeneratedRegex(@"(?<mark>[\u4E00-\u9FFF] ?ICP ?[备证] ?(?:[0-9]{2}-?)?[0-9]{6,8} ?号?(?:-[0-9]{1,3})?)", RegexOptions.CultureInvariant)]
    private static partial Regex Icp();

    [GeneratedRegex(@"公网安备 ?(?<mark>[0-9]{14})", RegexOptions.CultureInvariant)]
    private static partial Regex PublicSecurity();

    [GeneratedRegex(@"\bconac\.cn", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Organ();

    [GeneratedRegex(@"zfwzzc\.www\.gov\.cn|zfwzgl\.www\.gov\.cn|pucha\.kaipuyun\.cn|/exposure/jiucuo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FaultReport();
}
