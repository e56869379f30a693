using System.Net;
using System.Text;
using System.Text.Json;
using Checker.Rounds;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class DrawsApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draw_can_be_proved_and_another_in_its_month_needs_a_reason_and_both_stay()
    {
        var first = await PlanAsync("""{"kind":"spot-check","sample":{"size":1}}""", "first");
        using var refused = await PostAsync("""{"kind":"spot-check","sample":{"size":1,"seed":"again"}}""");
        var again = await PlanAsync("""{"kind":"spot-check","sample":{"size":1,"seed":"again","why":"名单有误"}}""");
        var sentTwice = await PlanAsync("""{"kind":"spot-check","sample":{"size":1}}""", "first");

        var draw = await checker.Http.GetJsonAsync($"/api/rounds/{first}/draw", Stop);
        var other = await checker.Http.GetJsonAsync($"/api/rounds/{again}/draw", Stop);
        Assert.Contains(first, (await refused.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(first, sentTwice);
        Assert.Equal((first, "名单有误"), (other.Text("before"), other.Text("why")));
        var seed = draw.Text("seed");
        var ticket = draw.GetProperty("parts")[0].GetProperty("pool")[0];
        Assert.Equal(16, seed.Length);
        Assert.Equal(("s-example", true), (ticket.Text("site"), ticket.GetProperty("drawn").GetBoolean()));
        Assert.Equal(Draw.Lot(seed, Some.Site().Id), ticket.Text("lot"));

        var coverage = await checker.Http.GetJsonAsync("/api/coverage", Stop);
        Assert.Equal((1, 0), (coverage.Int("watched"), coverage.Int("notDrawnForAYear")));
        Assert.Equal(again, coverage.GetProperty("sites")[0].Text("round"));
    }

    [Fact]
    public async Task A_round_that_was_not_drawn_has_no_draw()
    {
        using var answer = await checker.Http.GetAsync($"/api/rounds/{SharedChecker.Closed}/draw", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> PlanAsync(string body, string? key = null)
    {
        using var answer = await PostAsync(body, key);
        var planned = JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop));
        return planned.Text("round");
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rounds") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await checker.Http.SendAsync(request, Stop);
    }
}
