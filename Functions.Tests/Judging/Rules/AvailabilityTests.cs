using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

/// <summary><c>unreachable-home</c> by the probes of seven days.</summary>
public class AvailabilityTests
{
    private const string Down = "Definite: 网站无法打开";
    private const string Suspected = "Suspected: 检查时网站无法打开";
    private const int Minutes = 1440;

    [Theory]
    [InlineData(0, "Passed")]
    [InlineData(503, "Passed")] // 4.99 %
    [InlineData(504, Down)] // 5.00 %
    [InlineData(505, Down)] // 5.01 %
    [InlineData(7 * Minutes, Down)]
    public void Five_percent_of_a_weeks_visits_veto(int failed, string expected)
    {
        var verdict = Told.VerdictBy("unreachable-home", Case(Week(Minutes, failed)))!;

        Assert.Equal(expected, Told.Of(verdict));
        Assert.Equal(expected is Down, verdict.Vetoes);
        Assert.False(verdict.Partial);
    }

    [Theory]
    [InlineData(100, "Passed")] // 0.99 %
    [InlineData(101, "Definite: 网站部分时间无法打开(监测10080次,失败101次,占1.00%)")]
    [InlineData(503, "Definite: 网站部分时间无法打开(监测10080次,失败503次,占4.99%)")]
    [InlineData(504, Down)]
    public void Where_an_editions_table_is_confirmed_less_deducts(int failed, string expected)
    {
        var verdict = Told.VerdictBy("unreachable-home", Deducting(Case(Week(Minutes, failed))))!;

        Assert.Equal(expected, Told.Of(verdict));
        Assert.Equal(expected is Down, verdict.Vetoes);
    }

    [Theory]
    [InlineData(7, 20, "Passed")]
    [InlineData(7, 21, "Passed")]
    [InlineData(7, 19, "TooFewVisits")]
    [InlineData(6, 20, "TooFewVisits")]
    [InlineData(8, 20, "Passed")]
    public void It_takes_seven_days_of_twenty_visits(int days, int visits, string expected) =>
        Assert.Equal(expected, Told.By("unreachable-home", Case(Days(days, new string('o', visits)))));

    [Theory]
    [InlineData("oooooooooooooooooooo", "Passed")] // 20
    [InlineData("oooooooooooooooooool", Down)]
    [InlineData("ooooooooooooooooooob", "TooFewVisits")]
    [InlineData("ooooooooooooooooooou", "TooFewVisits")]
    [InlineData("ooooooooooooooooooor", "TooFewVisits")]
    [InlineData("oooooooooooooooooooobbbbbbuuuuurrrrr", "Passed")]
    public void Blocked_visits_our_own_outages_and_what_was_reported_do_not_count(string day, string expected) =>
        Assert.Equal(expected, Told.By("unreachable-home", Case(Days(7, day))));

    [Fact]
    public void Too_few_say_how_far_it_is_and_leave_the_site_as_the_check_saw_it()
    {
        var facts = Case([.. Days(5, new string('o', 20)), new(Day(-6), "offff")]);

        var verdict = Told.VerdictBy("unreachable-home", facts)!;
        var conclusion = Judge.Conclude(facts);

        Assert.Equal(
            "2016年5月17日18:00访问 http://www.example.gov.cn/ 已打开；2016年5月10日至2016年5月16日监测，计入105次访问，其中4次未能打开，占3.80%；"
            + "每日满20次访问的已有5天，须7天，2016年5月11日仅5次不足",
            verdict.Explanation);
        Assert.True(verdict.Partial);
        Assert.Equal(SiteVerdict.Passed, conclusion.Site);
    }

    [Theory]
    [InlineData("2016-05-16 of 2016-05-15 off", "计入5次访问，其中3次未能打开，占60.00%；每日满20次访问的已有0天，须7天，2016年5月15日仅3次、2016年5月16日仅2次不足")]
    [InlineData("2016-05-16 bb", "计入0次访问，其中0次未能打开，占0.00%，另有2次遇访问拦截、已报备或属本方原因，不计入；每日满20次访问的已有0天，须7天，2016年5月16日仅0次不足")]
    [InlineData("2016-05-16 ooooooooooooooooooof", "计入20次访问，其中1次未能打开，占5.00%；每日满20次访问的已有1天，须7天")]
    public void What_is_lacking_is_told_day_by_day(string days, string expected)
    {
        var words = days.Split(' ');
        ProbeDay[] probes = [.. words.Chunk(2).Select(pair => new ProbeDay(Some.Day(pair[0]), pair[1]))];

        Assert.EndsWith($"2016年5月10日至2016年5月16日监测，{expected}", Told.VerdictBy("unreachable-home", Case(probes))!.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "NoAnswer NoAnswer", Suspected)]
    [InlineData(0, "NoAnswer", "TooFewVisits")]
    [InlineData(0, "Ours", "OwnNetwork")]
    [InlineData(0, "Blocked", "Passed")]
    [InlineData(504, "Opened", Down)]
    [InlineData(504, "NoAnswer", Down)]
    [InlineData(504, "Blocked", Down)]
    public void A_weeks_share_stands_above_what_one_check_saw(int failed, string accesses, string expected) =>
        Assert.Equal(expected, Told.By("unreachable-home", Case(Week(Minutes, failed), accesses)));

