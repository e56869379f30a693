using Checker.Observing;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Observing;

public class VisitTests
{
    private const string News = "<ul><li><a href='/show.asp?id=1'>我局召开春季农业生产工作会</a>{0}</li><li><a href='/show.asp?id=2'>我局开展春季植树造林活动</a>{0}</li></ul>";

    private readonly Dictionary<string, string> _web = new()
    {
        [""] = "<div class='nav'><a href='/gzdt/'>工作动态</a> <a href='/zwgk/'>政务公开</a> <a href='/tzgg/'>通知公告</a></div>" + News.Replace("{0}", "05-03", StringComparison.Ordinal),
        ["gzdt/"] = "<h3>工作动态</h3>" + News.Replace("{0}", "2016-05-03", StringComparison.Ordinal),
        ["zwgk/"] = "<div class='left'><a href='/zwgk/zcwj/'>政策文件</a> <a href='/zwgk/rsxx/'>人事信息</a></div>",
        ["zwgk/zcwj/"] = "<ul><li><a href='/show.asp?id=3'>关于农业补贴发放的实施意见</a>2016-01-03</li><li><a href='/show.asp?id=4'>关于农机购置补贴的实施意见</a>2016-01-02</li></ul>",
        ["zwgk/rsxx/"] = "<p>暂无内容</p>",
        ["tzgg/"] = "<ul><li><a href='/show.asp?id=5'>关于做好三夏工作的紧急通知</a></li><li><a href='/show.asp?id=6'>关于做好防汛工作的紧急通知</a></li></ul>",
        ["show.asp?id=5"] = "<p>发布时间:2016-04-20</p><p>各乡镇农业服务中心:现就做好三夏工作有关事项紧急通知如下。</p>",
        ["show.asp?id=6"] = "<p>各乡镇农业服务中心:现就做好防汛工作有关事项紧急通知如下。</p>",
    };

    [Fact]
    public void A_visit_reads_home_then_columns_then_theirs_then_articles()
    {
        var (pages, leftOut, asked) = Visit(Reading.Site());

        Assert.Equal(["", "gzdt/ zwgk/ tzgg/", "zwgk/zcwj/ zwgk/rsxx/", "show.asp?id=5 show.asp?id=6"], asked);
        Assert.Empty(leftOut);
        Assert.Equal(8, pages.Count);
    }

    [Fact]
    public void Only_leaves_count_as_columns()
    {
        var (pages, leftOut, _) = Visit(Reading.Site());

        var observation = VisitReading.Assemble(Reading.Site(), 1, pages, leftOut);

        Assert.Equal(["/工作动态 News", "/通知公告 Notices", "政务公开/政策文件 Policy", "政务公开/人事信息 Personnel"],
            observation.Columns.Select(column => $"{column.Parent}/{column.Name} {column.Class}"));
    }

    [Fact]
    public void An_undated_item_has_its_articles_date()
    {
        var (pages, leftOut, _) = Visit(Reading.Site());

        var observation = VisitReading.Assemble(Reading.Site(), 1, pages, leftOut);

        var items = observation.Find(new(Reading.Home + "tzgg/"))!.Items;
        Assert.Equal(new DateOnly(2016, 4, 20), observation.DateOf(items[0])?.Resolve(Reading.Day));
        Assert.Null(observation.DateOf(items[1]));
    }

    [Fact]
    public void The_registry_goes_first_and_its_class_holds()
    {
        var site = Reading.Site(new RegisteredColumn("公示栏", ColumnClass.Personnel, new(Reading.Home + "tzgg/")));

        var (pages, leftOut, asked) = Visit(site);
        var observation = VisitReading.Assemble(site, 1, pages, leftOut);

        Assert.StartsWith("tzgg/ gzdt/", asked[1], StringComparison.Ordinal);
        Assert.Equal(new("公示栏", null, new(Reading.Home + "tzgg/"), ColumnClass.Personnel, ClassSource.Registry) { Found = ColumnFound.Registry }, observation.Columns[0]);
        Assert.DoesNotContain(observation.Columns, column => column.Name == "通知公告");
    }

