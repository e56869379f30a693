using Checker.Sites;
using Checker.Tests.Samples.Layouts;
using static Checker.Tests.Samples.Offices;
using static Checker.Tests.Samples.SampleColumn;

namespace Checker.Tests.Samples;

/// <summary>Twelve sites in good order; each but the portal looks guilty to a checker that is not careful.</summary>
internal static class HealthySites
{
    public static IReadOnlyList<SampleSite> All =>
    [
        ApprovedTenDaysAgo, ApprovedAndDown, ClosedForATime, ClosureRequested, UpdatedOnTheLastDay, UndatedHome, OldItemPinned,
        EntranceOnly, WelfareLottery, MovedToPortal, PoliceOnGambling, Portal,
    ];

    /// <summary>In its month of notice.</summary>
    private static SampleSite ApprovedTenDaysAgo =>
        InCounty(17, "汝南县", "汝南县粮食局网站", "汝南县粮食局", "汝南县粮食局", "粮食") with
        {
            State = SiteState.ClosureApproved,
            Closure = new Closure
            {
                Kind = ClosureKind.ForGood,
                Requested = Day("2016-04-25"),
                Approved = Day("2016-05-07"),
                NoticeFrom = Day("2016-05-07"),
                MovedTo = "驻马店市人民政府网站",
            },
            ClosureNotice = "根据上级关于政府网站整合的要求,经批准,汝南县粮食局网站将永久关停,"
                + "网站内容已迁移至驻马店市人民政府网站。本公告自发布之日起悬挂一个月,特此公告。汝南县粮食局 2016年5月7日",
            Layout = new TrsLists(),
            Columns =
            [
                News("粮食要闻", "2016-05-06"), Announcements("通知公告", "2016-04-20"), Policy("政策法规", "2016-03-11"), Text("机构职能"),
            ],
        };

    private static SampleSite ApprovedAndDown =>
        InCounty(18, "新蔡县", "新蔡县旅游局网站", "新蔡县旅游局", "新蔡县旅游局", "旅游") with
        {
            State = SiteState.ClosureApproved,
            Closure = new Closure
            {
                Kind = ClosureKind.ForGood,
                Requested = Day("2016-03-21"),
                Approved = Day("2016-04-07"),
                NoticeFrom = Day("2016-04-07"),
                From = Day("2016-05-08"),
                MovedTo = "驻马店市人民政府网站",
            },
            Answer = SampleAnswer.Refuses,
        };

    private static SampleSite ClosedForATime =>
        InCounty(19, "上蔡县", "上蔡县档案局网站", "上蔡县档案局", "上蔡县档案局", "档案") with
        {
            Code = null,
            State = SiteState.OfflineForATime,
            Closure = new Closure
            {
                Kind = ClosureKind.ForATime,
                Requested = Day("2016-04-11"),
                Approved = Day("2016-04-15"),
                From = Day("2016-04-17"),
                PlannedReturn = Day("2016-06-12"),
            },
            Answer = SampleAnswer.Refuses,
        };

    /// <summary>Not yet approved: it has to be kept up, and is.</summary>
    private static SampleSite ClosureRequested =>
        InCounty(20, "平舆县", "平舆县供销社网站", "平舆县供销合作社联合社", "平舆县供销社", "供销合作") with
        {
            State = SiteState.ClosureRequested,
            Closure = new Closure { Kind = ClosureKind.ForGood, Requested = Day("2016-05-09") },
            Layout = new Frames(),
            Dates = DateForm.Slashes,
            Columns = [News("供销动态", "2016-05-11", 3), Announcements("通知公告", "2016-04-06"), Policy("政策文件", "2016-01-28"), Text("机构简介")],
        };

    private static SampleSite UpdatedOnTheLastDay =>
        InCounty(21, "确山县", "确山县统计局网站", "确山县统计局", "确山县统计局", "统计") with
        {
            Layout = new HanwebBlocks(),
            Charset = SampleCharset.Utf8SaidGb,
            Columns =
            [
                News("统计动态", "2016-05-03", 4), Announcements("通知公告", "2016-03-29"), Policy("统计制度", "2016-02-16"),
                Plans("规划计划", "2016-01-12"), Text("机构职能"),
            ],
        };

    /// <summary>Only the articles say when they were published.</summary>
    private static SampleSite UndatedHome =>
        InCounty(22, "泌阳县", "泌阳县司法局网站", "泌阳县司法局", "泌阳县司法局", "司法行政") with
        {
            Layout = new AspTables(),
            Charset = SampleCharset.GbInHeader,
            HomeDates = false,
            Dates = DateForm.Chinese,
            Columns =
            [
                News("工作动态", "2016-05-12", 3), Announcements("通知公告", "2016-04-22"), Policy("政策法规", "2016-03-03"), Text("机构设置"),
            ],
        };

