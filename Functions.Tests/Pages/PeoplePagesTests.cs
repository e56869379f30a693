using System.Net;
using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>人员 and what a role shows and hides.</summary>
public sealed class PeoplePagesTests(Azurite azurite) : IAsyncLifetime
{
    private RunningChecker? _checker;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _checker = await RunningChecker.StartAsync(azurite, Stop, null, ("Access:SignInsPerMinute", "1000"));

    public ValueTask DisposeAsync() => _checker!.DisposeAsync();

    [Fact]
    public async Task An_administrator_adds_a_person_and_changes_the_roles_but_not_the_own()
    {
        using var admin = await AccountVisitor.JoinedAsync(_checker!, new AccountEntry("admin", "管理员", ["administrator"]));
        await admin.SignInAsync("admin", AccountVisitor.Password, admin.Recovery[0]);
        var page = await admin.Http.GetStringAsync("/office/people", Stop);

        using var added = await admin.PostAsync("/office/people", page, ("login", "lisi"), ("name", "李四"), ("roles", "clerk"), ("roles", "reviewer"));
        using var twice = await admin.PostAsync("/office/people", page, ("login", "lisi2"), ("name", "李四"), ("roles", "clerk"));
        using var both = await admin.PostAsync("/office/people", page, ("login", "wang"), ("name", "王五"), ("roles", "administrator"), ("roles", "auditor"));
        using var changed = await admin.PostAsync("/office/people/lisi", page, ("name", "李四"), ("roles", "county"), ("county", "示例县"));
        using var own = await admin.PostAsync("/office/people/admin", page, ("name", "管理员"), ("roles", "administrator"), ("roles", "chief"));

        Assert.Contains("/office/join?login=lisi&amp;code=", await added.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("已有同名人员", await twice.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("不得由同一人担任", await both.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("不能修改自己的角色", await own.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var account = (await _checker!.Services.GetRequiredService<AccountStore>().FindAsync("lisi", Stop))!.Account;
        Assert.Equal("示例县", account.County);
        Assert.Equal([Role.County], account.Roles);
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var log = await _checker.Services.GetRequiredService<OperationLog>().ReadAsync(new LogFilter(today.AddDays(-1), today, "管理员"), null, 100, Stop);
        Assert.Contains(log.Entries, entry => entry is { Title: "修改人员", Before: "李四：经办、复核", After: "李四：县区示例县" });
    }

    [Fact]
    public async Task The_api_does_the_same_and_tells_no_secret()
    {
        using var added = await _checker!.Http.PostAsync("/api/people", JsonContent.Create(new { login = "lisi", name = "李四", roles = RunningChecker.Roles("clerk") }), Stop);
        using var wrong = await _checker.Http.PostAsync("/api/people", JsonContent.Create(new { login = "x", name = "", roles = RunningChecker.Roles("boss") }), Stop);
        using var put = await _checker.Http.PutAsync("/api/people/lisi", JsonContent.Create(new { name = "李四", roles = RunningChecker.Roles("chief"), disabled = true }), Stop);
        using var again = await _checker.Http.PostAsync("/api/people/lisi/invitation", null, Stop);

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Contains("/office/join?login=lisi", (await again.JsonAsync()).Text("address"), StringComparison.Ordinal);
        await wrong.ProblemAsync(400);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var list = await _checker.Http.GetStringAsync("/api/people", Stop);
        Assert.Contains("\"chief\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("invitation", list, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", list, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("clerk", true)]
    [InlineData("registrar", false)]
    public async Task Mobile_numbers_are_in_files_of_who_telephones_and_hidden_ones_import_without_loss(string role, bool shown)
    {
        await _checker!.ImportAsync("网站名称,网址,主办单位,联系电话\n示例县农业局,http://nyj.example.gov.cn/,示例县农业局,13812341234\n", Stop);
        using var visitor = await _checker.SignInAsync(new { roles = RunningChecker.Roles(role) }, Stop);

        var file = await visitor.GetStringAsync("/office/sites.csv", Stop);
        var history = await visitor.GetStringAsync($"/office/sites/{await IdAsync()}/history", Stop);
        await _checker.ImportAsync(file, Stop);

        Assert.Equal(shown, file.Contains("13812341234", StringComparison.Ordinal));
        Assert.Equal(!shown, file.Contains("138****1234", StringComparison.Ordinal));
        Assert.True(shown || !history.Contains("13812341234", StringComparison.Ordinal));
        Assert.Equal("13812341234", (await _checker.Services.GetRequiredService<SiteStore>().FindAsync(SiteId.Parse(await IdAsync()), Stop))!.Phone);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("张三", false)]
    public async Task Who_acts_is_asked_at_a_shared_seat_alone(string? name, bool asked)
    {
        await _checker!.ImportAsync("网站名称,网址,主办单位\n示例县农业局,http://nyj.example.gov.cn/,示例县农业局\n", Stop);
        using var visitor = await _checker.SignInAsync(new { name, roles = RunningChecker.Roles("clerk") }, Stop);

        var page = await visitor.GetStringAsync($"/office/sites/{await IdAsync()}", Stop);

        Assert.Equal(asked, page.Contains("name=\"by\"", StringComparison.Ordinal));
    }

    private async Task<string> IdAsync() => (await _checker!.GetAsync("/api/sites", Stop))[0].Text("site");
}
