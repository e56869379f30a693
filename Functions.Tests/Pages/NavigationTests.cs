using Checker.Access.People;
using Checker.Pages;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class NavigationTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Who signs in by the one-time address.</summary>
    private static Person Seat => new() { Name = Person.SharedName, Roles = [Role.Clerk, Role.Reviewer, Role.Chief, Role.Registrar, Role.Administrator] };

    [Fact]
    public void Nobody_is_led_to_what_is_not_for_him()
    {
        var auditor = Navigation.For(new Person { Name = "审计", Roles = [Role.Auditor] }).SelectMany(group => group.Pages).Select(page => page.Word);

        Assert.Equal(["操作日志", "帮助"], auditor);
        Assert.DoesNotContain(Navigation.For(Seat).SelectMany(group => group.Pages), page => page.Word == "操作日志");
        Assert.Empty(Navigation.For(null));
    }

    [Theory]
    [InlineData("/office/", "工作台")]
    [InlineData("/office", "工作台")]
    [InlineData("/office/findings", "检查结果")]
    [InlineData("/office/problems/s-1-0123456789abcdef", "问题核实")]
    [InlineData("/office/rounds/2016-05-17-routine", "检查批次")]
    [InlineData("/office/rounds/2016-05-17-routine/manual/s-1", "人工核查")]
    [InlineData("/office/coverage", "检查批次")]
    [InlineData("/office/sitesx", null)]
    [InlineData("/office/evidence/1", null)]
    public void An_address_belongs_to_the_page_that_leads_there(string path, string? word) => Assert.Equal(word, Navigation.Of(path)?.Word);

    [Fact]
    public async Task Every_page_that_the_way_about_names_is_there_and_marks_itself()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        foreach (var page in Navigation.For(Seat).SelectMany(group => group.Pages))
        {
            var html = await visitor.GetStringAsync(page.Address, Stop);
            Assert.Contains($"<a href=\"{page.Address}\" aria-current=\"page\">{page.Word}</a>", html, StringComparison.Ordinal);
            Assert.Equal(2, html.Split("aria-current=\"page\"").Length);
            Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/office/office.css", "text/css")]
    [InlineData("/office/office.js", "text/javascript")]
    public async Task What_the_pages_look_like_and_what_eases_them_comes_from_here(string path, string type)
    {
        using var answer = await checker.Http.GetAsync(path, Stop);

        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("http", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bookmark_of_before_leads_to_the_findings()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        using var answer = await visitor.GetAsync($"/office/?round={SharedChecker.Closed}", Stop);

        Assert.Equal($"/office/findings?round={SharedChecker.Closed}", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("存在问题的网站", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
