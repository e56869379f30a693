using System.Net;
using Checker.Access;
using Checker.Access.People;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

public sealed class SessionsTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2016, 5, 17, 8, 0, 0, TimeSpan.Zero));
    private RunningChecker? _checker;
    private AccountVisitor? _visitor;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _checker = await RunningChecker.StartAsync(await RunningChecker.BuildAsync(azurite, _clock), Stop);
        _visitor = await AccountVisitor.JoinedAsync(_checker, new AccountEntry("zhangsan", "张三", ["clerk"]));
        using var entered = await _visitor.SignInAsync("zhangsan", AccountVisitor.Password, _visitor.Recovery[0]);
        Assert.Equal(HttpStatusCode.OK, await _visitor.StatusOfAsync("/office/"));
    }

    public ValueTask DisposeAsync()
    {
        _visitor!.Dispose();
        return _checker!.DisposeAsync();
    }

    [Theory]
    [InlineData("00:29:59", true)]
    [InlineData("00:30:01", false)]
    public async Task It_ends_when_nothing_is_asked_for(string after, bool open)
    {
        _clock.Advance(TimeSpan.Parse(after));

        Assert.Equal(open, await IsOpenAsync());
    }

    [Theory]
    [InlineData("00:19:59", true)]
    [InlineData("00:20:00", false)]
    public async Task It_ends_after_a_working_day_however_busy(string more, bool open)
    {
        for (var after = TimeSpan.Zero; after < TimeSpan.FromMinutes(700); after += TimeSpan.FromMinutes(20))
        {
            _clock.Advance(TimeSpan.FromMinutes(20));
            Assert.True(await IsOpenAsync(), $"{after}");
        }

        _clock.Advance(TimeSpan.Parse(more));

        Assert.Equal(open, await IsOpenAsync());
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out()
    {
        var page = await _visitor!.Http.GetStringAsync("/office/account", Stop);
        using var copy = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _checker!.Http.BaseAddress };
        using var renewed = await AgainAsync();
        copy.DefaultRequestHeaders.Add("Cookie", renewed.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("office=", StringComparison.Ordinal)).Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/office/", Stop)).StatusCode);

        using var gone = await _visitor.PostAsync("/office/sign-out", page);

        Assert.Equal(SignIn.Path, gone.Headers.Location!.ToString());
        Assert.False(await IsOpenAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/office/", Stop)).StatusCode);
    }

    [Theory]
    [InlineData(true, "clerk")]
    [InlineData(false, "reviewer")]
    public async Task It_ends_when_the_account_is_disabled_or_has_other_roles(bool disabled, string role)
    {
        var stored = await _checker!.Services.GetRequiredService<AccountStore>().FindAsync("zhangsan", Stop);

        var mistakes = await _checker.Services.GetRequiredService<Accounts>()
            .ChangeAsync(stored!, new AccountEntry("zhangsan", "张三", [role]), disabled, "admin", Stop);

        Assert.Empty(mistakes);
        Assert.False(await IsOpenAsync());
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("192.0.2.1", false)]
    public async Task A_shared_seat_is_at_this_machine(string from, bool open)
    {
        var sessions = _checker!.Services.GetRequiredService<Sessions>();

        Assert.Equal(open, await sessions.IsOpenAsync(sessions.Begin(SignIn.Shared, ""), IPAddress.Parse(from), Stop));
    }

    private async Task<HttpResponseMessage> AgainAsync()
    {
        _clock.Advance(TimeSpan.FromMinutes(2));
        return await _visitor!.Http.GetAsync("/office/", Stop);
    }

    private async Task<bool> IsOpenAsync() => await _visitor!.StatusOfAsync("/office/") == HttpStatusCode.OK;
}