    private static SampleSite OldItemPinned =>
        InCounty(23, "西平县", "西平县水利局网站", "西平县水利局", "西平县水利局", "水利") with
        {
            Layout = new TrsLists(),
            Charset = SampleCharset.Utf8InHeader,
            Columns =
            [
                News("水利要闻", "2016-05-10") with { Pinned = Day("2014-06-18") },
                Announcements("通知公告", "2016-05-04") with { Pinned = Day("2013-11-05") },
                Policy("政策法规", "2016-02-24"), Text("机构职能"),
            ],
        };

    private static SampleSite EntranceOnly =>
        InCounty(24, "正阳县", "正阳县农业局网站", "正阳县农业局", "正阳县农业局", "农业") with
        {
            Layout = new Entrance(),
            Charset = SampleCharset.Utf8InMeta,
            Columns =
            [
                Policy("政策文件", "2016-01-21"), Announcements("通知公告", "2016-02-19"), News("农业动态", "2016-05-11", 3),
                Plans("规划计划", "2015-12-30"), Text("机构概况"),
            ],
        };

    private static SampleSite WelfareLottery =>
        InCity(25, "驻马店市福利彩票发行中心网站", "驻马店市福利彩票发行中心", "市福彩中心", "福利彩票") with
        {
            Code = null,
            Kind = SiteKind.Other,
            Layout = new HanwebBlocks(),
            Charset = SampleCharset.GbInMeta,
            Columns =
            [
                News("福彩动态", "2016-05-15") with { OwnTitles = LotteryNews },
                Announcements("开奖公告", "2016-05-17", 2, 8) with { OwnTitles = LotteryDraws },
                News("公益金使用", "2016-05-09", 5, 6) with { OwnTitles = LotteryFunds },
                Policy("彩票法规", "2016-03-01"), Text("中心简介"),
            ],
        };

    /// <summary>Its address leads to its pages on the portal, and the registry says that they are its own.</summary>
    private static SampleSite MovedToPortal =>
        InCity(26, "驻马店市旅游局网站", "驻马店市旅游局", "市旅游局", "旅游") with
        {
            Root = "/bm/lyj",
            Layout = new TrsLists(),
            Charset = SampleCharset.Utf8InHeader,
            Columns = [News("旅游要闻", "2016-05-13"), Announcements("通知公告", "2016-04-29"), Policy("政策法规", "2016-02-02"), Text("机构职能")],
        };

    private static SampleSite PoliceOnGambling =>
        InCity(27, "驻马店市公安局网站", "驻马店市公安局", "市公安局", "公安") with
        {
            Layout = new AspTables(),
            Dates = DateForm.MonthDay,
            Columns =
            [
                News("警务要闻", "2016-05-16") with { OwnTitles = PoliceNews },
                Announcements("警方公告", "2016-05-05") with
                {
                    OwnTitles = ["关于依法打击网络赌博违法犯罪活动的通告", .. Enumerable.Range(1, 6).Select(number => $"关于道路交通管制的通告(第{number}号)")],
                },
                Policy("法律法规", "2016-04-13"), Personnel("人事信息", "2016-01-27"), Text("机构职能"),
            ],
        };

    private static SampleSite Portal =>
        InCity(28, "驻马店市人民政府网站", "驻马店市人民政府办公室", "市政府办公室", "政务公开") with
        {
            Kind = SiteKind.Portal,
            Layout = new CityPortal(),
            Charset = SampleCharset.Utf8InHeader,
            Columns =
            [
                News("政务要闻", "2016-05-17", 1, 10), News("部门动态", "2016-05-17", 1, 10), News("县区动态", "2016-05-16", 1, 10),
                Announcements("通知公告", "2016-05-13", 4, 9), Announcements("公示公告", "2016-05-10", 6, 9), Policy("政府文件", "2016-05-06", 9, 9),
                Personnel("人事任免", "2016-04-18"), Plans("规划计划", "2016-03-25"), Text("市情概况"), Text("信息公开指南"),
            ],
        };

    private static readonly string[] LotteryNews =
    [
        "福利彩票投注站业务培训班举办", "双色球彩票新一轮派奖活动启动", "我市福利彩票销量稳步增长", "福彩中心开展走访慰问活动",
        "福利彩票投注站安全检查工作开展", "福彩公益行活动走进敬老院", "福利彩票知识宣传进社区", "福彩中心召开销售工作座谈会",
    ];

    private static readonly string[] LotteryDraws =
        [.. Enumerable.Range(0, 8).Select(back => $"福利彩票双色球第{2016056 - back}期开奖公告")];

    private static readonly string[] LotteryFunds =
    [
        "福利彩票公益金资助养老服务设施", "福利彩票公益金资助孤残儿童康复", "福利彩票公益金使用情况公告", "公益金资助困难学生活动举行",
        "福利彩票公益金项目检查", "公益金支持社区老年日间照料",
    ];

    private static readonly string[] PoliceNews =
    [
        "我市公安机关部署打击网络赌博专项行动", "交警支队开展道路交通安全宣传", "市公安局召开基层基础工作会议", "打击赌博违法犯罪战果通报",
        "户政窗口推出便民服务措施", "市公安局组织民警业务培训", "警方提醒:远离网络赌博", "派出所民警走访辖区群众",
    ];
}
