using System.Net;
using System.Text.Json;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class HealthTests(Azurite azurite)
{
    private static readonly RoundId Today = RoundId.Routine(LocalDay.DayOf(Some.Moment));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.ServiceUnavailable)]
    public async Task It_is_well_until_a_routine_round_is_more_than_26_hours_old(int ticks, HttpStatusCode status)
    {
        await using var checker = await StartAsync(new FakeClock(Some.Moment.AddHours(26).AddTicks(ticks)), SomeRound.Round(1, Today));

        var (answered, told) = await AskAsync(checker);

        Assert.Equal((status, "ok", $"{Today}"), (answered, told.Text("storage"), told.Text("round")));
        Assert.Equal(ticks > 0, told.GetProperty("roundIsLate").GetBoolean());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public async Task A_round_of_days_ago_is_found_and_late(int days)
    {
        await using var checker = await StartAsync(new FakeClock(Some.Moment.AddDays(days)), SomeRound.Round(1, Today));

        var (answered, told) = await AskAsync(checker);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, $"{Today}"), (answered, told.Text("round")));
    }

    [Fact]
    public async Task Before_the_first_routine_round_nothing_was_due()
    {
        var spotCheck = SomeRound.Round(1, RoundId.Of(RoundKind.SpotCheck, Some.Moment, 1)) with { Kind = RoundKind.SpotCheck };
        await using var checker = await StartAsync(new FakeClock(Some.Moment.AddDays(40)), spotCheck);

        var (answered, told) = await AskAsync(checker);

        Assert.Equal((HttpStatusCode.OK, false), (answered, told.TryGetProperty("round", out _)));
    }

    [Fact]
    public async Task The_age_of_the_oldest_message_is_told_and_nothing_that_it_says()
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow().AddMinutes(10));
        await using var checker = await StartAsync(clock, SomeRound.Round(1, Today));
        await checker.Services.GetRequiredService<StorageAccount>().Queue(Names.SiteChecks).SendMessageAsync("s-example", Stop);

        var (_, told) = await AskAsync(checker);

        Assert.Equal(1, told.Int("waiting"));
        Assert.InRange(told.Int("oldestSeconds"), 590, 660);
        Assert.DoesNotContain("s-example", told.GetRawText(), StringComparison.Ordinal);
        Assert.False(told.TryGetProperty("canaries", out _)); // none was asked
    }

    private async Task<RunningChecker> StartAsync(FakeClock clock, Round round)
    {
        var checker = await RunningChecker.StartAsync(azurite, clock, Stop);
        await checker.Services.GetRequiredService<RoundStore>().AddAsync(round, [Some.Site().Id], Stop);
        return checker;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Told)> AskAsync(RunningChecker checker)
    {
        using var answer = await checker.Http.GetAsync("/api/healthz", Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
