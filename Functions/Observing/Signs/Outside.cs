using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Signs;

/// <summary>Which addresses on a page are others': most lead where the page itself is, and other hosts are few, so each is asked about once.</summary>
internal sealed class Outside(HtmlPage page, Site site)
{
    private readonly string _domain = page.Addresses.Page.Domain;
    private readonly Dictionary<(string Host, int Port), Standing> _known = [];

    /// <summary>Neither the page's nor the site's.</summary>
    public bool IsOthers(Uri address) => Of(address) is not Standing.Own && !site.Owns(address);

    /// <summary>Others', and no public body's.</summary>
    public bool IsStranger(Uri address) => Of(address) is Standing.Stranger && !site.Owns(address);

    private Standing Of(Uri address)
    {
        if (NormalisedAddress.BeginAlike(page.Addresses.Page, address))
            return Standing.Own;

        var host = (address.Host, address.Port);
        if (!_known.TryGetValue(host, out var standing))
        {
            standing = address.Domain == _domain ? Standing.Own : address.IsPublicBody ? Standing.PublicBody : Standing.Stranger;
            _known[host] = standing;
        }

        return standing;
    }

    private enum Standing
    {
        Own,

        PublicBody,

        Stranger,
    }
}
