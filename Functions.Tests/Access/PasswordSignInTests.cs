using System.Net;
using Checker.Access;
using Checker.Access.People;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

/// <summary>Local accounts: from the invitation to the lock-out, on a clock of the test's own.</summary>
public sealed class PasswordSignInTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2016, 5, 17, 8, 0, 0, TimeSpan.Zero));
    private RunningChecker? _checker;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AccountEntry Zhang => new("zhangsan", "张三", ["clerk"]);

    public async ValueTask InitializeAsync() =>
        _checker = await RunningChecker.StartAsync(await RunningChecker.BuildAsync(azurite, _clock, null, ("Access:SignInsPerMinute", "1000")), Stop);

    public ValueTask DisposeAsync() => _checker!.DisposeAsync();

    [Fact]
    public async Task An_invited_person_sets_password_and_second_factor_and_signs_in_by_both()
    {
        using var visitor = await AccountVisitor.JoinedAsync(_checker!, Zhang);
        _clock.Advance(TimeSpan.FromSeconds(30));

        using var answer = await visitor.SignInAsync(" ZhangSan ", AccountVisitor.Password, visitor.Code(_clock, 0));

        Assert.Equal((HttpStatusCode.Redirect, "/office/"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Contains("张三", await visitor.Http.GetStringAsync("/office/", Stop), StringComparison.Ordinal);
        Assert.Equal(8, visitor.Recovery.Count);
    }

    [Fact]
    public async Task Every_refusal_reads_the_same()
    {
        using var visitor = await AccountVisitor.JoinedAsync(_checker!, Zhang);
        using var invited = new AccountVisitor(_checker!.Http.BaseAddress!);
        await _checker.Services.GetRequiredService<Accounts>().AddAsync(new AccountEntry("lisi", "李四", ["clerk"]), Stop);
        var used = visitor.Code(_clock, 0);
        _clock.Advance(TimeSpan.FromSeconds(30));

        foreach (var (login, password, code) in new[]
        {
            ("zhangsan", "Shangcai-2017", visitor.Code(_clock, 0)), ("zhangsan", AccountVisitor.Password, "000000"), ("zhangsan", AccountVisitor.Password, used),
            ("nobody", AccountVisitor.Password, visitor.Code(_clock, 0)), ("lisi", "", ""), ("a'/\\", "", ""), ("zhangsan", new string('a', 10_000), ""),
        })
        {
            using var answer = await visitor.SignInAsync(login, password, code);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("登录名、密码或动态码不正确，或尝试次数过多", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusOfAsync("/office/"));
        }
    }

    [Theory]
    [InlineData(4, "00:00:00", true)]
    [InlineData(5, "00:00:59", false)]
    [InlineData(5, "00:01:00", true)]
    [InlineData(6, "00:01:59", false)]
    [InlineData(6, "00:02:00", true)]
    public async Task Failures_lock_for_longer_and_longer(int failures, string wait, bool open)
    {
        using var visitor = await AccountVisitor.JoinedAsync(_checker!, Zhang);
        for (var failure = 0; failure < failures; failure++)
        {
            _clock.Advance(LockOut.Wait(failure));
            Assert.Null(await ProveAsync("wrong", "000000"));
        }

        _clock.Advance(TimeSpan.Parse(wait));
        // A code of the next step, since that of joining was used in this one.
        var proved = await ProveAsync(AccountVisitor.Password, visitor.Code(_clock, 1));

        Assert.Equal(open, proved is not null);
        Assert.True(!open || proved!.Account.Failures == 0);
    }

    [Fact]
    public async Task Of_many_tries_at_once_no_more_are_looked_at_than_one_after_another()
    {
        using var visitor = await AccountVisitor.JoinedAsync(_checker!, Zhang);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ProveAsync("wrong", "000000")));
        var stored = await _checker!.Services.GetRequiredService<AccountStore>().FindAsync("zhangsan", Stop);

        Assert.InRange(stored!.Account.Failures, 1, LockOut.Free);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        using var visitor = await AccountVisitor.JoinedAsync(_checker!, Zhang);

        Assert.NotNull(await ProveAsync(AccountVisitor.Password, visitor.Recovery[0].ToUpperInvariant()));
        Assert.Null(await ProveAsync(AccountVisitor.Password, visitor.Recovery[0]));
        Assert.NotNull(await ProveAsync(AccountVisitor.Password, visitor.Recovery[7]));
    }

    [Fact]
    public async Task A_changed_password_ends_all_other_sessions()
    {
        using var visitor = await AccountVisitor.JoinedAsync(_checker!, Zhang);
        using var elsewhere = new AccountVisitor(_checker!.Http.BaseAddress!);
        await elsewhere.SignInAsync("zhangsan", AccountVisitor.Password, visitor.Recovery[0]);
        await visitor.SignInAsync("zhangsan", AccountVisitor.Password, visitor.Recovery[1]);
        Assert.Equal(HttpStatusCode.OK, await elsewhere.StatusOfAsync("/office/"));

        var page = await visitor.Http.GetStringAsync("/office/account", Stop);
        using var changed = await visitor.PostAsync(
            "/office/account/password", page, ("old", AccountVisitor.Password), ("code", visitor.Recovery[2]), ("password", "Xiping-2016!"), ("again", "Xiping-2016!"));

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await visitor.StatusOfAsync("/office/"), await elsewhere.StatusOfAsync("/office/")));
        Assert.Null(await ProveAsync(AccountVisitor.Password, visitor.Recovery[3]));
        Assert.NotNull(await ProveAsync("Xiping-2016!", visitor.Recovery[3]));
    }

    [Theory]
    [InlineData("2.23:59:59", true)]
    [InlineData("3.00:00:00", false)]
    public async Task An_invitation_runs_out_and_works_once(string after, bool works)
    {
        var made = await _checker!.Services.GetRequiredService<Accounts>().AddAsync(Zhang, Stop);
        _clock.Advance(TimeSpan.Parse(after));
        using var visitor = new AccountVisitor(_checker.Http.BaseAddress!);

        var page = await visitor.Http.GetStringAsync(made.Address, Stop);
        Assert.Equal(works, page.Contains("name=\"password\"", StringComparison.Ordinal));
        if (!works)
            return;
        await visitor.JoinAsync(made.Address!, _clock);

        Assert.Contains("已经用过", await visitor.Http.GetStringAsync(made.Address, Stop), StringComparison.Ordinal);
    }

    private Task<StoredAccount?> ProveAsync(string password, string code) =>
        _checker!.Services.GetRequiredService<PasswordSignIn>().ProveAsync("zhangsan", password, code, Stop);
}
