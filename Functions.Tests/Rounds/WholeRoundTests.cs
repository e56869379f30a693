using System.Globalization;
using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class WholeRoundTests
{
    private const string Rule = "unreachable-home";

    [Theory]
    [InlineData(4, "Failed")]
    [InlineData(5, "Inconclusive Correlated")]
    public void Five_sites_of_one_server_that_are_down_together_have_one_cause(int down, string told)
    {
        var settled = Settle([.. Down(down, "203.0.113.7:80"), .. Fresh(20, "203.0.113.8:80")]);

        Assert.All(settled.Take(down), result => Assert.Equal(told, result.Told(Rule)));
    }

    [Fact]
    public void One_that_stands_shows_that_the_server_does()
    {
        var settled = Settle([.. Down(5, "203.0.113.7:80"), .. Fresh(1, "203.0.113.7:80"), .. Fresh(20)]);

        Assert.All(settled.Take(5), result => Assert.Equal("Failed", result.Told(Rule)));
    }

    [Fact]
    public void Sites_whose_server_is_unknown_are_no_group()
    {
        var settled = Settle([.. Down(5), .. Fresh(20)]);

        Assert.All(settled.Take(5), result => Assert.Equal("Failed", result.Told(Rule)));
    }

    [Theory]
    [InlineData("203.0.113.{0}:80", "203.0.114.1:80", true)] // a provider's network
    [InlineData("203.0.113.{0}:80", "203.0.113.200:80", false)] // one of it stands
    [InlineData("203.0.{0}.1:80", "198.51.100.1:80", false)]
    [InlineData("[2001:db8:1:{0}::1]:443", "[2001:db8:2::1]:443", true)]
    [InlineData("[2001:db8:1:{0}::1]:443", "[2001:db8:1:ffff::1]:443", false)]
    public void Five_sites_of_one_network_that_are_down_together_have_one_cause(string remote, string standing, bool together)
    {
        var down = Down(5).Select((result, index) => result with { Remote = string.Format(CultureInfo.InvariantCulture, remote, index + 1) });

        var settled = Settle([.. down, .. Fresh(1, standing), .. Fresh(20)]);

        Assert.All(settled.Take(5), result => Assert.Equal(together ? "Inconclusive Correlated" : "Failed", result.Told(Rule)));
    }

    [Fact]
    public void A_servers_ports_are_one_server()
    {
        var settled = Settle([.. Down(3, "203.0.113.7:80"), .. Down(2, "203.0.113.7:443"), .. Fresh(20, "203.0.113.8:80")]);

        Assert.All(settled.Take(5), result => Assert.Equal("Inconclusive Correlated", result.Told(Rule)));
    }

    [Theory]
    [InlineData("s{0}.zmd.gov.cn", "www.zmd.gov.cn", true)] // the domain's own portal hangs from gov.cn
    [InlineData("www.s{0}.zmd.gov.cn", "other.gov.cn", true)]
    [InlineData("s{0}.zmd.gov.cn", "up.zmd.gov.cn", false)]
    [InlineData("s{0}.cn", "other.cn", false)]
    [InlineData("10.0.0.{0}", "10.0.1.9", false)]
    public void Five_sites_of_one_platforms_domain_that_are_down_together_have_one_cause(string host, string standing, bool together)
    {
        var down = Down(5).Select((result, index) => result with { Host = string.Format(CultureInfo.InvariantCulture, host, index + 1) });
        var fresh = Fresh(20).Select(result => result with { Host = standing });

        var settled = Settle([.. down, .. fresh]);

        Assert.All(settled.Take(5), result => Assert.Equal(together ? "Inconclusive Correlated" : "Failed", result.Told(Rule)));
    }

    [Theory]
    [InlineData(5, 5, "Failed")] // half
    [InlineData(6, 5, "Inconclusive OwnNetwork")]
    [InlineData(4, 0, "Failed")] // too few to tell
    [InlineData(5, 0, "Inconclusive OwnNetwork")]
    public void More_than_half_of_a_round_down_speaks_against_our_own_network(int down, int fresh, string told)
    {
        var settled = Settle([.. Down(down), .. Fresh(fresh)]);

        Assert.All(settled.Take(down), result => Assert.Equal(told, result.Told(Rule)));
    }

    [Fact]
    public void A_site_whose_only_fault_is_taken_back_is_not_judged_and_loses_every_finding_that_rested_on_it()
    {
        SiteResult[] withdrawn = [.. Sites(6).Select(site => SomeRound.Down(site, access: PageAccess.NameGone))];
        Assert.Equal("Failed", withdrawn[0].Told("unreported-closure"));

        var settled = Settle(withdrawn);

        Assert.All(settled, result =>
        {
            Assert.Equal(SiteVerdict.Inconclusive, result.Conclusion.Site);
            Assert.Empty(result.Conclusion.Findings);
            Assert.Equal("Inconclusive OwnNetwork", result.Told("unreported-closure"));
        });
    }

    [Fact]
    public void A_closure_that_seems_too_long_because_nothing_answers_is_taken_back_too()
    {
        var site = Some.Site(SiteState.OfflineForATime, new Closure { Kind = ClosureKind.ForATime, From = Some.Day("2016-01-01") });
        var down = Some.Observation(Some.Page(access: PageAccess.NoAnswer));
        var conclusion = Judge.Conclude(Some.Case(site, down, down));

        var settled = Settle([.. Sites(6).Select(each => SomeRound.Result(each, conclusion))]);

        Assert.Equal("overdue-closure", conclusion.Findings.Single().Rule);
        Assert.All(settled, result => Assert.Equal("Inconclusive OwnNetwork", result.Told("overdue-closure")));
    }

    [Fact]
    public void A_week_of_probes_stands_whatever_happens_in_the_round()
    {
        var facts = Some.Case(null, Some.Observation()) with
        {
            Probes = [.. Enumerable.Range(1, 7).Select(back => new ProbeDay(Some.Day("2016-05-17").AddDays(-back), new string('f', 20)))],
        };

        var settled = Settle([.. Sites(6).Select(each => SomeRound.Result(each, Judge.Conclude(facts)))]);

        Assert.All(settled, result => Assert.Equal("Failed", result.Told(Rule)));
    }

    [Fact]
    public void No_verdict_goes_on_speaking_of_a_finding_that_was_taken_back()
    {
        var settled = Settle([.. Down(6)]);

        Assert.All(settled.SelectMany(result => result.Conclusion.Verdicts), verdict =>
            Assert.DoesNotContain("检查时网站无法打开", verdict.Explanation, StringComparison.Ordinal));
        Assert.All(settled, result => Assert.Equal("Inconclusive OwnNetwork", result.Told("stale-home")));
    }

    [Fact]
    public void The_others_stay_as_they_are_and_all_are_final_in_their_order()
    {
        SiteResult[] results = [SomeRound.Stale("s-stale"), .. Down(6), SomeRound.Fresh("s-fresh")];

        var settled = Settle(results);

        Assert.Equal(results.Select(result => result.Site), settled.Select(result => result.Site));
        Assert.All(settled, result => Assert.True(result.Final));
        Assert.Equal(results[0] with { Final = true }, settled[0]);
        Assert.Equal(results[^1] with { Final = true }, settled[^1]);
    }

    /// <summary>A crash in the middle of closing leaves some results final: what is settled then must be what would have been.</summary>
    [Theory]
    [InlineData("203.0.113.7:80", 20, "Inconclusive Correlated")]
    [InlineData(null, 5, "Inconclusive OwnNetwork")]
    public void Closing_that_was_broken_off_is_taken_up_with_the_same_end(string? remote, int fresh, string told)
    {
        SiteResult[] results = [.. Down(7, remote), .. Fresh(fresh)];
        var whole = Settle(results);

        var again = Settle([.. whole.Take(4), .. results.Skip(4)]);

        Assert.All(again.Take(7), result => Assert.Equal(told, result.Told(Rule)));
        Assert.Equal(whole.Select(result => result.Conclusion.Site), again.Select(result => result.Conclusion.Site));
    }

    private static IReadOnlyList<SiteResult> Settle(IReadOnlyList<SiteResult> results) => WholeRound.Settle(results, SomeRound.RuleSet);

    private static IEnumerable<SiteResult> Down(int count, string? remote = null) =>
        Sites(count).Select(site => SomeRound.Down(site, remote));

    private static IEnumerable<SiteResult> Fresh(int count, string? remote = null) =>
        Sites(count).Select(site => SomeRound.Fresh("fresh-" + site, remote));

    private static IEnumerable<string> Sites(int count) => Enumerable.Range(1, count).Select(number => $"s-{number:0000}");
}
