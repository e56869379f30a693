using System.Net;
using System.Text.Json;
using Checker.Access;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

public sealed class SignInTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/office/")]
    [InlineData("/office/rounds")]
    [InlineData("/office/sites")]
    [InlineData("/office/sites/s-example")]
    [InlineData("/office/evidence/a.b.c.0.1")]
    [InlineData("/office/evidence/a.b.c.0.1/file")]
    public async Task Who_has_not_signed_in_is_led_to_where_one_does(string path)
    {
        using var stranger = Visitor();

        using var answer = await stranger.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/office/sign-in", answer.Headers.Location!.AbsolutePath);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task The_sign_in_page_says_what_to_do_and_shows_no_way_about()
    {
        using var stranger = Visitor();

        var page = await stranger.GetStringAsync("/office/sign-in", Stop);

        Assert.Contains("一次性登录地址", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit", "/office/unit")]
    [InlineData("county", "/office/county")]
    [InlineData("auditor", "/office/log")]
    [InlineData("reviewer", "/office/")]
    public async Task Who_asked_for_the_first_page_comes_to_the_first_that_is_for_him(string role, string page)
    {
        var person = new { roles = RunningChecker.Roles(role), name = "张三", unit = role == "unit" ? "示例县农业局" : null, county = role == "county" ? "示例县" : null };
        using var offered = await checker.Http.PostAsJsonAsync("/api/sign-ins", person, Stop);
        var address = (await offered.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("address");
        using var visitor = Visitor();

        using var answer = await visitor.GetAsync(address + "&returnUrl=%2Foffice%2F", Stop);

        Assert.Equal(page, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_address_works_once_and_its_cookie_is_for_the_server_alone()
    {
        var address = await checker.Get<SignIn>().OfferAsync(SignIn.Shared, Stop);
        using var first = Visitor();
        using var second = Visitor();

        using var entered = await first.GetAsync(address, Stop);
        using var refused = await second.GetAsync(address, Stop);

        Assert.Equal((HttpStatusCode.Redirect, "/office/"), (entered.StatusCode, entered.Headers.Location!.ToString()));
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("已经用过或已过期", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.False(SetsSession(refused));
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/office/", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync("/office/", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_code_that_was_made_up_does_not(string code)
    {
        using var stranger = Visitor();

        using var answer = await stranger.GetAsync($"/office/sign-in?code={Uri.EscapeDataString(code)}", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(SetsSession(answer));
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/rounds", "/office/rounds")]
    [InlineData("/office/?round=2016-05-17-routine", "/office/?round=2016-05-17-routine")]
    [InlineData("https://elsewhere.example/", "/office/")]
    [InlineData("//elsewhere.example/office/", "/office/")]
    [InlineData("/office/\\elsewhere.example", "/office/")]
    [InlineData("/api/sites", "/office/")]
    public async Task One_is_led_on_to_the_page_that_was_asked_for_and_nowhere_else(string asked, string led)
    {
        var address = await checker.Get<SignIn>().OfferAsync(SignIn.Shared, Stop);
        using var visitor = Visitor();

        using var entered = await visitor.GetAsync($"{address}&returnUrl={Uri.EscapeDataString(asked)}", Stop);

        Assert.Equal(led, entered.Headers.Location!.ToString());
    }

    /// <summary>The form's token has a cookie of its own.</summary>
    private static bool SetsSession(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("office=", StringComparison.Ordinal));

    private HttpClient Visitor() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = checker.Http.BaseAddress };
}
