using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// A government's site has a government's name. Where the registered address only leads on, the one it leads to counts:
/// then the registry is behind, not the site.
/// </summary>
internal sealed class WrongDomain : IRule
{
    public RuleInfo Info { get; } = new("wrong-domain", "网站域名不规范")
    {
        Lists = ["suffixes"],
        Wordings = new Dictionary<string, string[]> { ["address"] = [], ["name"] = ["host"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;

        var page = facts.Newest.Home;
        var address = page.Reached() is Reach.Opened ? page.Address : facts.Site.Home;
        if (indicator.Lists["suffixes"].Any(suffix => IsUnder(address, suffix)))
        {
            return Verdict.Pass(Info.Id, address.IdnHost == facts.Site.Home.IdnHost
                ? $"使用域名{address.IdnHost}"
                : $"{page.Told()}，使用域名{address.IdnHost}，登记信息需更新");
        }

        return Verdict.Fail(Info.Id, "未使用政府网站域名", Found(facts.Site, indicator, address));
    }

    private static bool IsUnder(Uri address, string suffix) =>
        address.HostNameType is UriHostNameType.Dns
        && (address.Host.EndsWith("." + suffix, StringComparison.OrdinalIgnoreCase)
            || address.IdnHost.EndsWith("." + suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who is no organ of government may have another name; the registry says 其他 of them, and of those it knows nothing of.</summary>
    private Finding Found(Site site, Indicator indicator, Uri address)
    {
        var named = address.HostNameType is UriHostNameType.Dns;
        var certain = !named || site.Kind is SiteKind.Portal or SiteKind.Department;
        return new Finding
        {
            Rule = Info.Id,
            Strength = certain ? Strength.Definite : Strength.Suspected,
            Sentence = named ? indicator.Say("name", ("host", address.IdnHost)) : indicator.Say("address"),
            Detail = $"网址 {address} 不在{string.Join('、', indicator.Lists["suffixes"])}域名之下"
                + (certain ? "" : "；网站类型登记为其他，主办单位是否承担行政职能须核对"),
            Pages = [address],
        };
    }
}
