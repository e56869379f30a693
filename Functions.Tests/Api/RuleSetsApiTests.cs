using System.Net;
using System.Text;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class RuleSetsApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editions_are_listed_with_what_is_not_confirmed_in_them()
    {
        var sets = (await checker.Http.GetJsonAsync("/api/rule-sets", Stop)).EnumerateArray().ToList();

        Assert.Equal(["census-2015", "guideline-2017", "inspection-2019", "zhumadian-2016"], sets.Select(set => set.Text("id")).Take(4));
        Assert.Contains(sets, set => set.GetProperty("unconfirmed").GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_wrong_edition_is_refused_with_every_mistake_at_once()
    {
        using var content = new StringContent("""{"id":"Mine!","title":7,"indicators":[{"rule":"no-such-rule"}]}""", Encoding.UTF8, "application/json");

        using var answer = await checker.Http.PostAsync("/api/rule-sets", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var detail = System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).Text("detail");
        Assert.True(detail.Split('\n').Length >= 3, detail);
    }

    [Theory]
    [InlineData("2016-05-17-routine", "{}", HttpStatusCode.BadRequest)]
    [InlineData("2016-05-17-routine", "no JSON", HttpStatusCode.BadRequest)]
    [InlineData("2016-05-17-routine", "{\"ruleSet\":\"none\"}", HttpStatusCode.BadRequest)]
    [InlineData("2016-05-18-routine", "{\"ruleSet\":\"census-2015\"}", HttpStatusCode.NotFound)]
    [InlineData("2016-05-17-routine", "{\"ruleSet\":\"census-2015\"}", HttpStatusCode.OK)]
    public async Task A_round_is_judged_again_by_an_edition_that_there_is(string round, string order, HttpStatusCode status)
    {
        using var content = new StringContent(order, Encoding.UTF8, "application/json");

        using var answer = await checker.Http.PostAsync($"/api/rounds/{round}/judge", content, Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/office/rule-sets", "国办秘函〔2019〕19号")]
    [InlineData("/office/rule-sets/inspection-2019", "标准待核对")]
    [InlineData("/office/rule-sets/none", "没有编号为")]
    public async Task Staff_read_where_every_number_stands(string path, string text)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        Assert.Contains(text, WebUtility.HtmlDecode(await visitor.GetStringAsync(path, Stop)), StringComparison.Ordinal);
    }
}
