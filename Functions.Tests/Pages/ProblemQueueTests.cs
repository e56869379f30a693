using System.Net;
using System.Text.RegularExpressions;
using Checker.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>Going through problems one after another, looking at live pages, and reports with files.</summary>
public sealed partial class ProblemQueueTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deciding_leads_to_the_next_of_the_queue_and_keeps_its_filter()
    {
        ProblemId[] ids = [.. new[] { await checker.PutAsync("queue-1"), await checker.PutAsync("queue-2") }.OrderBy(id => id.ToString(), StringComparer.Ordinal)];
        using var visitor = await checker.Running.SignInAsync(Stop);
        var list = await visitor.GetStringAsync("/office/problems?state=found", Stop);
        Assert.Contains($"href=\"/office/problems/{ids[0]}?state=found\"", list, StringComparison.Ordinal);
        var page = await visitor.GetStringAsync($"/office/problems/{ids[0]}?state=found", Stop);
        var next = Next().Match(page).Groups[1].Value;

        using var answer = await SendAsync(visitor, page, $"/office/problems/{ids[0]}/dismiss",
            ("version", "1"), ("reason", "误报"), ("queue", "?state=found&evil=//x"), ("next", next));

        Assert.Equal($"/office/problems/{next}?state=found&done={ids[0]}", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("上一个问题已办理", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_queue_a_step_leads_back()
    {
        var id = await checker.PutAsync("alone");
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync($"/office/problems/{id}", Stop);

        using var answer = await SendAsync(visitor, page, $"/office/problems/{id}/dismiss", ("version", "1"), ("reason", "误报"), ("next", "//elsewhere.example"));

        Assert.Equal($"/office/problems/{id}", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.DoesNotContain("下一个", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_at_the_live_page_is_logged_before_it_leads_there()
    {
        var id = await checker.PutAsync("look");
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync($"/office/problems/{id}", Stop);

        using var look = await SendAsync(visitor, page, $"/office/problems/{id}/look", ("page", Some.Home));
        using var elsewhere = await SendAsync(visitor, page, $"/office/problems/{id}/look", ("page", "http://elsewhere.example/"));
        var html = await look.Content.ReadAsStringAsync(Stop);
        using var seen = await SendAsync(visitor, html, $"/office/problems/{id}/call", ("whom", "现场查看"), ("text", "打不开：" + Some.Home));

        Assert.Contains($"<a href=\"{Some.Home}\" rel=\"noreferrer noopener\" target=\"_blank\">", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        var after = await seen.Content.ReadAsStringAsync(Stop);
        Assert.Contains($"<td class=\"short\">现场查看</td>\n                    <td>打开 {Some.Home}</td>", after, StringComparison.Ordinal);
        Assert.Contains("打不开：", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_confirmed_first_is_told_and_may_not_review()
    {
        var id = await checker.PutAsync("two", vetoes: true);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync($"/office/problems/{id}", Stop);
        using var confirmed = await SendAsync(visitor, page, $"/office/problems/{id}/confirm", ("version", "1"), ("by", "甲"));
        var waiting = await confirmed.Content.ReadAsStringAsync(Stop);

        using var same = await SendAsync(visitor, waiting, $"/office/problems/{id}/review", ("version", "2"), ("by", "甲"));

        Assert.Contains("第一人 甲 已于", waiting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.StatusCode);
        Assert.Equal(ProblemState.AwaitingReview, (await checker.FindAsync(id)).State);
    }

    [Theory]
    [InlineData("%PDF-1.7 …", true)]
    [InlineData("<script>alert(1)</script>", false)]
    public async Task A_report_takes_files_by_what_they_are_and_gives_them_back_as_downloads(string content, bool taken)
    {
        var id = await checker.PutAsync("files" + taken);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync($"/office/problems/{id}", Stop);
        using var confirmed = await SendAsync(visitor, page, $"/office/problems/{id}/confirm", ("version", "1"));
        using var notified = await SendAsync(visitor, page, $"/office/problems/{id}/notify", ("notice", "1号"), ("deadline", "2016-05-31"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent("已更新"), "text" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "file", "<b>回函.pdf" },
        };

        using var answer = await visitor.PostAsync($"/office/problems/{id}/report", form, Stop);

        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(taken ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(taken ? ProblemState.Reported : ProblemState.Notified, (await checker.FindAsync(id)).State);
        Assert.Contains(taken ? ">b_回函.pdf<" : "&lt;b&gt;回函.pdf", html, StringComparison.Ordinal);
        if (!taken)
            return;

        using var file = await visitor.GetAsync(File().Match(html).Groups[1].Value, Stop);
        Assert.Equal(content, await file.Content.ReadAsStringAsync(Stop));
        Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("0123456789abcdef.exe")]
    [InlineData("0123456789ABCDEF.pdf")]
    [InlineData("0123456789abcdef.pdf")]
    public async Task A_file_that_there_is_not_is_not_found(string file)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        using var answer = await visitor.GetAsync($"/office/problems/{SomeId}/files/{Uri.EscapeDataString(file)}", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static ProblemId SomeId => new ProblemKey(Some.Site().Id, "stale-home", "").Id;

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string html, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", Token().Match(html).Groups[1].Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await visitor.PostAsync(path, form, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"next\" value=\"([^\"]+)\"")]
    private static partial Regex Next();

    [GeneratedRegex("href=\"([^\"]+/files/[^\"]+)\"")]
    private static partial Regex File();
}
