using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Keeping;

public sealed class RoundRetentionTests
{
    private const string Name = "2016-05-17-routine/s-example/1-aaaaaaaa";

    private static readonly DateTimeOffset Planned = Some.Moment;

    [Theory]
    [InlineData(0, nameof(Fate.Stays))]
    [InlineData(1, nameof(Fate.OldVisit))]
    public void A_visits_file_goes_when_its_round_was_planned_before_the_bound(int ticks, string fate) =>
        Assert.Equal(fate, $"{FateOf(Files(Name + ".warc.gz"), Planned.AddTicks(ticks))}");

    [Fact]
    public void Its_observation_goes_whatever_becomes_of_its_bodies() =>
        Assert.Equal(Fate.OldObservation, FateOf(Files(Name + ".json.gz"), Planned.AddTicks(1)));

    [Theory]
    [InlineData(0, nameof(Fate.Stays))]
    [InlineData(1, nameof(Fate.LostAttempt))]
    public void An_attempt_that_nobody_recorded_goes_after_more_than_a_day(int ticks, string fate)
    {
        var files = Files(Name + ".warc.gz") with { Recorded = new HashSet<string>() };

        Assert.Equal(fate, $"{RoundRetention.Of(files, Planned, Planned.AddDays(1).AddTicks(ticks)).Single().Fate}");
    }

    [Theory]
    [InlineData("2016-05-17-routine/plan.json")]
    [InlineData("2016-05-17-routine/s-example/1-aaaaaaaa.png")]
    [InlineData("2016-05-17-routine/Nobody/1-aaaaaaaa.warc.gz")]
    public void What_is_no_visits_file_is_left_alone(string name) => Assert.Equal(Fate.Stays, FateOf(Files(name), Planned.AddTicks(1)));

    [Theory]
    [InlineData(nameof(RoundKind.Routine), false)]
    [InlineData(nameof(RoundKind.SelfCheck), false)]
    [InlineData(nameof(RoundKind.SpotCheck), true)]
    [InlineData(nameof(RoundKind.Recheck), true)]
    [InlineData(nameof(RoundKind.Full), true)]
    public void Only_what_comes_by_itself_goes_and_an_inspections_visits_stay(string kind, bool stays) => AssertRests(
        stays ? Rest.Inspection : null, Files(Name + ".warc.gz") with { Round = SomeRound.Round() with { Kind = Enum.Parse<RoundKind>(kind) } });

    [Fact]
    public void A_visit_of_which_something_was_found_stays() =>
        AssertRests(Rest.Finding, Files(Name + ".warc.gz") with { Found = new HashSet<SiteId> { Some.Site().Id } });

    [Fact]
    public void A_visit_beside_which_a_person_looked_stays() =>
        AssertRests(Rest.ManualCheck, Files(Name + ".warc.gz") with { LookedAt = new HashSet<SiteId> { Some.Site().Id } });

    [Fact]
    public void A_visit_that_a_problem_or_a_notice_names_stays_with_its_observation()
    {
        var files = Files(Name + ".warc.gz", Name + ".json.gz");
        var named = new RoundFiles(files.Round, files.Files, files.Recorded, files.Found, files.LookedAt, new HashSet<string> { Name + ".warc.gz" });

        AssertRests(Rest.Evidence, named);
    }

    [Theory]
    [InlineData(-1, false, true)]
    [InlineData(0, false, false)]
    [InlineData(-1, true, false)]
    public void A_body_is_forgotten_when_it_was_last_served_before_all_that_is_settled_and_nothing_kept_has_it(int ticks, bool forGood, bool goes) =>
        Assert.Equal(goes, RoundRetention.MayForget(new BodyUse("", "", Planned.AddTicks(ticks), forGood, default), Planned));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_round_is_gone_through_when_it_has_been_closed_for_more_than_a_day(int ticks, bool due) =>
        Assert.Equal(due, IsDue(null, Planned.AddDays(1).AddTicks(ticks)));

    [Theory]
    [InlineData(false, false, 731, 0, false)]
    [InlineData(false, false, 731, 1, true)]
    [InlineData(true, false, 2_000, 0, false)]
    [InlineData(true, true, 29, 0, false)]
    [InlineData(true, true, 30, 0, true)]
    public void It_is_gone_through_again_when_it_is_old_and_once_a_month_while_files_are_left(bool old, bool left, int days, int ticks, bool due) =>
        Assert.Equal(due, IsDue(new Swept(Planned, old, left), Planned.AddDays(days).AddTicks(ticks)));

    private static bool IsDue(Swept? swept, DateTimeOffset now) =>
        Swept.IsDue(SomeRound.Round() with { State = RoundState.Closed, ClosedAt = Planned }, swept, now.AddDays(-731), now);

    private static void AssertRests(Rest? rest, RoundFiles files)
    {
        Assert.Equal(rest, RoundRetention.RestOf(files, Some.Site().Id));
        Assert.All(RoundRetention.Of(files, Planned.AddDays(1), Planned.AddDays(1_000)), each => Assert.Equal(rest is not null, each.Fate is Fate.Stays));
    }

    private static Fate FateOf(RoundFiles files, DateTimeOffset oldBefore) => RoundRetention.Of(files, oldBefore, Planned.AddDays(1_000)).Single().Fate;

    private static RoundFiles Files(params string[] names) => new(
        SomeRound.Round(),
        [.. names.Select(name => new StoredFile(name, 10, Planned))],
        new HashSet<string> { Name, "2016-05-17-routine/Nobody/1-aaaaaaaa" },
        new HashSet<SiteId>(),
        new HashSet<SiteId>(),
        new HashSet<string>());
}
