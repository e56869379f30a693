using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Checker.Judging;
using Checker.Rendering;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>网站档案 with its evidence: two checks of one site, kept as checks keep them.</summary>
public sealed partial class SiteRecordTests(SharedChecker checker, ITestOutputHelper output) : IClassFixture<SharedChecker>
{
    private static readonly RoundId First = RoundId.Parse("2016-05-16-routine", null);
    private static readonly RoundId Second = RoundId.Parse("2016-05-18-routine", null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Evidence_is_framed_with_its_place_marked_and_sealed_off()
    {
        var (site, _, now) = await PutAsync("s-record1", 3);
        using var visitor = await checker.Running.SignInAsync(Stop);

        using var page = await visitor.GetAsync($"/office/evidence/{now[0]}", Stop);
        using var framed = await visitor.GetAsync($"/office/evidence/{now[0]}/page", Stop);

        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Stop));
        Assert.Contains($"src=\"/office/evidence/{now[0]}/page#m1\"", html, StringComparison.Ordinal);
        Assert.Contains("已标出1处", html, StringComparison.Ordinal);
        Assert.Contains("未能在页面文字中找到其位置", html, StringComparison.Ordinal);
        Assert.Contains("frame-src 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(SafeAnswer.Policy, Assert.Single(framed.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(framed.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(framed.Headers.CacheControl!.NoStore);
        Assert.Contains("<mark id=\"m1\">农机购置补贴公示</mark>", await framed.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(site.ToString(), (await checker.Http.GetJsonAsync($"/api/evidence/{now[0]}/text", Stop)).Text("site"));
    }

    [Fact]
    public async Task Earlier_versions_are_listed_and_compared_line_by_line()
    {
        var (_, before, now) = await PutAsync("s-record2", 3);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = await visitor.GetStringAsync($"/office/evidence/{now[0]}", Stop);
        var compared = await visitor.GetStringAsync($"/office/evidence/{now[0]}/compare?with={before[0]}", Stop);
        var diff = await checker.Http.GetJsonAsync($"/api/evidence/{now[0]}/diff?with={before[0]}", Stop);
        using var other = await checker.Http.GetAsync($"/api/evidence/{now[0]}/diff?with={now[1]}", Stop);

        Assert.Contains($"/office/evidence/{now[0]}/compare?with={before[0]}", page, StringComparison.Ordinal);
        Assert.Contains("<ins>18</ins>", compared, StringComparison.Ordinal);
        Assert.Contains("<del>16</del>", compared, StringComparison.Ordinal);
        Assert.Contains(diff.GetProperty("lines").EnumerateArray(), line => line.Text("kind") == "new");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Staff_settle_a_columns_class_and_the_registry_remembers()
    {
        var (site, _, _) = await PutAsync("s-record3", 3);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync($"/office/sites/{site}", Stop);
        var field = ColumnField().Match(page).Groups[1].Value;

        using var kept = await PostAsync(visitor, page, $"/office/sites/{site}/columns", ("revision", Revision().Match(page).Groups[1].Value), (field, "政策文件"));
        using var late = await PostAsync(visitor, page, $"/office/sites/{site}/columns", ("revision", Revision().Match(page).Groups[1].Value), (field, "动态要闻"));

        var stored = await checker.Get<SiteStore>().FindAsync(site, Stop);
        Assert.Equal(ColumnClass.Policy, Assert.Single(stored!.Columns).Class);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("未能保存栏目类别", await late.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var change = Assert.Single(await checker.Get<SiteStore>().HistoryAsync(site, null, 1, Stop));
        Assert.Equal(RegistryField.Columns, Assert.Single(change.Fields).Field);
    }

    [Fact]
    public async Task Two_checks_are_compared()
    {
        var (site, before, now) = await PutAsync("s-record4", 3);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync($"/office/sites/{site}/changes?from={First}&to={Second}", Stop));
        var told = await checker.Http.GetJsonAsync($"/api/sites/{site}/changes?from={First}&to={Second}", Stop);

        Assert.Contains($"/office/evidence/{before[0]}/compare?with={now[0]}", page, StringComparison.Ordinal);
        Assert.Contains("内容有变化的页面", page, StringComparison.Ordinal);
        Assert.Contains("新检出", page, StringComparison.Ordinal);
        var pages = told.GetProperty("pages").EnumerateArray().ToList();
        Assert.Contains(pages, each => each.Text("before") == before[0] && each.Text("after") == now[0]);
        Assert.Contains(told.GetProperty("verdicts").EnumerateArray(), verdict => (verdict.Text("rule"), verdict.Text("indicator")) == ("stale-home", "首页不更新"));
        Assert.DoesNotContain(".warc", told.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probes_are_shown_as_strips_with_their_numbers()
    {
        var (site, _, _) = await PutAsync("s-record5", 1);
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        for (var slot = 0; slot < 20; slot++)
            await checker.Get<ProbeStore>().RecordAsync(site, new ProbeSlot(today.AddDays(-1), slot), slot < 3 ? ProbeCode.Failed : ProbeCode.Opened, Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = await visitor.GetStringAsync($"/office/sites/{site}", Stop);
        var told = await checker.Http.GetJsonAsync($"/api/sites/{site}/availability", Stop);

        Assert.Contains("<rect class=\"failed\" x=\"0\" y=\"0\" width=\"3\"", page, StringComparison.Ordinal);
        Assert.Contains("00:00—01:30 未能打开3次", page, StringComparison.Ordinal);
        Assert.Contains("15.00%", page, StringComparison.Ordinal);
        var day = Assert.Single(told.GetProperty("days").EnumerateArray());
        Assert.Equal((20, 3), (day.GetProperty("counted").GetInt32(), day.GetProperty("failed").GetInt32()));
    }

    [Fact]
    public async Task A_page_of_two_hundred_columns_stays_small()
    {
        var (site, _, _) = await PutAsync("s-record6", 200);
        using var visitor = await checker.Running.SignInAsync(Stop);
        await visitor.GetStringAsync($"/office/sites/{site}", Stop);

        var started = Stopwatch.GetTimestamp();
        var page = await visitor.GetByteArrayAsync($"/office/sites/{site}", Stop);

        output.WriteLine($"{page.Length / 1024.0:0} KB in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        Assert.Equal(200, ColumnField().Count(Encoding.UTF8.GetString(page)));
        Assert.InRange(page.Length, 1, 300 * 1024);
        Assert.DoesNotContain(" style=", Encoding.UTF8.GetString(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_is_added_with_a_clause_and_a_picture_told_by_its_content()
    {
        var (site, _, _) = await PutAsync("s-record7", 1);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync($"/office/sites/{site}", Stop);

        using var refused = await AddAsync(visitor, page, site, "<svg onload=alert(1)>"u8.ToArray());
        using var taken = await AddAsync(visitor, page, site, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("截图须为 PNG 或 JPEG 图片", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var problem = Assert.Single(await checker.Get<ProblemStore>().AllAsync(site, null, Stop).ToListAsync(Stop));
        var address = $"/office/problems/{problem.Id}/files/{problem.Picture!.Id}";
        Assert.Contains($"src=\"{address}\"", await taken.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("截图", problem.Items[0].Finding.Detail, StringComparison.Ordinal);
        using var picture = await visitor.GetAsync(address, Stop);
        Assert.Equal(("image/png", "attachment"), (picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Contains("<option value=", page, StringComparison.Ordinal);
    }

    /// <returns>The site, and the evidence of its earlier and its later check.</returns>
    private async Task<(SiteId Site, IReadOnlyList<string> Before, IReadOnlyList<string> Now)> PutAsync(string id, int columns)
    {
        var site = Some.Site() with { Id = SiteId.Parse(id), Home = new Uri($"http://{id}.gov.cn/"), Name = $"示例{id}" };
        await checker.Get<SiteStore>().SaveAsync([site], Stop);
        var before = await CheckAsync(First, site, Some.Moment.AddDays(-1), "16", columns, SomeRound.Fresh(id));
        var now = await CheckAsync(Second, site, Some.Moment.AddDays(1), "18", columns, SomeRound.Result(id, Judge.Sum(SomeRound.RuleSet, [Found(site)])));
        return (site.Id, before, now);
    }

    private async Task<IReadOnlyList<string>> CheckAsync(RoundId round, Site site, DateTimeOffset at, string day, int columns, SiteResult result)
    {
        await checker.Get<RoundStore>().AddAsync(SomeRound.Round(1, round) with { PlannedAt = at, State = RoundState.Closed }, [site.Id], Stop);
        var evidence = await checker.Get<VisitStore>().KeepAsync(round, site, at, Stop, ("", Home(columns, day)), ("c1/", Home(0, day)));
        await checker.Get<CheckStore>().TryConcludeAsync(result with { Round = round, At = at }, Stop);
        return evidence;
    }

    private static Verdict Found(Site site) => Verdict.Fail(
        "stale-column", "", One(site, "农机购置补贴公示"), One(site, "网页上没有的栏目"));

    private static Finding One(Site site, string subject) =>
        new() { Rule = "stale-column", Strength = Strength.Definite, Group = subject, Subject = subject, Sentence = $"{subject}栏目不更新", Detail = "", Pages = [site.Home] };

    private static string Home(int columns, string day) =>
        $"<title>示例</title><div class=nav><ul>{string.Concat(Enumerable.Range(1, columns).Select(i => $"<li><a href='/c{i}/'>栏目第{i}号</a></li>"))}</ul></div>"
        + $"<h2>农机购置补贴公示</h2><ul><li><a href=/n/1.html>全县农业工作会议召开</a> 2016-05-{day}<li><a href=/n/2.html>春耕生产现场会在我县举行</a> 2016-05-02</ul><p>版权所有</p>";

    private static async Task<HttpResponseMessage> PostAsync(HttpClient visitor, string page, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await visitor.PostAsync(path, form, Stop);
    }

    private static async Task<HttpResponseMessage> AddAsync(HttpClient visitor, string page, SiteId site, byte[] picture)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent("首页悬挂已撤销的机构名称"), "text" },
            { new StringContent("内容不准确"), "clause" },
            { new StringContent("当日打开首页所见"), "reason" },
            { new StringContent("经办"), "by" },
            { new ByteArrayContent(picture), "picture", "截图.png" },
        };
        return await visitor.PostAsync($"/office/sites/{site}/problems", form, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"(c-[0-9a-f]{12})\"")]
    private static partial Regex ColumnField();

    [GeneratedRegex("name=\"revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();
}
