using System.Text.Json;
using Checker.Notices;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

/// <summary>What a leader struck is counted and not named; what is named learns of it when the notice goes out.</summary>
[Collection(WholeOffice.Collection)]
public sealed class NoticeIssuingTests(Azurite azurite, WholeOffice office)
{
    private const string Struck = "驿城区招商办网站";
    private const string Shorter = "泌阳县农业局网站";
    private const string Named = "遂平县工商局网站";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Http => office.Checker.Http;

    [Fact]
    public async Task Problems_that_are_struck_stand_in_no_row_and_the_others_are_notified()
    {
        await office.OpenAsync(azurite, Stop);
        foreach (var problem in (await ProblemsAsync(Struck)).Concat((await ProblemsAsync(Shorter)).Where(problem => problem.Text("rule") == "blank-column")))
        {
            using var unlisted = await Http.PostAsJsonAsync(
                $"/api/problems/{problem.Text("problem")}/unlist", new { reason = "另行处理", approver = "示例领导", by = "经办" }, Stop);
            unlisted.EnsureSuccessStatusCode();
        }

        var notice = await office.BeginNoticeAsync(Http, Stop);
        var shown = await Http.GetJsonAsync($"/api/notices/{notice}.json", Stop);
        var issued = await IssueAsync(notice);
        var again = await IssueAsync(notice);

        var rows = shown.GetProperty("annexes")[1].GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("cells").EnumerateArray().Select(cell => cell.Text("text")).ToList()).ToList();
        Assert.DoesNotContain(rows, row => row.Contains(Struck));
        Assert.Equal("首页栏目2周内未更新", Assert.Single(rows, row => row.Contains(Shorter))[3]);
        Assert.Equal(15, rows.Count);
        Assert.Contains("不合格网站16个", shown.GetRawText(), StringComparison.Ordinal);
        Assert.NotNull(issued);
        Assert.Equal(issued.Digest, again!.Digest);
        var told = Assert.Single(await ProblemsAsync(Named));
        Assert.Equal("notified", told.Text("state"));
        Assert.Equal("2016-05-31", told.Text("deadline"));
        Assert.Equal("confirmed", Assert.Single(await ProblemsAsync(Struck)).Text("state"));
        Assert.Equal(13, (await Http.GetJsonAsync("/api/problems?size=1000&notice=驻政办〔2015〕76号&state=notified", Stop)).GetProperty("problems").GetArrayLength());
    }

    private async Task<IReadOnlyList<JsonElement>> ProblemsAsync(string site) =>
        [.. (await Http.GetJsonAsync($"/api/problems?size=1000&round={office.Round}&site={office.IdOf(site)}", Stop)).GetProperty("problems").EnumerateArray()];

    private async Task<IssuedNotice?> IssueAsync(string notice)
    {
        var services = office.Checker.Services;
        var id = NoticeId.Parse(notice, null);
        var standing = await services.GetRequiredService<NoticeDesk>().FindAsync(id, Stop);
        return await services.GetRequiredService<NoticeIssuing>().IssueAsync(id, standing!.Draft.Revision, "科长", Stop) switch
        {
            Changed<StandingNotice>.Done(var done) => done.Issued,
            Changed<StandingNotice>.Unchanged(var same) => same.Issued,
            _ => null,
        };
    }
}
