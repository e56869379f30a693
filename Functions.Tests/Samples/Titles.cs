using Checker.Sites;

namespace Checker.Tests.Samples;

/// <summary>Neutral titles: {0} is the office, {1} its work. The same column always gets the same ones.</summary>
internal static class Titles
{
    private static readonly string[] News =
    [
        "{0}召开{1}工作推进会", "{0}组织干部职工开展业务学习", "{0}开展{1}宣传进社区活动", "{1}重点工作扎实推进",
        "{0}学习贯彻全市{1}工作会议精神", "{0}组织志愿者参加义务植树活动", "市检查组来我地检查{1}工作",
        "{0}召开干部作风建设座谈会", "{0}走访慰问困难群众", "{1}工作现场会召开", "{0}举办{1}业务知识竞赛",
    ];

    private static readonly string[] Notices =
    [
        "关于开展{1}专项检查的通知", "关于做好汛期{1}有关工作的通知", "关于举办{1}业务培训班的通知", "关于调整办公地点的公告",
        "{1}项目公示", "关于公开征求{1}意见建议的公告", "关于报送{1}工作总结的通知", "{1}工作先进集体名单公示",
        "关于做好{1}统计报表报送工作的通知",
    ];

    private static readonly string[] Policies =
    [
        "{1}管理办法(试行)", "关于进一步加强{1}工作的意见", "{1}工作实施方案", "关于印发{1}工作要点的通知", "{1}信息公开暂行规定",
        "{1}应急预案", "{1}档案管理规定", "关于规范{1}办事程序的意见", "{1}考核办法",
    ];

    private static readonly string[] Plans =
    [
        "{1}工作年度计划", "{1}“十三五”发展规划", "{1}三年行动方案", "{1}重点项目安排", "{1}工作思路", "{1}中长期规划纲要",
        "{1}人才队伍建设规划", "{1}信息化建设规划", "{1}基础设施建设计划",
    ];

    private static readonly string[] Personnel =
    [
        "关于干部任职的通知", "{0}公开招聘工作人员公告", "{0}拟聘用人员公示", "{0}招聘考试成绩公布", "关于干部任前公示的公告",
        "{0}遴选工作人员公告", "{0}职称评审结果公示", "关于干部轮岗交流的通知", "{0}年度考核结果公示",
    ];

    /// <param name="number">The column's number on its site.</param>
    /// <param name="index">The item's place in the list, the newest first.</param>
    public static string Of(SampleSite site, SampleColumn column, int number, int index)
    {
        var own = column.OwnTitles;
        if (own.Count > 0)
            return own[index % own.Count];

        var pool = Pool(column);
        return string.Format(null, pool[(site.Number + (number * 2) + index) % pool.Length], site.ShortName, site.Topic);
    }

    private static string[] Pool(SampleColumn column) => column.Class switch
    {
        ColumnClass.Notices => Notices,
        ColumnClass.Policy => Policies,
        ColumnClass.Plans => Plans,
        ColumnClass.Personnel => Personnel,
        _ => News,
    };
}
