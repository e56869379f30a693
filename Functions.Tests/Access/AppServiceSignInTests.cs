using System.Net;
using System.Text;
using System.Text.Json;
using Checker.Access;
using Checker.Access.People;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Access;

public sealed class AppServiceSignInTests(Azurite azurite, SharedHost shared)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_platform_signs_in_its_word_is_believed_of_whom_the_office_knows()
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop, ("WEBSITE_AUTH_ENABLED", "True"), ("WEBSITE_SITE_NAME", "checker"));
        var store = new AccountStore(host.Storage);
        await store.AddAsync(Some("zhangsan@example.gov.cn"), Stop);
        await store.AddAsync(Some("left@example.gov.cn") with { Disabled = true }, Stop);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, Principal("ZhangSan@example.gov.cn", "subject-1")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, Principal("zhangsan@example.gov.cn", "subject-2"))); // the login was given to another
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, Principal("left@example.gov.cn", "subject-3")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, Principal("stranger@example.gov.cn", "subject-4")));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(host, null));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(host, "no base64"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(host, Convert.ToBase64String("{\"claims\":7}"u8)));
    }

    [Theory]
    [InlineData("WEBSITE_SITE_NAME", "checker")]
    [InlineData("WEBSITE_AUTH_ENABLED", "True")]
    [InlineData("Access__IdleLimit", "00:30:00")]
    public async Task Under_a_host_that_does_not_sign_in_a_header_does_nothing(string name, string value)
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop, (name, value));
        await new AccountStore(host.Storage).AddAsync(Some("zhangsan@example.gov.cn"), Stop);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(host, Principal("zhangsan@example.gov.cn", "subject-1")));
    }

    [Fact]
    public async Task Nor_does_it_without_a_host_whatever_the_settings_say()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop, null, ("WEBSITE_AUTH_ENABLED", "True"), ("WEBSITE_SITE_NAME", "checker"));
        await checker.Services.GetRequiredService<AccountStore>().AddAsync(Some("zhangsan@example.gov.cn"), Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/office/");
        request.Headers.Add(AppServiceSignIn.Header, Principal("zhangsan@example.gov.cn", "subject-1"));

        using var answer = await checker.Http.SendAsync(request, Stop);

        Assert.Equal((HttpStatusCode.Redirect, SignIn.Path), (answer.StatusCode, answer.Headers.Location!.AbsolutePath));
    }

    [Fact]
    public async Task In_production_nobody_comes_in_by_a_one_time_address()
    {
        var host = await shared.StartAsync(azurite, Stop);
        using var holder = host.Visitor();

        using var answer = await holder.PostAsync("/api/sign-ins", null, Stop);

        await answer.ProblemAsync(403);
    }

    private static Account Some(string login) =>
        new() { Login = login, Name = login, Roles = [Role.Clerk], CreatedAt = Support.Some.Moment };

    private static string Principal(string login, string subject) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        claims = new[] { new { typ = "preferred_username", val = login }, new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = subject } },
    })));

    private static async Task<HttpStatusCode> StatusAsync(RunningHost host, string? principal)
    {
        using var visitor = host.Visitor(key: false);
        if (principal is not null)
            visitor.DefaultRequestHeaders.Add(AppServiceSignIn.Header, principal);
        using var answer = await visitor.GetAsync("/office/sites", Stop);
        return answer.StatusCode;
    }
}
