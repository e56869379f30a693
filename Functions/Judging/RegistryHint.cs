using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>
/// What a visit tells of the registry rather than of the site (登记信息需更新): an address that moved is no fault, and no
/// finding. Each a sentence for staff; none while the registered address leads to the site.
/// </summary>
internal static class RegistryHint
{
    private const string Outdated = "登记信息需更新：";

    public static IEnumerable<string> Of(Site site, Observation visit)
    {
        var home = visit.Home;
        if (home.Reached() is not Reach.Opened)
            yield break;

        if (home.Asked != site.Home)
            yield return $"{Outdated}登记网址 {site.Home} 未能打开，{home.Asked} 可以打开。";
        if (!site.Owns(home.Address))
            yield return $"{Outdated}登记网址转至 {home.Address}，不在登记的网站范围内{(IsGovernment(home.Address) ? "，转向的仍是政府网站" : "")}。";
    }

    private static bool IsGovernment(Uri address) => address.Host.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase);
}
