using System.Net;
using Checker.Access;
using Checker.Access.People;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

/// <summary>Signing in through a provider that is a real one, if small.</summary>
public sealed class OidcSignInTests(Azurite azurite) : IAsyncLifetime
{
    private OidcProvider? _provider;
    private RunningChecker? _checker;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private OidcProvider Provider => _provider!;

    public async ValueTask InitializeAsync()
    {
        _provider = await OidcProvider.StartAsync(Stop);
        _checker = await RunningChecker.StartAsync(
            azurite, Stop, null, ("Oidc:Authority", Provider.Authority), ("Oidc:ClientId", OidcProvider.ClientId), ("Oidc:ClientSecret", OidcProvider.ClientSecret));
        await _checker.Services.GetRequiredService<Accounts>().AddAsync(new AccountEntry("zhangsan", "张三", ["clerk"]), Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _checker!.DisposeAsync();
        await Provider.DisposeAsync();
    }

    [Fact]
    public async Task Whom_the_provider_proves_and_the_office_knows_comes_in_with_the_offices_roles()
    {
        using var browser = Browser();

        using var page = await browser.GetAsync("/office/sign-in/provider?returnUrl=/office/sites", Stop);

        Assert.Equal((HttpStatusCode.OK, "/office/sites"), (page.StatusCode, page.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Contains("张三", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/office/people", Stop)).StatusCode);
        Assert.Equal([LogKind.SignIn], await KindsAsync());
    }

    [Fact]
    public async Task A_login_that_was_given_to_another_person_opens_nothing()
    {
        using var first = Browser();
        using var second = Browser();
        await first.GetAsync("/office/sign-in/provider", Stop);
        Provider.Subject = "subject-2";

        await AssertRefusedAsync(second);
        Assert.Equal([LogKind.Refused, LogKind.SignIn], await KindsAsync());
    }

    [Fact]
    public async Task Whom_the_office_does_not_know_stays_outside()
    {
        using var browser = Browser();
        Provider.Login = "lisi";

        await AssertRefusedAsync(browser);
    }

    [Fact]
    public async Task A_token_for_another_program_or_by_another_key_is_none()
    {
        using var browser = Browser();
        Provider.Audience = "another";
        await AssertRefusedAsync(browser);
        (Provider.Audience, Provider.Forges) = (OidcProvider.ClientId, true);
        await AssertRefusedAsync(browser);
        Provider.Forges = false;

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/office/sign-in/provider", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/office/oidc?code=made-up&state=made-up")]
    [InlineData("/office/oidc")]
    public async Task An_answer_that_nobody_asked_for_is_none(string path)
    {
        using var browser = Browser();

        using var page = await browser.GetAsync(path, Stop);

        Assert.Equal(SignIn.Path, page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("https://id.example.gov.cn/", "checker", true)]
    [InlineData("https://id.example.gov.cn/", "", false)]
    [InlineData("http://127.0.0.1:1/", "checker", true)]
    [InlineData("http://id.example.gov.cn/", "checker", false)]
    [InlineData("id.example.gov.cn", "checker", false)]
    public void A_provider_is_reached_safely_or_not_at_all(string authority, string client, bool good) =>
        Assert.Equal(good, new OidcOptionsValidation().Validate(null, new OidcOptions { Authority = authority, ClientId = client }).Succeeded);

    private static async Task AssertRefusedAsync(HttpClient browser)
    {
        using var page = await browser.GetAsync("/office/sign-in/provider", Stop);

        Assert.Equal("?refused=true", page.RequestMessage!.RequestUri!.Query);
        Assert.Contains("不在本系统人员名单中", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<LogKind>> KindsAsync()
    {
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var part = await _checker!.Services.GetRequiredService<OperationLog>().ReadAsync(new LogFilter(today.AddDays(-1), today), null, 100, Stop);
        return part.Entries.Where(entry => entry.Title == "经统一身份认证登录").Select(entry => entry.Kind);
    }

    private HttpClient Browser() => new(new HttpClientHandler()) { BaseAddress = _checker!.Http.BaseAddress };
}