    [Theory]
    [InlineData("NoAnswer NoAnswer", Suspected)]
    [InlineData("NoAnswer", "TooFewVisits")]
    [InlineData("Blocked", "Blocked")]
    public void Too_few_take_nothing_back_from_what_one_check_saw(string accesses, string expected)
    {
        var verdict = Told.VerdictBy("unreachable-home", Case(Days(6, new string('f', 20)), accesses))!;

        Assert.Equal(expected, Told.Of(verdict));
        Assert.False(verdict.Vetoes);
        Assert.False(verdict.Partial);
        Assert.Contains("每日满20次访问的已有6天，须7天", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_end_with_today_once_it_has_had_its_visits()
    {
        var before = Days(7, new string('o', 20)); // 10 to 16 May
        var today = new ProbeDay(Day(0), new string('f', 20));

        Assert.Equal("Passed", Told.By("unreachable-home", Case([.. before, today with { Outcomes = new string('f', 19) }])));
        Assert.Equal(Down, Told.By("unreachable-home", Case([.. before, today])));
        Assert.Equal(Down, Told.By("unreachable-home", Case([.. before.SkipLast(1), today])));
    }

    [Fact]
    public void Days_before_the_seven_and_after_today_do_not_count()
    {
        var far = new ProbeDay(Day(-8), new string('f', 1000));
        var tomorrow = new ProbeDay(Day(1), new string('f', 1000));

        Assert.Equal("Passed", Told.By("unreachable-home", Case([far, .. Days(7, new string('o', 20)), tomorrow])));
    }

    [Fact]
    public void A_replay_looks_at_the_days_before_its_reference_time()
    {
        var facts = Some.Case(null, Some.Observation(Some.Page(at: Some.Moment.AddYears(9)))) with
        {
            ReferenceTime = Some.Moment,
            Probes = Week(48, 336),
        };

        Assert.Equal(Down, Told.By("unreachable-home", facts));
    }

    [Theory]
    [InlineData("OfflineForGood", true, "Passed")]
    [InlineData("ClosureApproved", true, "Passed")]
    [InlineData("ClosureRequested", true, Down)]
    [InlineData("Running", false, "Passed")]
    public void Who_may_be_down_or_is_not_to_be_seen_from_here_is_not_judged_by_probes(string state, bool onInternet, string expected)
    {
        var facts = Case(Week(48, 336)) with { Site = Some.Site(Enum.Parse<SiteState>(state)) with { OnInternet = onInternet } };

        Assert.Equal(expected, Told.By("unreachable-home", facts));
    }

    [Fact]
    public void The_finding_tells_the_arithmetic_and_the_bounds()
    {
        var probes = Days(7, "ffoooooooooooooooooob");

        var finding = Told.VerdictBy("unreachable-home", Case(probes))!.Findings.Single();

        Assert.Equal(
            "2016年5月10日至2016年5月16日监测，计入140次访问，其中14次未能打开，占10.00%，另有7次遇访问拦截、已报备或属本方原因，不计入，"
            + "达到5%(含)；每次超过(含)15秒未打开的计为未能打开",
            finding.Detail);
    }

    private static DateOnly Day(int days) => Some.Day("2016-05-17").AddDays(days);

    /// <summary>So many days up to yesterday, all alike.</summary>
    private static ProbeDay[] Days(int count, string outcomes) => [.. Enumerable.Range(1, count).Select(back => new ProbeDay(Day(-back), outcomes))];

    /// <summary>Seven days up to yesterday of so many visits, of which so many failed in all.</summary>
    private static ProbeDay[] Week(int visits, int failed) =>
    [
        .. Enumerable.Range(0, 7).Select(i => Math.Clamp(failed - i * visits, 0, visits))
            .Select((of, i) => new ProbeDay(Day(-1 - i), new string('f', of) + new string('o', visits - of))),
    ];

    private static Case Case(ProbeDay[] probes, string accesses = "Opened")
    {
        var visits = accesses.Split(' ').Select(access => access is "Opened"
            ? Some.Observation()
            : Some.Observation(Some.Page(access: Enum.Parse<PageAccess>(access))));
        return Some.Case(null, [.. visits]) with { Probes = probes };
    }

    private static Case Deducting(Case facts) => facts with
    {
        RuleSet = facts.RuleSet with
        {
            Indicators =
            [
                .. facts.RuleSet.Indicators.Select(indicator => indicator.Rule is not "unreachable-home" ? indicator : indicator with
                {
                    Bounds = indicator.Bounds.ToDictionary(bound => bound.Key, bound => bound.Key is "deductPercent" ? 1 : bound.Value),
                }),
            ],
        },
    };
}
