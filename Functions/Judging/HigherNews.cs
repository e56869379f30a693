using Checker.Sites;

namespace Checker.Judging;

/// <summary>
/// News of the State Council's and the provinces' portals: a list of nothing else is for a person to judge. Items on the
/// site's own portal, and on platforms of whatever government, are the site's as far as the home page dates them.
/// </summary>
internal static class HigherNews
{
    private static readonly HashSet<string> Portals =
    [
        "www.gov.cn",
        .. "beijing tj hebei shanxi nmg ln jl hlj shanghai jiangsu zj ah fujian jiangxi shandong henan hubei hunan gd gxzf hainan cq sc guizhou yn xizang shaanxi gansu qinghai nx xinjiang"
            .Split(' ').Select(province => $"www.{province}.gov.cn"),
    ];

    public static bool IsIn(Site site, PublishedItem item) =>
        item.Item.Address is { } address && Portals.Contains(address.IdnHost) && !site.Owns(address);
}
