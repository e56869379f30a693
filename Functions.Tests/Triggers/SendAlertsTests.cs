using System.Text.Json;
using Checker.Access.People;
using Checker.Alerts;
using Checker.Judging;
using Checker.Observing;
using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>Alerts on real storage, to a real receiver, with time in the test's hands: it is 18:00, the digest's hour is over.</summary>
public sealed class SendAlertsTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeClock _clock = new(Some.Moment);
    private readonly List<JsonElement> _came = [];
    private readonly SmtpListener _mail = new();
    private int _status = 200;
    private LoopbackWeb? _web;
    private WebApplication? _app;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AlertStore Store => Get<AlertStore>();

    public async ValueTask InitializeAsync()
    {
        _web = await LoopbackWeb.StartAsync(async context =>
        {
            context.Response.StatusCode = _status;
            if (_status == 200)
                _came.Add((await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: Stop)).RootElement);
        });
        _app = await RunningChecker.BuildAsync(
            azurite, _clock, null, ("Alerts:Webhook", $"值班群={_web["hook"]}#s"), ("Alerts:MostPerTurn", "2"),
            ("Alerts:MailHost", $"127.0.0.1:{_mail.Port}"), ("Alerts:MailFrom", "check@example.gov.cn"), ("Fetch:AllowedPorts", $"{_web.Root.Port}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        await _web!.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task A_page_taken_over_is_told_once_and_logged_without_its_text()
    {
        await AddAsync("gravest");
        await FindAsync("s-example", "hijacked-page");

        await TurnAsync();
        await TurnAsync();

        var text = Assert.Single(_came).GetProperty("text").GetString();
        Assert.Equal("【政府网站检查】示例县农业局\n示例县农业局网站：网站被篡改成赌博网站，请立即核实处置\n检出问题为工作线索，须经人工核实。", text);
        var logged = Assert.Single(await Store.DeliveriesAsync(10, Stop));
        Assert.Equal((Some.Moment, "值班", "接口推送：值班群", 1, null), (logged.At, logged.Recipient, logged.Channel, logged.Count, logged.Failure));
        Assert.Equal(_came[0].GetProperty("id").GetString(), logged.Subject);
    }

    [Fact]
    public async Task What_was_not_taken_is_told_by_a_later_turn_and_not_by_the_next_at_once()
    {
        await AddAsync("gravest");
        await FindAsync("s-example", "unreachable-home");
        _status = 503;
        await TurnAsync();
        _status = 200;

        await TurnAsync(minutes: 4);
        var early = _came.Count;
        await TurnAsync(minutes: 4); // five minutes, and at most half of them more

        Assert.Equal((0, 1), (early, _came.Count));
        Assert.Equal([null, "HTTP 503"], (await Store.DeliveriesAsync(10, Stop)).Select(delivery => delivery.Failure));
    }

    [Fact]
    public async Task One_recipients_failure_is_not_anothers()
    {
        await AddAsync("gravest");
        var entry = new RecipientEntry("值班员", "电子邮件", "duty@example.gov.cn", null, "示例县", null, ["gravest"]);
        await Store.AddAsync(entry, [Channel.Mail], "管理员", null, Stop);
        await FindAsync("s-example", "hijacked-page");
        _status = 500;

        await TurnAsync();
        await TurnAsync();

        Assert.Empty(_came);
        Assert.Contains("RCPT TO:<duty@example.gov.cn>", Assert.Single(_mail.Letters), StringComparison.Ordinal);
        Assert.Equal(["值班 HTTP 500", "值班员 "], (await Store.DeliveriesAsync(10, Stop)).Select(delivery => $"{delivery.Recipient} {delivery.Failure}").Order());
    }

    /// <summary>The program ended after it sent and before it wrote.</summary>
    [Fact]
    public async Task What_was_sent_and_not_written_down_is_sent_once_more_under_the_same_id()
    {
        var recipient = await AddAsync("gravest");
        await FindAsync("s-example", "hijacked-page");
        await TurnAsync();
        await Store.ForgetAsync(recipient, (await Store.ToldAsync(recipient, Stop)).Keys, Stop);

        await TurnAsync();
        await TurnAsync();

        Assert.Equal(2, _came.Count);
        Assert.Single(_came.Select(message => message.GetProperty("id").GetString()).Distinct());
    }

    [Fact]
    public async Task A_storm_is_told_as_one_summary_and_then_not_again()
    {
        await AddAsync("gravest");
        foreach (var site in new[] { "s-one", "s-two", "s-three" })
            await FindAsync(site, "unreachable-home");

        await TurnAsync();
        await TurnAsync();

        Assert.StartsWith("【政府网站检查】新增预警3条，涉及3个单位", Assert.Single(_came).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_back_after_it_was_over_is_told_again()
    {
        await AddAsync("gravest");
        var problem = await FindAsync("s-example", "hijacked-page");
        await TurnAsync();
        await StepAsync(problem, new ProblemAction.Dismiss("误报"));
        await TurnAsync();
        await StepAsync(problem, new ProblemAction.Reopen("又有"));

        await TurnAsync();

        Assert.Equal(2, _came.Count);
    }

    [Fact]
    public async Task That_the_program_did_not_run_is_told_before_anything_about_sites_and_once()
    {
        await AddAsync("gravest", "digest");
        await FindAsync("s-example", "hijacked-page");
        await Get<ProgramRuns>().WakeAsync(_clock.GetUtcNow().AddHours(-5), Stop);
        await Get<ProgramRuns>().WakeAsync(_clock.GetUtcNow(), Stop);

        await TurnAsync();
        await TurnAsync(minutes: 5);

        Assert.Equal(["程序停止运行", "示例县农业局", "每日摘要"], _came.Select(message => message.GetProperty("title").GetString()));
        Assert.EndsWith("（5小时0分钟）程序没有运行，期间没有监测网站", _came[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        var digest = _came[2].GetProperty("text").GetString()!;
        Assert.InRange(digest.IndexOf("期间没有监测网站", StringComparison.Ordinal), 1, digest.IndexOf("逾期未报送", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_digest_comes_once_a_day_from_its_hour_on()
    {
        await AddAsync("digest");

        await TurnAsync();
        await TurnAsync(minutes: 5);
        await TurnAsync(minutes: 13 * 60); // 07:05 of the next day
        var night = _came.Count;
        await TurnAsync(minutes: 55);

        Assert.Equal((1, 2), (night, _came.Count));
        Assert.Contains("范围：全部\n程序运行：日常监测没有按时进行", _came[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_a_round_under_way_is_enough_for_a_page_taken_over_unless_it_was_called_a_false_alarm()
    {
        await AddAsync("gravest");
        await Get<SiteStore>().SaveAsync([Some.Site(), Some.Site() with { Id = SiteId.Parse("s-false"), Sponsor = "误报局" }], Stop);
        await Get<RoundStore>().AddAsync(SomeRound.Round(2), [Some.Site().Id], Stop);
        var finding = SomeProblem.Finding("网站被篡改成赌博网站") with { Rule = "hijacked-page" };
        var verdict = Verdict.Fail("hijacked-page", "页面标题为赌博内容", finding);
        foreach (var site in new[] { "s-example", "s-false" })
            await Get<CheckStore>().TryConcludeAsync(SomeRound.Result(site, new Conclusion(SiteVerdict.Failed, [verdict])), Stop);
        await StepAsync(await FindAsync("s-false", "hijacked-page"), new ProblemAction.Dismiss("误报"));

        await TurnAsync();

        Assert.Contains("示例县农业局", Assert.Single(_came).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_tells_nothing_costs_the_same_however_many_sites_there_are()
    {
        await AddAsync("gravest", "early", "digest");
        await Get<SiteStore>().SaveAsync([Some.Site()], Stop);
        await TurnAsync();
        await TurnAsync(minutes: 5);
        var few = await CallsAsync();
        await Get<SiteStore>().SaveAsync(Enumerable.Range(0, 2_000).Select(number => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}"), Home = new Uri($"http://w{number}.example.gov.cn/") }), Stop);
        await Get<HomeWatches>().SaveAsync(SiteId.Parse("s-0001"), new HomeWatch { At = Some.Moment, Nearing = new Nearing { ReadOn = Some.Day("2016-05-17"), Newest = Some.Day("2016-05-16") } }, Stop);

        var many = await CallsAsync();

        TestContext.Current.SendDiagnosticMessage("{0} calls of storage a turn; {1} for a digest", many, await CallsAsync(minutes: 24 * 60));
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 15);

        async Task<int> CallsAsync(int minutes = 5)
        {
            using var calls = StorageCalls.Begin();
            await TurnAsync(minutes);
            return calls.Count;
        }
    }

    [Fact]
    public async Task What_the_newest_check_of_a_home_page_saw_is_warned_of()
    {
        await AddAsync("early");
        await Get<SiteStore>().SaveAsync([Some.Site()], Stop);
        await Get<HomeWatches>().SaveAsync(Some.Site().Id, new HomeWatch { At = Some.Moment, Nearing = new Nearing { ReadOn = Some.Day("2016-05-17"), Newest = Some.Day("2016-05-07") } }, Stop);

        await TurnAsync();

        Assert.Contains("首页最近更新2016年5月7日", Assert.Single(_came).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_classification_mark_nothing_is_told_but_that_there_is_one_and_only_to_its_keeper()
    {
        await Get<AccountStore>().AddAsync(new Account { Login = "baomi", Name = "保密员", Roles = [Role.Secrecy], CreatedAt = Some.Moment }, Stop);
        await AddAsync("gravest", "early", "digest");
        await AddAsAsync("baomi", "classified");
        await Get<ClassifiedSightings>().AddAsync(Some.Observation(Some.Page("secret/plan.html", access: PageAccess.Withheld)), Stop);

        await TurnAsync();
        await TurnAsync();

        var told = Assert.Single(_came, message => message.GetProperty("title").GetString() == "提醒").GetProperty("text").GetString();
        Assert.Equal("【政府网站检查】提醒\n有新的涉密线索，请登录查看", told);
        Assert.DoesNotContain(_came, message => message.GetRawText().Contains("secret", StringComparison.Ordinal));
    }

    private async Task TurnAsync(int minutes = 0)
    {
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        await Get<SendAlerts>().RunAsync(new TimerInfo(), Stop);
    }

    private Task<Recipient> AddAsync(params string[] groups) => AddAsAsync(null, groups);

    private async Task<Recipient> AddAsAsync(string? login, params string[] groups)
    {
        var entry = new RecipientEntry("值班", "值班群", null, login, null, null, groups);
        var channels = Get<Microsoft.Extensions.Options.IOptions<AlertOptions>>().Value.Channels();
        return Assert.IsType<Changed<Recipient>.Done>(await Store.AddAsync(entry, channels, "管理员", null, Stop)).Value;
    }

    /// <summary>A site of this id, with this problem.</summary>
    private async Task<ProblemKey> FindAsync(string site, string rule)
    {
        var id = SiteId.Parse(site);
        await Get<SiteStore>().SaveAsync([Some.Site() with { Id = id, Sponsor = site is "s-example" ? "示例县农业局" : site, Home = new Uri($"http://{site}.example.gov.cn/") }], Stop);
        var some = new SomeProblem(new ProblemKey(id, rule, ""));
        some.Do(SomeProblem.Seen("2016-05-17", false, "网站被篡改成赌博网站"));
        await Get<ProblemStore>().TryWriteAsync(null, some.Now!, some.History, null, Stop);
        return some.Now!.Key;
    }

    private async Task StepAsync(ProblemKey key, ProblemAction action)
    {
        var stored = (await Get<ProblemStore>().FindAsync(key.Id, Stop))!;
        var step = new Step(stored.Problem.Steps + 1, _clock.GetUtcNow(), "甲", action);
        var taken = Assert.IsType<Taken.Done>(Life.Take(key, stored.Problem, step));
        Assert.True(await Get<ProblemStore>().TryWriteAsync(stored, taken.Problem, [step], null, Stop));
    }

    private T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();
}
