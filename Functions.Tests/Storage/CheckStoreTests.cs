using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class CheckStoreTests(Azurite azurite)
{
    /// <summary>Ids that are the beginnings of one another: their rows stand side by side.</summary>
    private static readonly string[] Nested = ["s-ab", "s-ab-", "s-ab-x", "s-ab0", "s-abc"];

    private static readonly RoundId Round = SomeRound.Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_conclusion_wins()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;

        var first = await checks.TryConcludeAsync(SomeRound.Stale("s-ab"), Stop);
        var second = await checks.TryConcludeAsync(SomeRound.Down("s-ab"), Stop);

        Assert.Equal((true, false), (first, second));
        Assert.Equal("stale-home", Assert.Single((await FindAsync(checks, "s-ab"))!.Conclusion.Findings).Rule);
    }

    [Fact]
    public async Task Of_many_at_once_one_wins_and_its_findings_are_whole()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        var conclusions = Enumerable.Range(1, 12).Select(count => With("s-ab", Findings(count)));

        var won = await Task.WhenAll(conclusions.Select(async result => (result, Ok: await checks.TryConcludeAsync(result, Stop))));

        var winner = Assert.Single(won, one => one.Ok).result;
        Assert.Equal(Sentences(winner), Sentences((await FindAsync(checks, "s-ab"))!));
    }

    [Fact]
    public async Task What_is_read_is_what_was_concluded()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        var kept = With("s-ab", Findings(12)) with { Remote = "203.0.113.7:80", Visits = [new VisitFiles(1, "r/s/1-a", "aa", "bb")] };

        await checks.TryConcludeAsync(kept, Stop);
        var read = (await FindAsync(checks, "s-ab"))!;

        Assert.Equal(Sentences(kept), Sentences(read));
        Assert.Equal((kept.At, kept.Remote, kept.Visits[0], kept.Final), (read.At, read.Remote, read.Visits[0], read.Final));
        Assert.Equal(
            kept.Conclusion.Verdicts.Select(verdict => (verdict.Rule, verdict.Outcome, verdict.Reason, verdict.Explanation, verdict.Findings.Count)),
            read.Conclusion.Verdicts.Select(verdict => (verdict.Rule, verdict.Outcome, verdict.Reason, verdict.Explanation, verdict.Findings.Count)));
    }

    [Fact]
    public async Task Of_very_many_findings_as_many_are_kept_as_go_into_one_transaction()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;

        var ok = await checks.TryConcludeAsync(With("s-ab", Findings(150)), Stop);

        Assert.True(ok);
        var read = (await FindAsync(checks, "s-ab"))!;
        Assert.Equal(SiteVerdict.Failed, read.Conclusion.Site);
        Assert.Equal(Findings(98).Select(finding => finding.Sentence), Sentences(read));
    }

    [Fact]
    public async Task Sites_whose_ids_begin_alike_never_mix()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        foreach (var (index, site) in Nested.Index())
        {
            await checks.TryConcludeAsync(With(site, Findings(index)), Stop);
            await checks.TryAddVisitAsync(Round, SiteId.Parse(site), new VisitFiles(1, site, "", ""), Stop);
        }

        var all = await checks.ResultsAsync(Round, Stop).ToListAsync(Stop);

        Assert.Equal(Nested, all.Select(result => result.Site.ToString()));
        Assert.Equal([0, 1, 2, 3, 4], all.Select(result => result.Conclusion.Findings.Count()));
        foreach (var (index, site) in Nested.Index())
        {
            Assert.Equal(index, (await FindAsync(checks, site))!.Conclusion.Findings.Count());
            Assert.Equal(site, Assert.Single(await checks.VisitsAsync(Round, SiteId.Parse(site), Stop)).Name);
        }
    }

    [Fact]
    public async Task A_tally_has_each_concluded_site_of_the_round_and_its_verdict()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        await checks.PlanAsync(Round, Nested.Select(SiteId.Parse), Stop);
        await checks.TryConcludeAsync(SomeRound.Stale("s-ab"), Stop);
        await checks.TryConcludeAsync(With("s-abc", []), Stop);
        await checks.TryConcludeAsync(SomeRound.Stale("s-ab-x") with { Round = RoundId.Parse("2016-05-18-routine", null) }, Stop);

        var tally = await checks.TallyAsync(Round, Stop);

        Assert.Equal(
            [("s-ab", SiteVerdict.Failed), ("s-abc", SiteVerdict.Passed)],
            tally.Select(pair => (pair.Key.ToString(), pair.Value)).Order());
    }

    [Fact]
    public async Task A_large_plan_is_laid_out_twice_and_is_the_same_once()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        SiteId[] sites = [.. Enumerable.Range(1, 1101).Select(number => SiteId.Parse($"s-{number:0000}"))];

        await checks.PlanAsync(Round, sites, Stop);
        await checks.PlanAsync(Round, sites, Stop);

        Assert.True(await checks.IsPlannedAsync(Round, sites[^1], Stop));
        Assert.False(await checks.IsPlannedAsync(Round, SiteId.Parse("s-1102"), Stop));
    }

    [Fact]
    public async Task A_planned_site_has_no_visit_and_no_conclusion_yet()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        await checks.PlanAsync(Round, Nested.Select(SiteId.Parse), Stop);
        await checks.TryConcludeAsync(With("s-ab-", Findings(2)), Stop);

        Assert.Null(await FindAsync(checks, "s-ab"));
        Assert.Empty(await checks.VisitsAsync(Round, SiteId.Parse("s-ab"), Stop));
    }

    [Fact]
    public async Task Of_a_visits_attempts_the_first_counts_and_visits_stand_in_order()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        var site = SiteId.Parse("s-ab");

        var second = await checks.TryAddVisitAsync(Round, site, new VisitFiles(2, "second", "", ""), Stop);
        var first = await checks.TryAddVisitAsync(Round, site, new VisitFiles(1, "first", "", ""), Stop);
        var late = await checks.TryAddVisitAsync(Round, site, new VisitFiles(1, "late", "", ""), Stop);
        await checks.TryAddVisitAsync(Round, site, new VisitFiles(3, "third", "", ""), Stop);

        Assert.Equal((true, true, false), (second, first, late));
        Assert.Equal(["first", "second", "third"], (await checks.VisitsAsync(Round, site, Stop)).Select(files => files.Name));
    }

    [Fact]
    public async Task A_site_counts_as_put_off_until_its_later_visit_is_due()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        await checks.PutOffAsync(Round, SiteId.Parse("s-ab"), Some.Moment.AddMinutes(2), Stop);
        await checks.PutOffAsync(Round, SiteId.Parse("s-ab"), Some.Moment.AddMinutes(20), Stop); // once more, after its second visit
        await checks.PutOffAsync(Round, SiteId.Parse("s-ab-"), Some.Moment.AddMinutes(2), Stop);

        Assert.Equal(2, await checks.PutOffAsync(Round, Some.Moment, Stop));
        Assert.Equal(1, await checks.PutOffAsync(Round, Some.Moment.AddMinutes(2), Stop));
        Assert.Equal(0, await checks.PutOffAsync(Round, Some.Moment.AddMinutes(20), Stop));
    }

    [Fact]
    public async Task Conclusions_are_counted_by_when_they_were_drawn_anew_or_from_a_moment_on()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        foreach (var (minute, site) in Nested.Index())
            await checks.TryConcludeAsync(With(site, Findings(minute)) with { At = Some.Moment.AddMinutes(minute) }, Stop, byTime: true);
        await checks.TryConcludeAsync(With("s-ab", Findings(2)) with { At = Some.Moment.AddMinutes(9) }, Stop, byTime: true); // the first wins, here too

        Assert.Equal((2, 3), await checks.CountAsync(Round, null, Some.Moment.AddMinutes(2), Stop));
        Assert.Equal((1, 3), await checks.CountAsync(Round, Some.Moment.AddMinutes(1), Some.Moment.AddMinutes(2), Stop));
        Assert.Equal((4, 0), await checks.CountAsync(Round, Some.Moment.AddMinutes(1), Some.Moment.AddMinutes(5), Stop));
        Assert.Equal((0, 0), await checks.CountAsync(Round, Some.Moment.AddMinutes(5), Some.Moment.AddMinutes(6), Stop));
    }

    [Fact]
    public async Task A_conclusion_with_as_many_findings_as_can_be_kept_is_listed_by_time_too()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;

        Assert.True(await checks.TryConcludeAsync(With("s-ab", Findings(150)), Stop, byTime: true));

        Assert.Equal((0, 1), await checks.CountAsync(Round, Some.Moment, Some.Moment, Stop));
    }

    [Fact]
    public async Task Many_conclusions_become_final_together_each_whole()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        var sites = Enumerable.Range(0, 130).Select(number => $"s-{number:0000}").ToList();
        await Parallel.ForEachAsync(sites.Index(), Stop, async (site, stop) => await checks.TryConcludeAsync(With(site.Item, Findings(site.Index % 40)), stop));
        var before = await checks.ResultsAsync(Round, Stop).ToListAsync(Stop);
        var mark = await checks.MarkAsync(Round, Stop);

        await checks.FinishAsync(Round, before.Select((result, index) => (result, index % 3 == 0 ? With(sites[index], []) with { Final = true } : result with { Final = true })), Stop);

        var read = await checks.ResultsAsync(Round, Stop).ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(0, 130).Select(index => index % 3 == 0 ? 0 : index % 40), read.Select(result => result.Conclusion.Findings.Count()));
        Assert.All(read, result => Assert.True(result.Final));
        Assert.NotEqual(mark, await checks.MarkAsync(Round, Stop));
        Assert.Equal(sites.Skip(100), (await checks.ResultsAsync(Round, Stop, SiteId.Parse("s-0099")).ToListAsync(Stop)).Select(result => result.Site.ToString()));
    }

    [Fact]
    public async Task A_final_conclusion_drops_the_findings_that_do_not_stand_and_no_other_sites()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        foreach (var site in Nested)
            await checks.TryConcludeAsync(With(site, Findings(3)), Stop);
        var before = (await FindAsync(checks, "s-ab"))!;
        var final = With("s-ab", Findings(1)) with { Final = true };

        await checks.FinishAsync(before, final, Stop);

        var read = await checks.ResultsAsync(Round, Stop).ToListAsync(Stop);
        Assert.Equal([1, 3, 3, 3, 3], read.Select(result => result.Conclusion.Findings.Count()));
        Assert.Equal([true, false, false, false, false], read.Select(result => result.Final));
    }

    [Fact]
    public async Task A_conclusion_that_stays_as_it_was_becomes_final_with_all_its_findings()
    {
        var checks = (await Stores.CreateAsync(azurite)).Checks;
        await checks.TryConcludeAsync(With("s-ab", Findings(150)), Stop);
        var before = (await FindAsync(checks, "s-ab"))!;

        await checks.FinishAsync(before, before with { Final = true }, Stop);

        var read = (await FindAsync(checks, "s-ab"))!;
        Assert.True(read.Final);
        Assert.Equal(Sentences(before), Sentences(read));
    }

    private static Task<SiteResult?> FindAsync(Checker.Storage.CheckStore checks, string site) =>
        checks.FindResultAsync(Round, SiteId.Parse(site), Stop);

    private static IEnumerable<string> Sentences(SiteResult result) => result.Conclusion.Findings.Select(finding => finding.Sentence);

    /// <summary>Of two rules, so that which finding is whose must be kept, too.</summary>
    private static SiteResult With(string site, IReadOnlyList<Finding> findings) => SomeRound.Result(site, Judge.Sum(SomeRound.RuleSet,
    [
        .. findings.GroupBy(finding => finding.Rule, (rule, own) => Verdict.Fail(rule, "栏目有问题", [.. own])),
        Verdict.Pass("stale-home", "已更新"),
    ]));

    private static Finding[] Findings(int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => new Finding
        {
            Rule = index < 40 ? "blank-column" : "stale-column",
            Strength = Strength.Suspected,
            Sentence = $"第{index}个栏目",
            Detail = "…",
            Pages = [Some.Address($"{index}/")],
        }),
    ];
}
