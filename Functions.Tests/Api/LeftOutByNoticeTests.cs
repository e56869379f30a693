using System.Text;
using System.Text.Json;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class LeftOutByNoticeTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private const string Number = "驻政办〔2015〕76号";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sites_that_a_notice_named_are_not_drawn()
    {
        await checker.Get<SiteStore>().SaveAsync([Some.Site() with { Id = SiteId.Parse("s-other"), Name = "某局网站", Sponsor = "某局", Home = new Uri("http://other.gov.cn.example/") }], Stop);
        using var csv = new ByteArrayContent(Encoding.UTF8.GetBytes("单位,网站,具体问题\n示例县农业局,示例县农业局网站,首页栏目长期未更新\n"));
        using var imported = await checker.Http.PostAsync($"/api/problems/import?notice={Number}", csv, Stop);
        Assert.Equal(1, (await imported.EnsureSuccessStatusCode().JsonAsync()).Int("imported"));

        using var refused = await OrderAsync("驻政办〔2015〕77号");
        using var taken = await OrderAsync(Number);
        var round = (await taken.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("round");
        var draw = await checker.Http.GetJsonAsync($"/api/rounds/{round}/draw", Stop);

        Assert.Contains("77号", (await refused.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["s-example"], draw.GetProperty("leaveOut").EnumerateArray().Select(site => site.GetString()));
        Assert.Equal(["s-other"], draw.GetProperty("parts")[0].GetProperty("pool").EnumerateArray().Select(lot => lot.Text("site")));
    }

    private Task<HttpResponseMessage> OrderAsync(string notice) => checker.Http.PostAsJsonAsync(
        "/api/rounds", new { kind = "spot-check", sample = new { percent = 100, seed = "2016", leaveOutNotices = new[] { notice } }, days = 31 }, Stop);
}
