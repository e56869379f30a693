using System.Text;
using Checker.Fetching;
using Checker.Sites;

namespace Checker.Tests.Benchmarks;

/// <summary>Home pages in the manner of county sites, as long as one asks for.</summary>
internal static class ObservedPages
{
    private const string Script = "<script type=\"text/javascript\">\nfunction show(n){for(var i=0;i<5;i++){document.getElementById('tab'+i).className=i==n?'on':'off';}}\n$(function(){$('.scroll').marquee({speed:30});});\n</script>\n";

    private static readonly string[] Columns = ["工作动态", "通知公告", "政策文件", "人事信息", "规划计划", "农业要闻", "机构职能", "办事指南", "局长信箱", "农业科技"];

    public static readonly Uri Address = new("http://www.example.gov.cn/");

    public static readonly Site Site = new()
    {
        Id = SiteId.Parse("4117000099"),
        Name = "某某县农业局网站",
        Home = Address,
        Sponsor = "某某县农业局",
    };

    private static readonly DateTimeOffset At = new(2016, 5, 17, 1, 0, 0, TimeSpan.Zero);

    public static FetchOutcome.Answered Answer(string page) => new(Address, At, TimeSpan.Zero,
    [
        new Exchange
        {
            Address = Address,
            At = At,
            Took = TimeSpan.Zero,
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\n",
            Status = 200,
            ResponseHead = "HTTP/1.1 200 OK\r\nServer: nginx\r\n",
            ContentType = "text/html",
            Body = Encoding.UTF8.GetBytes(page),
        },
    ]);

    public static string OfSize(int kilobytes)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>某某县农业局网站</title><link rel=\"stylesheet\" href=\"/css/style.css\">").Append(Script).Append("</head>\n<body>\n<div class=\"nav\"><ul>");
        foreach (var (i, column) in Columns.Index())
            page.Append($"<li><a href=\"/list/{i}/\">{column}</a></li>");
        page.Append("</ul></div>\n");
        for (var block = 0; Encoding.UTF8.GetByteCount(page.ToString()) < kilobytes * 1024; block++)
            Append(page, block);
        return page.Append("<div class=\"foot\">版权所有:某某县农业局 豫ICP备05012345号 网站标识码:4117000099</div></body></html>").ToString();
    }

    private static void Append(StringBuilder page, int block)
    {
        var column = block % Columns.Length;
        page.Append($"<div class=\"block\" id=\"b{block}\">\n  <div class=\"title\"><h3>{Columns[column]}</h3><a class=\"more\" href=\"/list/{column}/\">更多&gt;&gt;</a></div>\n  <ul class=\"list\">\n");
        for (var item = 0; item < 8; item++)
        {
            page.Append($"    <li class=\"item\"><a href=\"/show.asp?id={(block * 8) + item}\" title=\"某某县第{item}号农业生产工作会议召开\" target=\"_blank\">某某县第{item}号农业生产工作会议召开</a>")
                .Append($"<span class=\"date\" style=\"color:#999\">2016-05-{1 + (item % 16):00}</span></li>\n");
        }

        page.Append("  </ul>\n</div>\n<p class=\"text\">我局召开春季农业生产工作会议,安排部署春耕生产。各乡镇要高度重视,加强领导,落实责任,确保各项措施到位。</p>\n").Append(block % 4 == 0 ? Script : "");
    }
}