    [Fact]
    public void A_pages_own_tag_outdoes_the_name()
    {
        _web["gzdt/"] += "<meta name='ColumnType' content='政策文件'>";
        var (pages, leftOut, _) = Visit(Reading.Site());

        var column = VisitReading.Assemble(Reading.Site(), 1, pages, leftOut).Columns[0];

        Assert.Equal((ColumnClass.Policy, ClassSource.Tag), (column.Class, column.ClassSource));
    }

    [Fact]
    public void The_same_list_under_two_names_is_one_column()
    {
        _web[""] = _web[""].Replace("</div>", " <a href='/list.asp?id=9'>农业要闻</a></div>", StringComparison.Ordinal);
        _web["list.asp?id=9"] = _web["gzdt/"];
        var (pages, leftOut, _) = Visit(Reading.Site());

        var names = VisitReading.Assemble(Reading.Site(), 1, pages, leftOut).Columns.Select(column => column.Name);

        Assert.Contains("工作动态", names);
        Assert.DoesNotContain("农业要闻", names);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_and_said()
    {
        var (pages, leftOut, _) = Visit(Reading.Site(), budget: 3);

        Assert.Equal(3, pages.Count);
        Assert.Equal([new Uri(Reading.Home + "tzgg/")], leftOut);
    }

    [Fact]
    public void A_home_page_without_a_fresh_date_has_its_undated_items_opened()
    {
        _web[""] = "<ul><li><a href='/show.asp?id=5'>关于做好三夏工作的紧急通知</a></li><li><a href='/show.asp?id=7'>关于做好秋收工作的紧急通知</a>2015-05-03</li></ul>";

        var (_, _, asked) = Visit(Reading.Site());

        Assert.Equal(["", "show.asp?id=5"], asked);
    }

    [Fact]
    public void A_home_page_that_leads_on_is_followed_three_deep()
    {
        _web[""] = "<meta http-equiv=refresh content='0;url=/1/'>";
        _web["1/"] = "<frameset><frame src='/2/'></frameset>";
        _web["2/"] = "<script>location='/3/'</script>";
        _web["3/"] = "<script>location='/4/'</script>" + News.Replace("{0}", "05-03", StringComparison.Ordinal);

        var (pages, leftOut, asked) = Visit(Reading.Site());

        Assert.Equal(["", "1/", "2/", "3/"], asked);
        Assert.Equal(PageRole.Forwarded, VisitReading.Assemble(Reading.Site(), 1, pages, leftOut).Front.Role);
    }

    [Fact]
    public void The_way_in_of_an_entrance_page_is_taken()
    {
        _web["main.asp"] = _web[""];
        _web[""] = "<img src='/welcome.jpg'><a href='/main.asp'>点击进入网站</a>";

        var (_, _, asked) = Visit(Reading.Site());

        Assert.Equal(["", "main.asp", "gzdt/ zwgk/ tzgg/"], asked.Take(3));
    }

    [Fact]
    public void A_home_page_that_did_not_open_ends_the_visit()
    {
        var home = Reading.Page("<p>出错</p>", PageRole.Home, Reading.Home, status: 500);

        Assert.Empty(VisitPlan.Next(Reading.Site(), [home], Reading.Day, 120).Pages);
    }

    [Fact]
    public void Columns_that_only_trails_or_the_map_name_are_read_too()
    {
        _web[""] += "<div class='foot'><a href='/map.html'>网站地图</a></div>";
        _web["gzdt/"] += "<div>当前位置:<a href='/'>首页</a> &gt; <a href='/xwzx/'>新闻中心</a> &gt; 工作动态</div>";
        _web["map.html"] = "<ul><li><a href='/gzdt/'>工作动态</a></li><li><a href='/ghjh/'>规划计划</a></li></ul>";
        _web["xwzx/"] = "<div><a href='/gzdt/'>工作动态</a></div>";
        _web["ghjh/"] = "<p>暂无内容</p>";

        var (pages, leftOut, asked) = Visit(Reading.Site());
        var observation = VisitReading.Assemble(Reading.Site(), 1, pages, leftOut);

        Assert.Equal(["", "gzdt/ zwgk/ tzgg/", "map.html", "zwgk/zcwj/ zwgk/rsxx/ xwzx/ ghjh/", "show.asp?id=5 show.asp?id=6"], asked);
        Assert.Equal(
            ["工作动态 Menu", "通知公告 Menu", "政策文件 Menu", "人事信息 Menu", "规划计划 SiteMap"],
            observation.Columns.Select(column => $"{column.Name} {column.Found}"));
    }

    [Fact]
    public void A_column_that_an_articles_trail_names_is_one()
    {
        _web["show.asp?id=5"] = "<p>当前位置:<a href='/'>首页</a> &gt; <a href='/gsgg/'>公示公告</a> &gt; 正文</p>" + _web["show.asp?id=5"];
        _web["gsgg/"] = "<p>暂无内容</p>";

        var (pages, leftOut, _) = Visit(Reading.Site());
        var column = VisitReading.Assemble(Reading.Site(), 1, pages, leftOut).Columns[^1];

        Assert.Equal(("公示公告", null, ColumnFound.Trail, ColumnClass.Notices), (column.Name, column.Parent, column.Found, column.Class));
    }

    [Fact]
    public void What_stands_on_every_column_is_no_columns_own()
    {
        const string side = "<div class='side'><h3>公开信息</h3><ul><li><a href='/show.asp?id=1'>我局召开春季农业生产工作会</a>05-03</li><li><a href='/show.asp?id=2'>我局开展春季植树造林活动</a>05-03</li></ul></div>";
        foreach (var column in new[] { "gzdt/", "tzgg/", "zwgk/zcwj/", "zwgk/rsxx/" })
            _web[column] += side;
        var (pages, leftOut, _) = Visit(Reading.Site());

        var observation = VisitReading.Assemble(Reading.Site(), 1, pages, leftOut);

        Assert.Equal(ListState.Empty, observation.Find(new(Reading.Home + "zwgk/rsxx/"))!.List);
        Assert.Equal(2, observation.Find(new(Reading.Home + "zwgk/zcwj/"))!.Items.Count);
    }

    [Fact]
    public void Lists_of_persons_and_files_are_found_among_a_columns_items()
    {
        _web["tzgg/"] = """
            <ul>
            <li><a href='/show.asp?id=7'>关于召开农业工作会议的通知</a> 2016-05-03</li>
            <li><a href='/show.asp?id=8'>城乡低保对象花名册公示</a> 2016-05-02</li>
            <li><a href='/files/bt.xlsx'>农机购置补贴资金使用情况</a> 2016-05-01</li>
            </ul>
            """;
        _web["show.asp?id=8"] = "<p>发布时间:2016-05-02</p><p>现将城乡低保对象予以公示。</p>";
        _web["files/bt.xlsx"] = "<p>一份文件</p>";

        var (_, _, asked) = Visit(Reading.Site());

        Assert.Equal(["show.asp?id=8", "files/bt.xlsx"], asked[3..]);
    }

    /// <summary>Planned by whole pages; by their outlines each step is the same.</summary>
    private (List<PageFacts> Pages, IReadOnlyList<Uri> LeftOut, List<string> Asked) Visit(Site site, int budget = 120)
    {
        List<PageFacts> pages = [];
        List<string> asked = [];
        while (VisitPlan.Next(site, pages, Reading.Day, budget) is var step)
        {
            var byOutlines = VisitPlan.Next(site, [.. pages.Select(page => PageOutline.Of(page, site))], Reading.Day, budget);
            Assert.Equal((IEnumerable<object>)[.. step.Pages, .. step.LeftOut], [.. byOutlines.Pages, .. byOutlines.LeftOut]);
            if (step.Pages.Count == 0)
                return (pages, step.LeftOut, asked);

            asked.Add(string.Join(' ', step.Pages.Select(page => page.Address.AbsoluteUri[Reading.Home.Length..])));
            pages.AddRange(step.Pages.Select(page => Reading.Body(_web[page.Address.AbsoluteUri[Reading.Home.Length..]], page.Role, page.Address.AbsoluteUri)));
        }

        throw new InvalidOperationException("The plan never ends.");
    }
}
