using System.Net;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class SiteListApiTests(SharedChecker checker) : IClassFixture<SharedChecker>, IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await checker.Get<SiteStore>().SaveAsync(
        Enumerable.Range(0, 120).Select(number => Some.Site() with
        {
            Id = SiteId.Parse($"s-list-{number:000}"),
            Order = 1_000 + number,
            Name = number == 77 ? "驻马店市农机信息网" : $"第{number}网",
            Sponsor = "某局",
            County = number < 60 ? "遂平县" : "平舆县",
            Kind = SiteKind.Department,
            Home = new Uri($"http://s{number}.gov.cn.example/"),
        }),
        Stop);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_list_is_paged_by_the_link_of_the_page_before()
    {
        var (seen, path) = (new List<string>(), "/api/sites?limit=50&kind=部门");
        var sizes = new List<int>();
        while (path is not null)
        {
            using var answer = await checker.Http.GetAsync(path, Stop);
            var rows = (await answer.JsonAsync()).EnumerateArray().Select(row => row.Text("site")).ToList();
            seen.AddRange(rows);
            sizes.Add(rows.Count);
            path = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal([50, 50, 20], sizes);
        Assert.Equal(Enumerable.Range(0, 120).Select(number => $"s-list-{number:000}"), seen);
    }

    [Theory]
    [InlineData("q=njxxw", 1)]
    [InlineData("q=农机&county=平舆县", 1)]
    [InlineData("q=农机&county=遂平县", 0)]
    [InlineData("county=平舆县&state=正常", 60)]
    public async Task The_list_is_filtered(string query, int count) =>
        Assert.Equal(count, (await checker.Http.GetJsonAsync($"/api/sites?{query}", Stop)).GetArrayLength());

    [Theory]
    [InlineData("state=关闭")]
    [InlineData("kind=公司")]
    [InlineData("after=nonsense")]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    public async Task What_is_no_filter_is_refused(string query)
    {
        using var answer = await checker.Http.GetAsync($"/api/sites?{query}", Stop);

        await answer.ProblemAsync(400);
    }

    [Fact]
    public async Task The_page_shows_fifty_and_leads_to_the_next_with_its_filter()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var first = await visitor.GetStringAsync("/office/sites?county=平舆县", Stop);
        var link = WebUtility.HtmlDecode(first.Split("下一页")[0].Split("href=\"")[^1].Split('"')[0]);
        var second = await visitor.GetStringAsync(link, Stop);

        Assert.Equal(50, first.Split("/office/sites/s-list-").Length - 1);
        Assert.Contains("共 60 个网站", first, StringComparison.Ordinal);
        Assert.Equal(10, second.Split("/office/sites/s-list-").Length - 1);
        Assert.Contains("<option value=\"平舆县\" selected", second, StringComparison.Ordinal);
        Assert.DoesNotContain("下一页", second, StringComparison.Ordinal);
    }
}
