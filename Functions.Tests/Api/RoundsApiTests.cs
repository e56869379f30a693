using System.Text;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class RoundsApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{}""", "kind")]
    [InlineData("""{"kind":"Routine"}""", "routine")]
    [InlineData("""{"kind":"spot-check","ruleSet":"census-1815"}""", "census-1815")]
    [InlineData("""{"kind":"spot-check","sample":{"size":0,"seed":"x"}}""", "size")]
    [InlineData("""{"kind":"spot-check","sample":{"size":5,"seed":""}}""", "seed")]
    [InlineData("""{"kind":"spot-check","sample":{"seed":"x"}}""", "percent")]
    [InlineData("""{"kind":"spot-check","sample":{"size":5,"by":"colour"}}""", "county")]
    [InlineData("""{"kind":"spot-check","sample":{"size":5,"leaveOut":["s-unknown"]}}""", "s-unknown")]
    [InlineData("""{"kind":"spot-check","days":32}""", "days")]
    [InlineData("""{"kind":"spot-check","sample":{"size":5,"seed":"x"},"sites":["s-example"]}""", "sample")]
    [InlineData("""{"kind":"spot-check","sites":[]}""", "sites")]
    [InlineData("""{"kind":"spot-check","sites":["s-example","../x"]}""", "../x")]
    [InlineData("""{"kind":"spot-check","sites":[null]}""", "网站编号")]
    [InlineData("""{"kind":"spot-check","sites":["s-unknown"]}""", "s-unknown")]
    public async Task An_order_that_cannot_be_planned_is_refused_with_what_is_wrong(string order, string told)
    {
        using var answer = await PostAsync(order);

        Assert.Contains(told, (await answer.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"kind":5}""")]
    [InlineData("""{"kind":"spot-check","sample":{"size":"many"}}""")]
    [InlineData("""{"kind":"routine","referenceTime":"yesterday"}""")]
    public async Task What_is_no_order_is_refused(string body)
    {
        using var answer = await PostAsync(body);

        await answer.ProblemAsync(400);
    }

    /// <summary>As <c>curl -d</c> sends it.</summary>
    [Fact]
    public async Task An_order_is_an_order_whatever_it_says_of_its_type()
    {
        using var answer = await PostAsync("""{"kind":"spot-check","sites":["s-example"]}""", "application/x-www-form-urlencoded");

        Assert.Equal(202, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_call_that_is_sent_twice_with_one_key_plans_one_round()
    {
        const string order = """{"kind":"spot-check","sites":["s-example"]}""";

        var first = await PlannedAsync(order, "the-same-key");
        var second = await PlannedAsync(order, "the-same-key");
        var other = await PlannedAsync(order, "another-key");
        var none = await PlannedAsync(order);

        Assert.Equal(first, second);
        Assert.Equal(3, new[] { first, other, none }.Distinct().Count());
    }

    /// <summary>The program was killed after it had noted the key, and before there was a round.</summary>
    [Fact]
    public async Task A_call_that_was_broken_off_plans_its_round_when_it_is_sent_again()
    {
        var claimed = RoundId.Of(RoundKind.SpotCheck, Some.Moment, 4308);
        await checker.Get<RoundStore>().ClaimAsync("broken-off", claimed, Stop);

        var planned = await PlannedAsync("""{"kind":"spot-check","sites":["s-example"]}""", "broken-off");

        Assert.EndsWith($"/{claimed}", planned, StringComparison.Ordinal);
        Assert.NotNull(await checker.Get<RoundStore>().FindAsync(claimed, Stop));
    }

    /// <summary>The draw was made when it was recorded; that another was planned before its call came again takes nothing from it.</summary>
    [Fact]
    public async Task A_draw_that_was_broken_off_once_recorded_is_the_same_draw_when_its_call_is_sent_again()
    {
        var now = TimeProvider.System.GetUtcNow();
        var claimed = RoundId.Of(RoundKind.SpotCheck, now, 4309);
        var sample = new Sample { Size = 1, Seed = "recorded" };
        await checker.Get<RoundStore>().ClaimAsync("broken-off draw", claimed, Stop);
        await checker.Get<DrawStore>().AddAsync(new Draw { Round = claimed, At = now, By = "API", Sample = sample, Parts = Draw.PartsOf(sample, [Some.Site()]) }, Stop);
        await PlannedAsync("""{"kind":"spot-check","sample":{"size":1,"why":"another"}}""");

        var planned = await PlannedAsync("""{"kind":"spot-check","sample":{"size":1}}""", "broken-off draw");

        Assert.EndsWith($"/{claimed}", planned, StringComparison.Ordinal);
        Assert.Equal("recorded", (await checker.Running.GetAsync($"{planned}/draw", Stop)).Text("seed"));
    }

    [Fact]
    public async Task An_empty_key_is_none()
    {
        const string order = """{"kind":"spot-check","sites":["s-example"]}""";

        Assert.NotEqual(await PlannedAsync(order, ""), await PlannedAsync(order, ""));
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        using var answer = await PostAsync("""{"kind":"routine"}""", key: new string('k', 201));

        await answer.ProblemAsync(400);
    }

    [Fact]
    public async Task A_round_that_is_planned_can_be_looked_at_where_the_answer_says()
    {
        using var answer = await PostAsync("""{"kind":"recheck","ruleSet":"census-2015","sample":{"size":40,"seed":"2016"},"referenceTime":"2016-05-17T18:00:00+08:00"}""");

        Assert.Equal(202, (int)answer.StatusCode);
        var standing = await checker.Running.GetAsync(answer.Headers.Location!.ToString(), Stop);
        Assert.Equal(1, standing.Int("planned"));
        var id = answer.Headers.Location.ToString().Split('/')[^1];
        var round = (await checker.Get<RoundStore>().FindAsync(RoundId.Parse(id, null), Stop))!.Round;
        Assert.Equal(("census-2015", Some.Moment), (round.RuleSet, round.ReferenceTime));
    }

    [Fact]
    public async Task A_closed_round_tells_its_figures()
    {
        var standing = await checker.Running.GetAsync($"/api/rounds/{SharedChecker.Closed}", Stop);

        Assert.Equal(
            """{"state":"closed","planned":1,"concluded":1,"passed":0,"failed":1,"inconclusive":0}""", standing.GetRawText());
    }

    [Theory]
    [InlineData("/api/rounds/2016-05-18-routine")]
    [InlineData("/api/rounds/x")]
    [InlineData("/api/rounds/%2e%2e")]
    [InlineData("/api/rounds/2016-05-18-routine/findings")]
    [InlineData("/api/rounds/2016-05-18-routine/findings.csv")]
    [InlineData("/api/rounds/2016-05-17-routine/findings.xml")]
    [InlineData("/api/rounds/2016-05-18-routine/sites")]
    [InlineData("/api/rounds/2016-05-18-routine/sites.csv")]
    [InlineData("/api/rounds/2016-05-17-routine/sites.xml")]
    [InlineData("/api/sites/s-unknown")]
    [InlineData("/api/sites/x%2Fy")]
    [InlineData("/api/evidence/a.b.c.0.1")]
    [InlineData("/api/evidence/%2e%2e%2fsecret")]
    [InlineData("/api/nothing")]
    public async Task What_is_not_there_is_told_as_problem_details(string path)
    {
        using var answer = await checker.Http.GetAsync(path, Stop);

        await answer.ProblemAsync(404);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string type = "application/json", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rounds") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await checker.Http.SendAsync(request, Stop);
    }

    private async Task<string> PlannedAsync(string order, string? key = null)
    {
        using var answer = await PostAsync(order, key: key);
        Assert.Equal(202, (int)answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
