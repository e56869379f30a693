using Checker.Judging;
using Checker.Notices;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

/// <summary>Which spot checks one is compared with, and what they count.</summary>
public sealed class NoticeComparingTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_one_and_that_of_a_year_before_are_found_by_their_days()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await AddAsync(checker, "2014-05-20", "2015-04-03", "2015-05-20", "2015-08-01", "2016-02-01");

        var earlier = await CompareAsync(checker);

        Assert.Equal(
            ["Previous 2016-02-01", "YearAgo 2015-05-20"],
            earlier.Select(each => FormattableString.Invariant($"{each.Kind} {each.To:yyyy-MM-dd}")));
    }

    [Theory]
    [InlineData("2015-04-02", false)]
    [InlineData("2015-04-03", true)]
    [InlineData("2015-07-02", true)]
    [InlineData("2015-07-03", false)]
    public async Task A_year_before_is_within_forty_five_days(string day, bool found)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await AddAsync(checker, day);

        Assert.Equal(found ? EarlierKind.YearAgo : EarlierKind.Previous, Assert.Single(await CompareAsync(checker)).Kind);
    }

    [Fact]
    public async Task Other_criteria_other_kinds_and_what_runs_are_not_compared()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = At("2016-02-01");
        await AddAsync(checker, round with { RuleSet = "census-2015" });
        await AddAsync(checker, round with { Id = RoundId.Parse("2016-02-02-routine", null), Kind = RoundKind.Recheck });
        await AddAsync(checker, round with { Id = RoundId.Parse("2016-02-03-routine", null), State = RoundState.Running });
        await AddAsync(checker, round with { Id = RoundId.Parse("2016-02-04-routine", null), Follows = round.Id });

        Assert.Empty(await CompareAsync(checker));
    }

    [Theory]
    [InlineData(ProblemState.Found, 0, 0)]
    [InlineData(ProblemState.Gone, 0, 0)]
    [InlineData(ProblemState.Notified, 0, 1)]
    [InlineData(ProblemState.Rectified, 0, 1)]
    internal async Task Only_what_a_person_confirmed_fails_a_site(ProblemState state, int qualified, int unqualified)
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var round = At("2016-02-01");
        await AddAsync(checker, round);
        var result = SomeRound.Stale("s-example") with { Round = round.Id };
        await checker.Get<CheckStore>().TryConcludeAsync(result, Stop);
        var problems = result.Conclusion.Findings.Where(finding => !finding.IsHint).Select(finding => ProblemOf(finding, state)).DistinctBy(problem => problem.Id);

        var earlier = Assert.Single(await CompareAsync(checker, [.. problems]));

        Assert.Equal((qualified, unqualified), (earlier.Qualified, earlier.Unqualified));
        Assert.Single(earlier.Results);
    }

    private static Problem ProblemOf(Finding finding, ProblemState state)
    {
        var key = new ProblemKey(SiteId.Parse("s-example"), finding.Rule, finding.Group);
        return new Problem
        {
            Id = key.Id,
            Site = key.Site,
            Rule = key.Rule,
            Group = key.Group,
            State = state,
            Since = Some.Moment,
            Items = [new(finding, [], Some.Moment, Some.Moment)],
            FirstSeen = Some.Moment,
            LastSeen = Some.Moment,
        };
    }

    private static async Task<IReadOnlyList<EarlierCheck>> CompareAsync(IdleChecker checker, params Problem[] problems) => await checker.Get<NoticeComparing>().OfAsync(
        At("2016-05-18"), Some.Day("2016-05-04"), Some.Day("2016-05-18"), problems.ToDictionary(problem => problem.Id), Stop);

    private static async Task AddAsync(IdleChecker checker, params string[] days)
    {
        foreach (var day in days)
            await AddAsync(checker, At(day));
    }

    private static async Task AddAsync(IdleChecker checker, Round round)
    {
        await checker.Get<EditionStore>().FreezeAsync(round.Id, round.RuleSet, Stop);
        await checker.Get<RoundStore>().AddAsync(round, [Some.Site().Id], Stop);
    }

    /// <summary>A closed spot check that ended on this day.</summary>
    private static Round At(string day) => SomeRound.Round(1, RoundId.Parse($"{day}-routine", null)) with
    {
        Kind = RoundKind.SpotCheck,
        State = RoundState.Closed,
        PlannedAt = LocalDay.StartOf(Some.Day(day)).AddHours(1),
        ClosedAt = LocalDay.StartOf(Some.Day(day)).AddHours(20),
    };
}
