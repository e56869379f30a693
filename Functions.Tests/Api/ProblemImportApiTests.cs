using System.Text;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class ProblemImportApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private const string File = "单位,网站,具体问题,整改期限\n示例县农业局,示例县农业局网站,首页栏目2周内未更新,2016-05-31\n示例县农业局,示例县农业局网站,存在空白栏目,\n某县,某县网站,网站无法打开,\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Last_years_notice_becomes_problems_once_and_stands_in_the_statistics()
    {
        var dry = await ImportAsync("/api/problems/import?notice=驻政办〔2015〕9号&dryRun=true");
        var first = await ImportAsync("/api/problems/import?notice=驻政办〔2015〕9号");
        var again = await ImportAsync("/api/problems/import?notice=驻政办〔2015〕9号");
        var listed = await checker.Running.GetAsync("/api/problems?notice=驻政办〔2015〕9号", Stop);
        var told = (await checker.Running.GetAsync("/api/statistics?notice=驻政办〔2015〕9号", Stop)).GetProperty("statistics");

        Assert.Equal(
            [(2, 0, 1), (2, 0, 1), (0, 2, 1)],
            new[] { dry, first, again }.Select(each => (each.Int("imported"), each.Int("unchanged"), each.GetProperty("rejected").GetArrayLength())));
        Assert.Equal(4, first.GetProperty("rejected")[0].Int("row"));
        Assert.Equal(
            ["in-rectification manual", "notified manual"],
            listed.GetProperty("problems").EnumerateArray().Select(row => $"{row.Text("state")} {row.Text("rule")}").Order());
        Assert.Equal((2, 1), (told.GetProperty("all").Int("notified"), told.GetProperty("all").Int("overdue")));
        Assert.False(told.GetProperty("all").TryGetProperty("share", out _));
        var rechecked = await checker.Running.GetAsync("/api/rechecks?notice=驻政办〔2015〕9号", Stop);
        Assert.Equal((2, 0, 2, "通报2个问题,0个未整改到位,2个待人工核查"), (
            rechecked.Int("problems"), rechecked.Int("stillOpen"), rechecked.Int("undetermined"), Assert.Single(rechecked.GetProperty("lines").EnumerateArray()).Text("told")));
        using var visitor = await checker.Running.SignInAsync(Stop);
        Assert.Contains("通报2个问题", await visitor.GetStringAsync("/office/statistics?notice=驻政办〔2015〕9号", Stop), StringComparison.Ordinal);
        Assert.Contains("<td>示例县</td><td class=\"number\">2</td>", Flat(await visitor.GetStringAsync("/office/statistics", Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_whole()
    {
        using var content = new StringContent("a,b\n1,2\n", Encoding.UTF8, "text/csv");

        using var answer = await checker.Http.PostAsync("/api/problems/import?notice=1号", content, Stop);

        Assert.Contains("具体问题", (await answer.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
    }

    private async Task<System.Text.Json.JsonElement> ImportAsync(string path)
    {
        using var content = new StringContent(File, Encoding.UTF8, "text/csv");
        using var answer = await checker.Http.PostAsync(path, content, Stop);
        return await answer.JsonAsync();
    }

    private static string Flat(string html) => string.Concat(html.Split('\n').Select(line => line.Trim()));
}
