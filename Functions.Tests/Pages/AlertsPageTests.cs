using System.Net;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class AlertsPageTests(Azurite azurite) : IAsyncLifetime
{
    private LoopbackWeb? _web;
    private RunningChecker? _checker;
    private int _status = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _web = await LoopbackWeb.StartAsync(context =>
        {
            context.Response.StatusCode = _status;
            return context.Response.WriteAsync("{\"errcode\":0}", Stop);
        });
        _checker = await RunningChecker.StartAsync(
            azurite, Stop, null, ("Alerts:WeCom", $"值班群={_web["hook?key=the-secret-key"]}"), ("Fetch:AllowedPorts", $"{_web.Root.Port}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _checker!.DisposeAsync();
        await _web!.DisposeAsync();
    }

    [Fact]
    public async Task A_recipient_is_entered_tested_and_stopped_and_no_secret_is_shown()
    {
        using var visitor = await _checker!.SignInAsync(new { roles = RunningChecker.Roles("administrator") }, Stop);
        var page = await visitor.GetStringAsync("/office/alerts", Stop);

        var mistaken = await SendAsync(visitor, "/office/alerts", page, HttpStatusCode.UnprocessableEntity, ("name", "<b>值班"), ("channel", "值班群"));
        var added = await SendAsync(visitor, "/office/alerts", page, HttpStatusCode.OK, ("name", "<b>值班"), ("channel", "值班群"), ("groups", "gravest"), ("groups", "digest"), ("county", "示例县"));
        var id = Assert.Single(await _checker.Services.GetRequiredService<AlertStore>().RecipientsAsync(Stop)).Id;
        var tested = await SendAsync(visitor, $"/office/alerts/{id}/test", page, HttpStatusCode.OK);
        _status = 500;
        var failed = await SendAsync(visitor, $"/office/alerts/{id}/test", page, HttpStatusCode.UnprocessableEntity);
        var stopped = await SendAsync(visitor, $"/office/alerts/{id}/disable", page, HttpStatusCode.OK);

        Assert.Contains("请选择至少一类预警。", mistaken, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;b&gt;值班\"", mistaken, StringComparison.Ordinal);
        Assert.Contains("严重问题、每日摘要", added, StringComparison.Ordinal);
        Assert.Contains("已送达", tested, StringComparison.Ordinal);
        Assert.Contains("测试消息未送达：HTTP 500", failed, StringComparison.Ordinal);
        Assert.Contains("启用", stopped, StringComparison.Ordinal);
        Assert.All([page, added, tested, failed, stopped], shown => Assert.DoesNotContain("the-secret-key", shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recipient_is_changed_by_who_saw_it_as_it_is_and_the_log_says_how()
    {
        using var visitor = await _checker!.SignInAsync(new { roles = RunningChecker.Roles("administrator") }, Stop);
        var page = await visitor.GetStringAsync("/office/alerts", Stop);
        await SendAsync(visitor, "/office/alerts", page, HttpStatusCode.OK, ("name", "值班"), ("channel", "值班群"), ("groups", "gravest"));
        var store = _checker.Services.GetRequiredService<AlertStore>();
        var id = Assert.Single(await store.RecipientsAsync(Stop)).Id;
        var form = await visitor.GetStringAsync("/office/alerts", Stop);
        (string, string)[] other = [("name", "值班二组"), ("channel", "值班群"), ("county", "示例县"), ("groups", "gravest"), ("groups", "early"), ("version", "1")];

        var changed = await SendAsync(visitor, $"/office/alerts/{id}/change", form, HttpStatusCode.OK, other);
        var overtaken = await SendAsync(visitor, $"/office/alerts/{id}/change", form, HttpStatusCode.UnprocessableEntity, ("name", "别的"), ("channel", "值班群"), ("groups", "early"), ("version", "1"));
        var mistaken = await SendAsync(visitor, $"/office/alerts/{id}/change", form, HttpStatusCode.UnprocessableEntity, ("name", "没选类别"), ("channel", "值班群"), ("version", "2"));

        Assert.Contains("name=\"version\" value=\"1\"", form, StringComparison.Ordinal);
        Assert.Contains("严重问题、临期预警", changed, StringComparison.Ordinal);
        Assert.Contains("页面打开后该接收人已有变化", overtaken, StringComparison.Ordinal);
        Assert.Contains("value=\"没选类别\"", mistaken, StringComparison.Ordinal);
        var recipient = Assert.Single(await store.RecipientsAsync(Stop));
        Assert.Equal(("值班二组", "示例县", 2), (recipient.Name, recipient.County, recipient.Version));
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var log = await _checker.Services.GetRequiredService<OperationLog>().ReadAsync(new LogFilter(today.AddDays(-1), today, null), null, 100, Stop);
        Assert.Contains(log.Entries, entry => entry.Before?.Contains("值班", StringComparison.Ordinal) is true && entry.After?.Contains("值班二组", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Staff_see_it_and_only_the_administrator_changes_it()
    {
        using var visitor = await _checker!.SignInAsync(new { roles = RunningChecker.Roles("clerk") }, Stop);

        var page = await visitor.GetStringAsync("/office/alerts", Stop);

        Assert.Contains("还没有接收人，程序不发送任何消息。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("新增接收人", page, StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(HttpClient visitor, string address, string page, HttpStatusCode status, params (string Name, string Value)[] fields)
    {
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await visitor.PostAsync(address, form, Stop);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
