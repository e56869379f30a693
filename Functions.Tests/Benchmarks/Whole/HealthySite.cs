using System.Globalization;
using System.Text;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>
/// The pages of a site with which nothing is wrong, in the manner of county sites and of their length: a home page and its
/// columns, each with a list of this fortnight's items. Sites differ in how a page begins and ends.
/// </summary>
internal sealed class HealthySite(DateOnly today, int columns = HealthySite.Columns)
{
    public const int Columns = 20;
    private const int Length = 70 * 1024;

    private static readonly string[] Names =
    [
        "工作动态", "通知公告", "政策文件", "人事信息", "规划计划", "农业要闻", "机构设置", "财政预算", "招标采购", "农业科技",
        "乡镇快讯", "部门动态", "媒体关注", "图片新闻", "法律法规", "统计数据", "应急管理", "扶贫工作", "环境保护", "安全生产",
    ];

    private static readonly string[] Subjects = ["春季农业生产", "防汛抗旱", "安全生产", "环境整治", "政务公开", "项目建设", "扶贫开发", "招商引资", "食品安全", "森林防火"];
    private static readonly string[] Verbs = ["工作会议召开", "专项检查全面展开", "取得阶段性成效", "推进会在我县举行", "工作再动员再部署"];

    private const string Script = "<script type=\"text/javascript\">\nfunction show(n){for(var i=0;i<5;i++){document.getElementById('tab'+i).className=i==n?'on':'off';}}\n$(function(){$('.scroll').marquee({speed:30});});\n</script>\n";

    public string Home => Whole(page =>
    {
        for (var column = 0; column < Names.Length; column++)
            Block(page, column, items: 6);
    });

    public string Column(int column) => Whole(page =>
    {
        page.Append($"<div class=\"position\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/list/{column}/\">{Name(column)}</a></div>\n<ul class=\"newslist\">\n");
        Items(page, column, count: 25);
        page.Append($"</ul>\n<div class=\"page\">共500条 第1/20页 <a href=\"/list/{column}/index_2.html\">下一页</a> <a href=\"/list/{column}/index_20.html\">尾页</a></div>\n");
    });

    public static string Article => "<h1>全县工作会议召开</h1><p>发布时间：2026-01-05 来源：本站</p>" + string.Concat(Enumerable.Repeat("<p>会议要求，各乡镇要高度重视，加强领导，落实责任，确保各项措施到位。</p>\n", 60)) + "</body></html>";

    public static string Start(int site) => $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{SiteName(site)}</title><meta name=\"SiteName\" content=\"{SiteName(site)}\"><meta name=\"SiteIDCode\" content=\"{Code(site)}\">";

    public static string End(int site) => $"<div class=\"foot\">版权所有：某市某县第{site}局 豫ICP备05012345号 网站标识码：{Code(site)}</div></body></html>";

    public static string SiteName(int site) => $"某市某县第{site}局网站";

    public static string Code(int site) => string.Create(CultureInfo.InvariantCulture, $"41{site:00000000}");

    private string Whole(Action<StringBuilder> main)
    {
        var page = new StringBuilder("<link rel=\"stylesheet\" href=\"/css/style.css\">").Append(Script).Append("</head>\n<body>\n<div class=\"nav\"><ul>\n");
        for (var i = 0; i < columns; i++)
            page.Append($"<li class=\"nav-item\"><a href=\"/list/{i}/\">{Name(i)}</a></li>\n");
        page.Append("</ul></div>\n");
        main(page);
        // What real pages are long by: the same teasers, texts and scripts around what is their own.
        for (var i = 0; Encoding.UTF8.GetByteCount(page.ToString()) < Length; i++)
        {
            Block(page, i, items: 3);
            page.Append("<p class=\"text\">我局召开专题会议，安排部署下一阶段工作。各乡镇要高度重视，加强领导，落实责任，确保各项措施到位。</p>\n").Append(Script);
        }

        return page.Append("<script src=\"//dcs.conac.cn/js/17/000/0000/60000000/CA000000000000000.js\"></script><script id=\"_jiucuo_\" sitecode='4100000000' src='https://zfwzzc.www.gov.cn/exposure/jiucuo.js'></script>\n").ToString();
    }

    private void Block(StringBuilder page, int number, int items)
    {
        var column = number % columns;
        page.Append($"<div class=\"block\" id=\"b{number}\">\n  <div class=\"title\"><h3>{Name(column)}</h3><a class=\"more\" href=\"/list/{column}/\">更多&gt;&gt;</a></div>\n  <ul class=\"list\">\n");
        Items(page, column, items);
        page.Append("  </ul>\n</div>\n");
    }

    private void Items(StringBuilder page, int column, int count)
    {
        for (var item = 0; item < count; item++)
        {
            var title = $"某县{Subjects[(column + item) % Subjects.Length]}{Verbs[item % Verbs.Length]}（第{column * 7 + item}期）";
            page.Append($"    <li class=\"item\"><a href=\"/show/{column}/{item}.html\" title=\"{title}\" target=\"_blank\">{title}</a>")
                .Append(string.Create(CultureInfo.InvariantCulture, $"<span class=\"date\" style=\"color:#999\">{today.AddDays(-item / 2):yyyy-MM-dd}</span></li>\n"));
        }
    }

    private static string Name(int column) => column < Names.Length ? Names[column] : $"{Names[column % Names.Length]}{column / Names.Length}";
}
