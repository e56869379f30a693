using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class ProblemsApiTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 5)]
    [InlineData("?state=found", 3)]
    [InlineData("?state=检出", 3)]
    [InlineData("?state=found,confirmed", 4)]
    [InlineData("?site=s-two", 2)]
    [InlineData("?county=乙县", 2)]
    [InlineData("?unit=乙县人民政府", 2)]
    [InlineData("?unit=乙县农业局", 2)]
    [InlineData("?rule=blank-column", 1)]
    [InlineData("?round=2016-05-18-routine", 1)]
    [InlineData("?notice=豫1", 1)]
    [InlineData("?overdue=true", 1)]
    [InlineData("?state=found&site=s-two", 2)]
    [InlineData("?rule=nothing", 0)]
    public async Task A_filter_lets_through_what_it_names(string query, int count)
    {
        await using var checker = await StartAsync();

        var listed = await checker.GetAsync("/api/problems" + query, Stop);

        Assert.Equal(count, listed.GetProperty("problems").GetArrayLength());
        Assert.False(listed.TryGetProperty("continuation", out _));
    }

    [Fact]
    public async Task A_list_is_read_on_by_its_continuation_and_every_problem_comes_once()
    {
        await using var checker = await StartAsync();

        var seen = new List<string>();
        var next = "";
        do
        {
            var page = await checker.GetAsync($"/api/problems?size=2{next}", Stop);
            seen.AddRange(page.GetProperty("problems").EnumerateArray().Select(row => row.Text("problem")));
            next = page.Text("continuation") is { Length: > 0 } more ? $"&continuation={more}" : "";
        }
        while (next is not "");

        Assert.Equal((5, 5), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task As_a_file_no_cell_runs()
    {
        await using var checker = await StartAsync();
        var some = new SomeProblem(SomeProblem.Key with { Group = "formula" });
        some.Do(SomeProblem.Seen("2016-05-17", false, "=cmd()"));
        await WriteAsync(checker, some);

        var csv = await checker.Http.GetStringAsync("/api/problems.csv", Stop);

        Assert.StartsWith("problem,site,name,unit", csv, StringComparison.Ordinal);
        Assert.Contains(",'=cmd(),", csv, StringComparison.Ordinal);
        Assert.Equal(1 + 6, csv.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("?state=open")]
    [InlineData("?site=../x")]
    [InlineData("?round=x")]
    [InlineData("?continuation=' or 1 eq 1")]
    public async Task What_names_nothing_is_refused(string query)
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);

        using var answer = await checker.Http.GetAsync("/api/problems" + query, Stop);
        using var none = await checker.Http.GetAsync("/api/problems/s-example-0123456789abcdef", Stop);
        using var nonsense = await checker.Http.GetAsync("/api/problems/x%2Fy", Stop);

        await answer.ProblemAsync(400);
        await none.ProblemAsync(404);
        await nonsense.ProblemAsync(404);
    }

    [Fact]
    public async Task One_is_shown_whole_with_its_history_and_what_is_possible()
    {
        await using var checker = await StartAsync();

        using var answer = await checker.Http.GetAsync($"/api/problems/{SomeProblem.Key.Id}", Stop);
        var shown = await answer.JsonAsync();

        Assert.Equal("\"3\"", answer.Headers.ETag!.Tag);
        Assert.Equal(("notified", "豫1", "2016-05-31"), (shown.GetProperty("problem").Text("state"), shown.GetProperty("problem").Text("notice"), shown.GetProperty("problem").Text("deadline")));
        Assert.Equal(["seen", "confirm", "notify"], shown.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("action").Text("action")));
        Assert.Contains("report", shown.GetProperty("possible").EnumerateArray().Select(each => each.GetString()));
        Assert.Equal("首页栏目2周内未更新", Assert.Single(shown.GetProperty("items").EnumerateArray()).GetProperty("finding").Text("sentence"));
    }

    /// <summary>Two sites; one problem notified, one confirmed, three found.</summary>
    private async Task<RunningChecker> StartAsync()
    {
        var checker = await RunningChecker.StartAsync(azurite, Stop);
        var two = SiteId.Parse("s-two");
        await checker.Services.GetRequiredService<SiteStore>().SaveAsync(
            [Some.Site(), Some.Site() with { Id = two, County = "乙县", Sponsor = "乙县农业局", Addressee = "乙县人民政府" }], Stop);

        var confirmed = new SomeProblem(SomeProblem.Key with { Group = "confirmed" });
        confirmed.Do(SomeProblem.Seen("2016-05-18"));
        confirmed.Do(new ProblemAction.Confirm(null, false));
        await WriteAsync(checker, SomeProblem.Notified());
        await WriteAsync(checker, confirmed);
        foreach (var key in (ProblemKey[])[SomeProblem.Key with { Rule = "blank-column" }, new(two, "stale-home", ""), new(two, "stale-column", "公开")])
        {
            var some = new SomeProblem(key);
            some.Do(SomeProblem.Seen("2016-05-17"));
            await WriteAsync(checker, some);
        }

        return checker;
    }

    private static Task<bool> WriteAsync(RunningChecker checker, SomeProblem some) =>
        checker.Services.GetRequiredService<ProblemStore>().TryWriteAsync(null, some.Now!, some.History, null, Stop);
}
