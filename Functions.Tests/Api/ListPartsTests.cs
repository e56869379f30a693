using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class ListPartsTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/closures")]
    [InlineData("/api/stops")]
    [InlineData("/api/rounds")]
    [InlineData("/api/notices")]
    [InlineData("/api/talks")]
    [InlineData("/api/talk-suggestions")]
    [InlineData("/api/self-checks")]
    [InlineData("/api/higher-results")]
    [InlineData("/api/certificates")]
    [InlineData("/api/unregistered")]
    public async Task A_list_that_grows_is_given_in_parts_and_asked_for_in_no_others(string list)
    {
        var whole = await checker.Http.GetJsonAsync(list, Stop);
        var one = await checker.Http.GetJsonAsync($"{list}?limit=1", Stop);

        Assert.Equal(Math.Min(1, whole.GetArrayLength()), one.GetArrayLength());
        foreach (var term in (string[])["limit=0", "limit=1001", "after=nowhere"])
        {
            using var refused = await checker.Http.GetAsync($"{list}?{term}", Stop);
            await refused.ProblemAsync(400);
        }
    }

    [Fact]
    public async Task A_part_goes_on_behind_the_last_whatever_came_before_it()
    {
        foreach (var number in Enumerable.Range(0, 3))
            await checker.Get<RoundStore>().AddAsync(SomeRound.Round(1, Checker.Rounds.RoundId.Parse($"2016060{number}T000000Z-routine-0000", null)), [Some.Site().Id], Stop);
        var all = (await checker.Http.GetJsonAsync("/api/rounds", Stop)).EnumerateArray().Select(row => row.Text("round")).ToList();

        using var first = await checker.Http.GetAsync("/api/rounds?limit=2", Stop);
        await checker.Get<RoundStore>().AddAsync(SomeRound.Round(1, Checker.Rounds.RoundId.Parse("20160609T000000Z-routine-0000", null)), [Some.Site().Id], Stop);
        var second = await checker.Http.GetJsonAsync(first.Headers.GetValues("Link").Single().Split('<', '>')[1], Stop);

        Assert.Equal(all[2], second[0].Text("round"));
    }
}
