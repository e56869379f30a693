using Checker.Sites;
using Checker.Tests.Samples.Layouts;
using static Checker.Tests.Samples.Offices;
using static Checker.Tests.Samples.SampleColumn;

namespace Checker.Tests.Samples;

/// <summary>
/// The rest of the registry: sites of annex 1 that were not drawn, those that the province named, and plain sites in order,
/// some drawn and some not. That these seven were not drawn is an assumption: the notice does not say it.
/// </summary>
internal static class OtherSites
{
    public static IReadOnlyList<SampleSite> All => [.. Rechecked, .. NamedByTheProvince, .. Plain];

    /// <summary>Not updated when the recheck looked: the program finds it, too.</summary>
    private static IEnumerable<SampleSite> Rechecked =>
    [
        Stale(InCounty(29, "驿城区", "驿城区人民政府网", "驿城区人民政府", "驿城区政府", "政务公开") with
        {
            Kind = SiteKind.Portal,
            Alias = "驿城区政府网站",
        }),
        Stale(InCity(30, "驻马店经济开发区网站", "驻马店经济开发区管理委员会", "市经济开发区管委会", "开发区建设")),
        Stale(InCity(31, "驻马店市产业集聚区网站", "驻马店市产业集聚区管理委员会", "市产业集聚区管理委员会", "园区建设")),
        Stale(InCity(32, "驻马店建设信息网", "驻马店市住房和城乡建设局", "市住建局", "城乡建设")),
        Stale(InCity(33, "驻马店市卫生和计划生育委员会网站", "驻马店市卫生和计划生育委员会", "市卫计委", "卫生计生")),
        Stale(InCity(34, "驻马店市食品药品监督管理局网站", "驻马店市食品药品监督管理局", "市食药监局", "食品药品监管")),
        Stale(InCity(35, "驻马店市城乡规划局网站", "驻马店市城乡规划局", "市规划局", "城乡规划")),
    ];

    private static IEnumerable<SampleSite> NamedByTheProvince =>
    [
        Fresh(InCity(36, "驻马店市审计局网站", "驻马店市审计局", "市审计局", "审计") with { Alias = "市审计局网站", Drawn = false }),
        Fresh(InCounty(37, "上蔡县", "上蔡县工商管理和质量技术监督局网站", "上蔡县工商管理和质量技术监督局", "上蔡县工商质监局", "市场监管") with { Drawn = false }),
        Fresh(InCounty(38, "西平县", "西平县国土资源局网站", "西平县国土资源局", "西平县国土局", "国土资源") with { Drawn = false }),
    ];

    private static readonly (string County, string Office, string Topic)[] Offices =
    [
        ("驿城区", "交通运输局", "交通运输"), ("遂平县", "畜牧局", "畜牧"), ("西平县", "科学技术局", "科技"), ("上蔡县", "民政局", "民政"),
        ("汝南县", "住房和城乡建设局", "城乡建设"), ("平舆县", "商务局", "商务"), ("正阳县", "人力资源和社会保障局", "人力资源"),
        ("确山县", "文化局", "文化"), ("泌阳县", "交通运输局", "交通运输"), ("新蔡县", "财政局", "财政"), ("", "体育局", "体育"), ("", "水利局", "水利"),
        ("驿城区", "民政局", "民政"), ("遂平县", "司法局", "司法行政"), ("西平县", "审计局", "审计"), ("上蔡县", "水利局", "水利"),
        ("汝南县", "林业局", "林业"), ("平舆县", "统计局", "统计"), ("正阳县", "科学技术局", "科技"), ("新蔡县", "畜牧局", "畜牧"),
        ("", "气象局", "气象"), ("", "档案局", "档案"),
    ];

    /// <summary>The first twelve fill the draw of forty.</summary>
    private const int DrawnOfPlain = 12;

    private static IEnumerable<SampleSite> Plain => Offices.Select((office, index) =>
    {
        var number = 39 + index;
        var sponsor = (office.County is "" ? "驻马店市" : office.County) + office.Office;
        var site = office.County is ""
            ? InCity(number, sponsor + "网站", sponsor, "市" + office.Office, office.Topic)
            : InCounty(number, office.County, sponsor + "网站", sponsor, sponsor, office.Topic);
        return Fresh(site with { Drawn = index < DrawnOfPlain });
    });

    private static SampleSite Stale(SampleSite site) => site with
    {
        Rules = ["stale-home"],
        Drawn = false,
        Layout = LayoutOf(site),
        Columns =
        [
            News("工作动态", "2016-03-18", 6), Announcements("通知公告", "2016-02-24"), Policy("政策文件", "2015-12-09"), Text("机构职能"),
        ],
    };

    private static SampleSite Fresh(SampleSite site) => site with
    {
        Layout = LayoutOf(site),
        Charset = site.Number % 2 == 0 ? SampleCharset.Utf8InMeta : SampleCharset.GbInMeta,
        Columns =
        [
            News("工作动态", $"2016-05-{10 + (site.Number % 7):00}", 3), Announcements("通知公告", "2016-04-26"), Policy("政策文件", "2016-02-17"), Text("机构职能"),
        ],
    };

    private static Layout LayoutOf(SampleSite site) => (site.Number % 3) switch
    {
        0 => new AspTables(),
        1 => new TrsLists(),
        _ => new HanwebBlocks(),
    };
}
