using System.Net;
using Checker.Problems;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>The desk, the findings and what follows from them, over one closed round and problems of each test's own.</summary>
public sealed class DailyPagesTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private const string Evil = "\"'></td><script>alert(1)</script>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_desk_says_that_results_are_clues_and_counts_what_waits()
    {
        await checker.PutAsync("desk");
        using var visitor = await checker.Running.SignInAsync(Stop);

        var desk = await visitor.GetStringAsync("/office/", Stop);

        Assert.Contains("<b>线索</b>", desk, StringComparison.Ordinal);
        Assert.Contains("href=\"/office/problems?state=found,relapsed&amp;strength=definite\"", desk, StringComparison.Ordinal);
        Assert.Contains("日常监测", desk, StringComparison.Ordinal);
        Assert.InRange(desk.IndexOf("没有按时运行", StringComparison.Ordinal), 1, desk.IndexOf("<b>线索</b>", StringComparison.Ordinal)); // of itself first
        Assert.Contains($"/office/findings?round={SharedChecker.Closed}&amp;verdict=failed", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_tells_the_desk_the_trend_and_the_settings_but_no_secret()
    {
        var desk = await checker.Http.GetJsonAsync("/api/desk", Stop);
        var trend = await checker.Http.GetJsonAsync("/api/trend?kind=routine", Stop);
        var settings = await checker.Http.GetJsonAsync("/api/settings", Stop);
        using var unknown = await checker.Http.GetAsync("/api/trend?kind=other", Stop);

        Assert.Equal("program", desk.EnumerateObject().First().Name); // of itself first
        Assert.True(desk.GetProperty("program").GetProperty("routineIsLate").GetBoolean());
        Assert.Equal(1, trend.GetProperty("points")[0].Int("failed"));
        Assert.Contains(settings.EnumerateArray(), setting => setting.Text("name") == "Fetch__Timeout" && setting.Text("value") == "00:00:01");
        Assert.DoesNotContain("the-tests-key", settings.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Theory]
    [InlineData("verdict=failed&rule=stale-home&county=示例县", true)]
    [InlineData("q=slxnyj", true)]
    [InlineData("verdict=passed", false)]
    [InlineData("q=水利", false)]
    public async Task Page_and_files_hold_what_is_filtered_and_nothing_else(string query, bool holds)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var terms = $"?round={SharedChecker.Closed}&{query}";

        string[] texts =
        [
            await visitor.GetStringAsync("/office/findings" + terms, Stop),
            await visitor.GetStringAsync("/office/findings.csv" + terms, Stop),
            await visitor.GetStringAsync("/office/findings/sites.csv" + terms, Stop),
            (await checker.Http.GetJsonAsync($"/api/rounds/{SharedChecker.Closed}/findings?{query}", Stop)).GetRawText(),
        ];

        Assert.All(texts, text => Assert.Equal(holds, text.Contains(Some.Site().Name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("verdict=other")]
    [InlineData("strength=other")]
    [InlineData("kind=other")]
    public async Task A_filter_that_there_is_not_says_so(string query)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = await visitor.GetStringAsync($"/office/findings?round={SharedChecker.Closed}&{query}", Stop);
        using var api = await checker.Http.GetAsync($"/api/rounds/{SharedChecker.Closed}/findings?{query}", Stop);

        Assert.Contains("查询条件的写法不对", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, api.StatusCode);
    }

    [Fact]
    public async Task What_a_person_changes_in_a_closed_round_shows_at_once()
    {
        var id = RoundId.Of(RoundKind.SpotCheck, Some.Moment, 77);
        await checker.Get<RoundStore>().AddAsync(SomeRound.Round(1, id) with { Kind = RoundKind.SpotCheck, State = RoundState.Closed }, [Some.Site().Id], Stop);
        var stale = SomeRound.Stale("s-example") with { Round = id };
        await checker.Get<CheckStore>().TryConcludeAsync(stale, Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var before = await visitor.GetStringAsync($"/office/findings?round={id}", Stop);

        await checker.Get<CheckStore>().FinishAsync(stale, SomeRound.Fresh("s-example") with { Round = id }, Stop);
        var after = await visitor.GetStringAsync($"/office/findings?round={id}", Stop);

        Assert.Contains("<h2>存在问题的网站</h2>", before, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>存在问题的网站</h2>", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("board")]
    [InlineData("list")]
    public async Task Problems_in_rectification_stand_under_their_state_with_the_days_left(string view)
    {
        var group = "board-" + view;
        var some = new SomeProblem(SomeProblem.Key with { Group = group });
        some.Do(SomeProblem.Seen("2016-05-17", false, Evil + group));
        some.Do(new ProblemAction.Confirm(null, false));
        some.Do(new ProblemAction.Notify("豫9", Some.Day("2016-05-31")));
        await checker.Get<ProblemStore>().TryWriteAsync(null, some.Now!, some.History, null, Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var html = await visitor.GetStringAsync($"/office/rectification?view={view}&due=overdue", Stop);
        var soon = await visitor.GetStringAsync($"/office/rectification?view={view}&due=soon", Stop);

        Assert.Contains("期限2016年5月31日，已逾期", html, StringComparison.Ordinal);
        Assert.Contains(Evil + group, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("你单位以下", html, StringComparison.Ordinal);
        Assert.DoesNotContain(group, soon, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/statistics?kind=routine")]
    [InlineData("/office/statistics?kind=none&notice=none")]
    [InlineData("/office/rule-sets/census-2015")]
    [InlineData("/office/help")]
    [InlineData("/office/settings")]
    [InlineData("/office/manual")]
    public async Task Pages_open_without_inline_style_or_script(string path)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var html = await visitor.GetStringAsync(path, Stop);

        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("the-tests-key", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trend_is_drawn_with_its_table_and_told_to_who_cannot_see()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var html = await visitor.GetStringAsync("/office/statistics?kind=routine", Stop);

        Assert.Contains("<title id=\"passed-t\">", html, StringComparison.Ordinal);
        Assert.Contains("<desc id=\"rules-d\">", html, StringComparison.Ordinal);
        Assert.Contains("同比无可比批次", html, StringComparison.Ordinal);
        Assert.Contains(SharedChecker.Closed, html, StringComparison.Ordinal);
    }
}
