using System.Net;
using System.Net.Sockets;
using Checker.Sites;
using Checker.Tests.Samples.Layouts;
using Xunit;

namespace Checker.Tests.Samples;

public sealed class SampleWebTests : IAsyncLifetime
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private SampleWeb _web = null!;

    public async ValueTask InitializeAsync() => _web = await SampleWeb.StartAsync(0, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _client.Dispose();
    }

    [Fact]
    public void It_has_sixteen_sites_at_fault_and_twelve_in_order()
    {
        var conclusions = _web.Sites.CountBy(site => site.Conclusion).ToDictionary();

        Assert.Equal(Enumerable.Range(1, 28), _web.Sites.Select(site => site.Number));
        Assert.Equal(16, conclusions["failed"]);
        Assert.Equal(12, conclusions["passed"]);
    }

    [Theory]
    [InlineData("stale-home", 7)]
    [InlineData("blank-column", 2)]
    [InlineData("hijacked-page", 2)]
    [InlineData("unreachable-home", 4)]
    [InlineData("running-after-closure", 3)]
    public void Its_eighteen_problems_are_those_of_the_notice(string rule, int sites)
    {
        Assert.Equal(sites, _web.Sites.Count(site => site.Rules.Contains(rule)));
        Assert.Equal(18, _web.Sites.Sum(site => site.Rules.Count));
    }

    [Fact]
    public async Task Every_link_leads_to_a_page_that_answers_and_says_that_it_is_fiction()
    {
        var crawl = new SampleCrawl(_web, _client);

        foreach (var site in Serving())
        {
            var pages = await crawl.VisitAsync(site, TestContext.Current.CancellationToken);

            Assert.All(pages, page => Assert.Equal(200, page.Status));
            Assert.All(pages.Where(page => page.Own && !IsFramePart(page)), page => Assert.Contains(Layout.Fiction, page.Text, StringComparison.Ordinal));
            Assert.All(pages.Where(page => !page.Own), page => Assert.Equal(site.Portal, page.Address));
        }
    }

    [Fact]
    public async Task A_crawl_finds_all_pages_of_a_site()
    {
        var crawl = new SampleCrawl(_web, _client);

        foreach (var site in Serving())
        {
            var found = await crawl.VisitAsync(site, TestContext.Current.CancellationToken);

            Assert.Superset(
                site.Layout!.Pages(site).Select(page => new Uri(site.Home, page.Path)).ToHashSet(),
                found.Select(page => page.Address).ToHashSet());
        }
    }

    [Fact]
    public async Task Pages_are_written_as_their_site_is_defined_to_and_not_always_as_they_say()
    {
        foreach (var site in Serving())
        {
            using var response = await _client.GetAsync(site.Home, TestContext.Current.CancellationToken);
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal(site.Charset.Header, response.Content.Headers.ContentType?.CharSet);
            Assert.Contains($"charset={site.Charset.Meta}", site.Charset.Encoding.GetString(bytes), StringComparison.Ordinal);
        }

        Assert.Contains(_web.Sites, site => site.Charset == SampleCharset.Utf8SaidGb);
        Assert.Contains(_web.Sites, site => site.Charset == SampleCharset.GbSaidLatin);
    }

    [Fact]
    public void Columns_in_order_are_inside_their_windows_on_the_day_of_reference()
    {
        var day = LocalDay.DayOf(SampleWeb.ReferenceTime);

        var columns = _web.Sites.Where(site => site.Rules.Count == 0).SelectMany(site => site.Columns);

        Assert.All(columns.Where(column => !column.IsStatic), column => Assert.InRange(column.Newest!.Value, Oldest(column, day), day));
    }

    [Fact]
    public void A_stale_site_has_nothing_of_the_last_two_weeks()
    {
        var stale = _web.Sites.Where(site => site.Rules.Contains("stale-home")).SelectMany(site => site.Columns);

        Assert.All(stale.Where(column => column.HasBlock), column => Assert.True(column.Newest < new DateOnly(2016, 5, 3)));
    }

    [Fact]
    public void Eighteen_columns_of_the_second_site_are_blank()
    {
        var towns = Assert.Single(_web.Sites[1].Columns, column => column.Children.Count > 0);

        Assert.Equal("乡办风采", towns.Name);
        Assert.Equal("西园街道办事处", towns.Children[0].Name);
        Assert.Equal(18, towns.Children.Count(child => child.Newest is null));
    }

    [Fact]
    public void The_registry_has_the_fields_of_an_import_and_no_address_twice()
    {
        var lines = _web.RegistryCsv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            "排序,网站标识码,网站名称,别名,网址,网站范围,主办单位,单位简称,主管单位,通报单位,县区,网站类型,访问范围,有无办事服务,状态,关停类型,"
                + "关停申请日期,关停批准日期,关停开始日期,计划恢复日期,公告起始日期,迁移去向,完成日期,责任科室,责任人,联系电话,栏目",
            lines[0]);
        Assert.Equal(28, Registered("网址").Distinct().Count());
        Assert.Equal(_web.Sites.Select(site => site.Address.AbsoluteUri), Registered("网址"));
        Assert.Distinct(Registered("网站标识码").Where(code => code.Length > 0));
        Assert.All(lines, line => Assert.Equal(27, line.Split(',').Length));
        Assert.All(["责任科室", "责任人", "联系电话"], field => Assert.Equal("", string.Concat(Registered(field))));
    }

    [Theory]
    [InlineData(1, "驿城区招商办网站")]
    [InlineData(2, "驿城区计生委网站")]
    [InlineData(3, "遂平县工商局网站")]
    [InlineData(4, "遂平县水利局网站")]
    [InlineData(5, "西平县林业局网站")]
    [InlineData(6, "上蔡县计生委网站")]
    [InlineData(7, "汝南县环保局网站")]
    [InlineData(8, "平舆县财政局网站")]
    [InlineData(9, "平舆县教体局网站")]
    [InlineData(10, "正阳县卫生局网站")]
    [InlineData(11, "确山县教体局网站")]
    [InlineData(12, "泌阳县教体局网站")]
    [InlineData(13, "泌阳县农业局网站")]
    [InlineData(14, "驻马店市文化广电新闻出版局网站")]
    [InlineData(15, "驻马店市安全生产监督管理局网站")]
    [InlineData(16, "驻马店市农机信息网")]
    public void Its_faulty_sites_bear_the_names_of_the_annex(int row, string name) =>
        Assert.Equal(name, Registered("网站名称")[row - 1]);

    [Fact]
    public async Task Columns_of_the_registry_are_pages_of_their_sites()
    {
        var columns = Registered("栏目")
            .SelectMany(cell => cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(column => column.Split('|'))
            .ToList();

        Assert.NotEmpty(columns);
        foreach (var column in columns)
        {
            using var response = await _client.GetAsync(new Uri(column[2]), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_site_that_has_moved_leads_to_its_pages_on_the_portal()
    {
        var moved = Assert.Single(_web.Sites, site => site.Root.Length > 0);

        using var response = await _client.GetAsync(moved.Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(new Uri(moved.Portal, "/bm/lyj/"), response.Headers.Location);
        Assert.Contains($",{moved.Portal.Authority}/bm/lyj,", _web.RegistryCsv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusing_site_refuses()
    {
        foreach (var site in Answering(SampleAnswer.Refuses))
            Assert.Equal(SocketError.ConnectionRefused, await FailAsync(site));
    }

    [Fact]
    public async Task A_resetting_site_resets()
    {
        foreach (var site in Answering(SampleAnswer.Resets))
            Assert.Equal(SocketError.ConnectionReset, await FailAsync(site));
    }

    [Fact]
    public async Task A_hanging_site_takes_the_request_and_never_answers()
    {
        var site = Assert.Single(Answering(SampleAnswer.Hangs));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(400), TimeProvider.System);

        await Assert.ThrowsAsync<TaskCanceledException>(() => _client.GetAsync(site.Address, patience.Token));

        Assert.Equal(1, _web.RequestsTo(site));
    }

    [Fact]
    public async Task A_site_without_its_database_says_so_every_time()
    {
        var site = Assert.Single(Answering(SampleAnswer.DatabaseDown));

        for (var time = 1; time <= 3; time++)
        {
            using var response = await _client.GetAsync(site.Address, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Contains("数据库连接失败", site.Charset.Encoding.GetString(body), StringComparison.Ordinal);
            Assert.Equal(time, _web.RequestsTo(site));
        }
    }

    [Fact]
    public async Task It_stops_while_a_request_still_hangs()
    {
        var site = Assert.Single(Answering(SampleAnswer.Hangs));
        var hanging = _client.GetAsync(site.Address, TestContext.Current.CancellationToken);

        await _web.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
    }

    private List<string> Registered(string field)
    {
        var rows = _web.RegistryCsv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return [.. rows.Skip(1).Select(row => row[rows[0].IndexOf(field)])];
    }

    private IEnumerable<SampleSite> Answering(SampleAnswer answer) => _web.Sites.Where(site => site.Answer == answer);

    private IEnumerable<SampleSite> Serving() => Answering(SampleAnswer.Pages);

    /// <summary>Head, menu and frameset carry no footer; the page between them does.</summary>
    private static bool IsFramePart(Visited page) =>
        page.Text.Contains("<frameset", StringComparison.Ordinal) || page.Address.AbsolutePath is "/top.htm" or "/left.htm";

    private static DateOnly Oldest(SampleColumn column, DateOnly day) => column.Class switch
    {
        ColumnClass.News => day.AddDays(-14),
        ColumnClass.Notices or ColumnClass.Policy => day.AddMonths(-6),
        _ => day.AddYears(-1),
    };

    private async Task<SocketError?> FailAsync(SampleSite site)
    {
        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => _client.GetAsync(site.Address, TestContext.Current.CancellationToken));
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket)
                return socket.SocketErrorCode;
        }

        return null;
    }
}
