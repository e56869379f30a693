using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public class ReportingTests
{
    private static readonly Filing Filing = new(
        "0123456789abcdef", Some.Site().Id, FilingKind.Maintenance, Some.Moment.AddHours(-1), Some.Moment.AddHours(1), "王主任", "", "李科员", Some.Moment.AddDays(-1));

    [Theory]
    [InlineData(-60 * 60, "报备期内")]
    [InlineData(0, "报备期内")]
    [InlineData((60 * 60) - 1, "报备期内")]
    [InlineData(-(60 * 60) - 1, "访问次数不足")]
    [InlineData(60 * 60, "访问次数不足")]
    public void A_home_page_that_does_not_open_inside_a_filing_is_not_judged(int seconds, string reason)
    {
        var verdicts = Conclude([Filing], Page(seconds)).Verdicts;

        Assert.Equal(reason, Of(verdicts, "unreachable-home").Reason?.Word());
        Assert.Equal(reason, Of(verdicts, "stale-home").Reason?.Word());
    }

    [Fact]
    public void However_often_it_failed_inside_it_is_not_down()
    {
        var conclusion = Conclude([Filing], Page(0), Page(60), Page(120));

        Assert.Empty(conclusion.Findings);
        Assert.Contains("报备期内（维护，2016年5月17日 17:00至2016年5月17日 18:59）", Of(conclusion.Verdicts, "unreachable-home").Explanation, StringComparison.Ordinal);
        Assert.Equal(SiteVerdict.Inconclusive, conclusion.Site);
    }

    [Fact]
    public void One_visit_inside_keeps_those_outside_from_speaking_alone() =>
        Assert.Empty(Conclude([Filing], Page(-7200), Page(0), Page(7200)).Findings);

    [Fact]
    public void A_filing_that_was_withdrawn_excuses_nothing()
    {
        var withdrawn = Filing with { Withdrawn = new Withdrawal("李科员", Some.Moment) };

        Assert.Contains(Conclude([withdrawn], Page(0), Page(60), Page(120)).Findings, finding => finding.Rule == "unreachable-home");
    }

    [Fact]
    public void A_home_page_that_opens_is_judged_as_ever()
    {
        var conclusion = Conclude([Filing], Some.Observation(Some.Page(items: Some.Item("2016-01-01"))));

        Assert.Contains(conclusion.Findings, finding => finding.Rule == "stale-home");
    }

    private static Observation Page(int seconds) => Some.Observation(Some.Page(access: PageAccess.NoAnswer, at: Some.Moment.AddSeconds(seconds)));

    private static Conclusion Conclude(IReadOnlyList<Filing> filings, params Observation[] visits) => Judge.Conclude(Some.Case(null, visits) with { Filings = filings });

    private static Verdict Of(IEnumerable<Verdict> verdicts, string rule) => verdicts.Single(verdict => verdict.Rule == rule);
}
