using System.Net;
using System.Text.RegularExpressions;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed partial class QuarterPlanPageTests(SharedChecker checker) : IClassFixture<SharedChecker>, IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await checker.Get<SiteStore>().SaveAsync(
        Enumerable.Range(1, 7).Select(number => Some.Site() with { Id = SiteId.Parse($"s-plan-{number}"), Home = new Uri($"http://p{number}.gov.cn.example/") }), Stop);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_plan_fills_in_the_form_of_its_next_draw()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var plan = await checker.Http.GetJsonAsync("/api/quarter-plan?percent=50&next=true", Stop);
        var page = await visitor.GetStringAsync("/office/coverage/plan?percent=50&next=true", Stop);
        var hidden = Hidden().Matches(page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        using var draft = new FormUrlEncodedContent(new Dictionary<string, string>(hidden) { ["by"] = "county", ["putIn"] = "s-plan-1 s-plan-2" });
        using var filled = await visitor.PostAsync("/office/rounds/draft", draft, Stop);
        var form = await filled.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop);

        Assert.Equal((8, 4, 4), (plan.Int("watched"), plan.Int("wanted"), plan.Int("left")));
        Assert.Equal(2, plan.GetProperty("next").GetProperty("sample").Int("size"));
        Assert.Contains("<b>4</b>计划抽查", page, StringComparison.Ordinal);
        Assert.Equal(("spot-check", "2"), (hidden["kind"], hidden["size"]));
        Assert.Contains("name=\"size\" min=\"1\" value=\"2\"", form, StringComparison.Ordinal);
        Assert.Contains("s-plan-1 s-plan-2</textarea>", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100.1")]
    public async Task A_share_that_cannot_be_is_refused(string percent)
    {
        using var answer = await checker.Http.GetAsync($"/api/quarter-plan?percent={percent}", Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("抽查比例须大于0", await visitor.GetStringAsync($"/office/coverage/plan?percent={percent}", Stop), StringComparison.Ordinal);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
