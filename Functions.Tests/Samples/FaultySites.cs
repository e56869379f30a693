using Checker.Sites;
using Checker.Tests.Samples.Layouts;
using static Checker.Tests.Samples.Offices;
using static Checker.Tests.Samples.SampleColumn;

namespace Checker.Tests.Samples;

/// <summary>The sixteen sites of annex 2, in its order, each with the fault that the notice names and no other.</summary>
internal static class FaultySites
{
    public static IReadOnlyList<SampleSite> All =>
    [
        InCounty(1, "驿城区", "驿城区招商办网站", "驿城区招商引资办公室", "驿城区招商办", "招商引资") with
        {
            Rules = ["stale-home"],
            Layout = new AspTables(),
            Dates = DateForm.MonthDay,
            Columns =
            [
                News("招商动态", "2016-04-19", 4), Announcements("通知公告", "2016-03-08", 14), Policy("优惠政策", "2015-12-22", 12),
                News("园区建设", "2016-03-30", 6), Text("机构职能"),
            ],
        },
        InCounty(2, "驿城区", "驿城区计生委网站", "驿城区人口和计划生育委员会", "驿城区计生委", "人口计生") with
        {
            Rules = ["blank-column"],
            Code = null,
            Layout = new HanwebBlocks(),
            Charset = SampleCharset.Utf8InHeader,
            Columns =
            [
                News("计生动态", "2016-05-16"), Announcements("通知公告", "2016-05-09"), Policy("政策法规", "2016-04-12"),
                News("基层快讯", "2016-05-13", 3), Text("机构职能"), TownsOfYicheng,
            ],
        },
        InCounty(3, "遂平县", "遂平县工商局网站", "遂平县工商行政管理局", "遂平县工商局", "工商管理") with
        {
            Rules = ["hijacked-page"],
            Layout = new Hijacked(
                "云雀岛国际娱乐城", "云雀岛国际娱乐城_百家乐在线投注_网上赌场开户", "网上赌场真人娱乐平台,百家乐、老虎机、时时彩在线投注",
                ["百家乐", "老虎机", "时时彩", "六合彩开奖", "真人娱乐", "网上赌场", "博彩投注", "开户送彩金"], leftover: ""),
        },
        InCounty(4, "遂平县", "遂平县水利局网站", "遂平县水利局", "遂平县水利局", "水利") with
        {
            Rules = ["unreachable-home"],
            Answer = SampleAnswer.Refuses,
        },
        InCounty(5, "西平县", "西平县林业局网站", "西平县林业局", "西平县林业局", "林业") with
        {
            Rules = ["running-after-closure"],
            State = SiteState.ClosureApproved,
            Closure = ApprovedIn2015,
            Layout = new TrsLists(),
            Charset = SampleCharset.Utf8InMeta,
            Columns =
            [
                News("林业动态", "2015-09-28", 6), Announcements("通知公告", "2015-08-14"), Policy("林业政策", "2015-05-20"),
                News("造林绿化", "2015-09-11", 5), Text("机构设置"),
            ],
        },
        InCounty(6, "上蔡县", "上蔡县计生委网站", "上蔡县人口和计划生育委员会", "上蔡县计生委", "人口计生") with
        {
            Rules = ["unreachable-home"],
            Alias = "上蔡县人口和计划生育委员会网站",
            Answer = SampleAnswer.Hangs,
        },
        InCounty(7, "汝南县", "汝南县环保局网站", "汝南县环境保护局", "汝南县环保局", "环境保护") with
        {
            Rules = ["stale-home"],
            Alias = "汝南县环境保护局网站",
            Layout = new AspTables(),
            Charset = SampleCharset.GbInHeader,
            Dates = DateForm.Chinese,
            Columns =
            [
                News("环保动态", "2009-08-12", 9), Announcements("通知公告", "2016-01-15", 30), Policy("环保法规", "2015-06-10", 60),
                Text("机构职能"),
            ],
        },
        InCounty(8, "平舆县", "平舆县财政局网站", "平舆县财政局", "平舆县财政局", "财政") with
        {
            Rules = ["unreachable-home"],
            Answer = SampleAnswer.DatabaseDown,
        },
        InCounty(9, "平舆县", "平舆县教体局网站", "平舆县教育体育局", "平舆县教体局", "教育体育") with
        {
            Rules = ["stale-home"],
            Code = null,
            Layout = new Frames(),
            Dates = DateForm.Slashes,
            Columns =
            [
                News("教育动态", "2016-03-24", 5), Announcements("通知公告", "2016-03-02"), News("校园风采", "2016-01-19", 8),
                Policy("政策文件", "2015-11-27"), Text("机构设置"),
            ],
        },
        InCounty(10, "正阳县", "正阳县卫生局网站", "正阳县卫生局", "正阳县卫生局", "卫生") with
        {
            Rules = ["hijacked-page", "running-after-closure"],
            State = SiteState.ClosureApproved,
            Closure = ApprovedIn2015,
            Charset = SampleCharset.Utf8InMeta,
            Layout = new Hijacked(
                "云苗代孕服务中心", "代孕_代孕价格_代孕公司_云苗代孕服务中心", "代孕中介服务,供卵试管代孕,签约包成功",
                ["代孕价格", "代孕公司", "代孕流程", "供卵试管", "包成功代孕", "代孕案例"], leftover: "版权所有:正阳县卫生局"),
        },
        InCounty(11, "确山县", "确山县教体局网站", "确山县教育体育局", "确山县教体局", "教育体育") with
        {
            Rules = ["running-after-closure"],
            State = SiteState.ClosureApproved,
            Closure = ApprovedIn2015,
            Layout = new AspTables(),
            Columns =
            [
                News("教体要闻", "2015-06-18", 7), Announcements("公示公告", "2015-05-29"), News("学校动态", "2015-06-03", 4),
                Policy("政策法规", "2014-12-09"), Text("机构简介"),
            ],
        },
        InCounty(12, "泌阳县", "泌阳县教体局网站", "泌阳县教育体育局", "泌阳县教体局", "教育体育") with
        {
            Rules = ["unreachable-home"],
            Alias = "泌阳县教育网",
            Answer = SampleAnswer.Resets,
        },
        InCounty(13, "泌阳县", "泌阳县农业局网站", "泌阳县农业局", "泌阳县农业局", "农业") with
        {
            Rules = ["stale-home", "blank-column"],
            Layout = new TrsLists(),
            Charset = SampleCharset.GbSaidLatin,
            Columns =
            [
                News("农业要闻", "2016-04-08", 4), Announcements("通知公告", "2016-02-26"), News("农事动态", "2016-04-01", 6),
                Blank("农技推广", "暂无内容"), Blank("市场信息", ""), Text("机构职能"),
            ],
        },
        InCity(14, "驻马店市文化广电新闻出版局网站", "驻马店市文化广电新闻出版局", "市文广新局", "文化广电") with
        {
            Rules = ["stale-home"],
            Layout = new HanwebBlocks(),
            Charset = SampleCharset.Utf8InMeta,
            Columns =
            [
                News("文化要闻", "2016-04-26", 3), Announcements("公示公告", "2016-04-15"), News("县区动态", "2016-04-21", 4),
                Policy("政策法规", "2016-01-20"), Plans("规划计划", "2016-02-18"), Text("机构职能"),
            ],
        },
        InCity(15, "驻马店市安全生产监督管理局网站", "驻马店市安全生产监督管理局", "市安监局", "安全生产") with
        {
            Rules = ["stale-home"],
            Alias = "市安监局网站",
            Layout = new TrsLists(),
            Charset = SampleCharset.Utf8InHeader,
            Dates = DateForm.MonthDay,
            Columns =
            [
                News("工作动态", "2016-05-02", 3), Announcements("通知公告", "2016-04-28"), News("县区安监", "2016-04-25", 5),
                Policy("政策法规", "2016-03-17"), Text("机构设置"),
            ],
        },
        InCity(16, "驻马店市农机信息网", "驻马店市农业机械管理局", "市农机局", "农机") with
        {
            Rules = ["stale-home"],
            Alias = "市农机局网站",
            Layout = new AspTables(),
            Dates = DateForm.Slashes,
            Columns =
            [
                News("农机要闻", "2015-12-25", 5), Announcements("通知公告", "2015-12-11"), News("购机补贴", "2015-11-30", 6),
                Policy("政策法规", "2015-10-16"), Text("机构简介"),
            ],
        },
    ];

    private static readonly string[] BlankTowns =
    [
        "西园街道办事处", "东风街道办事处", "人民街道办事处", "老街街道办事处", "新华街道办事处", "橡林街道办事处", "雪松街道办事处",
        "顺河街道办事处", "刘阁街道办事处", "香山街道办事处", "水屯镇", "沙河店镇", "板桥镇", "诸市镇", "蚁蜂镇", "老河乡",
        "朱古洞乡", "胡庙乡",
    ];

    /// <summary>Twenty columns under one, eighteen of them blank.</summary>
    private static SampleColumn TownsOfYicheng => Parent(
        "乡办风采",
        [
            .. BlankTowns.Select((name, index) => Blank(name, index % 2 == 0 ? "暂无内容" : "")),
            Child("古城街道办事处", "2016-05-12"),
            Child("南海街道办事处", "2016-05-10"),
        ]);
}
