using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rounds;

public sealed class RoundSheetTests
{
    [Theory]
    [InlineData("遂平县政府", "水利局", "遂平县政府")]
    [InlineData(null, "水利局", "水利局")]
    [InlineData(null, null, "示例县农业局")]
    public void A_unit_is_who_is_written_to_else_the_sponsor_by_its_short_name(string? addressee, string? shortName, string unit) =>
        Assert.Equal(unit, Line(SomeRound.Stale("s-1"), Some.Site() with { Addressee = addressee, SponsorShort = shortName }).Unit);

    [Fact]
    public void One_symptom_is_one_line()
    {
        var line = Line(SomeRound.Down("s-1", access: PageAccess.NameGone));

        Assert.Equal(["unreachable-home", "unreported-closure"], line.Findings.Select(finding => finding.Rule).Order());
        Assert.Equal("unreachable-home", Assert.Single(line.Shown).Rule);
    }

    [Fact]
    public void What_explains_a_finding_that_is_not_there_is_a_line_of_its_own()
    {
        var verdicts = SomeRound.Down("s-1", access: PageAccess.NameGone).Conclusion.Verdicts.Where(verdict => verdict.Rule != "unreachable-home");

        var line = Line(SomeRound.Result("s-1", Judge.Sum(SomeRound.RuleSet, [.. verdicts])));

        Assert.Equal("unreported-closure", Assert.Single(line.Shown).Rule);
    }

    [Fact]
    public void What_could_not_be_judged_says_why_once()
    {
        var line = Line(SomeRound.Result("s-1", Judge.Unjudged(SomeRound.RuleSet, Reason.TimeUp, "时间已到")));

        Assert.Equal(new SheetReason(Reason.TimeUp, "时间已到", SomeRound.RuleSet.Indicators.Count), Assert.Single(line.Reasons));
    }

    [Fact]
    public void What_a_list_does_not_show_is_not_in_it()
    {
        var site = Some.Site() with { Person = "示例", Phone = "0396-0000000", Office = "办公室", Scope = ["xxgk.example.gov.cn"] };

        var text = Json.Write(Line(SomeRound.Stale("s-1"), site));

        Assert.DoesNotContain("0396", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xxgk", text, StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(Line(SomeRound.Stale("s-1")).Findings).Detail);
    }

    [Fact]
    public void Its_summary_counts_counties_reasons_and_what_waits_for_persons()
    {
        var own = Some.Site() with { Id = SiteId.Parse("s-2"), County = null };
        var unjudged = SomeRound.Result("s-2", Judge.Unjudged(SomeRound.RuleSet, Reason.Blocked, "…")) with { Hints = ["登记信息需更新"] };

        var summary = RoundSheet.Of(SomeRound.Id, [Line(SomeRound.Stale("s-example")), Line(unjudged, own)], "7", Some.Moment).Summary;

        Assert.Equal([new CountyCount("示例县", 1, 0, 1), new CountyCount(CountyCount.City, 1, 0, 0)], summary.Counties);
        Assert.Equal([new ReasonCount(Reason.Blocked, 1)], summary.Reasons);
        Assert.Equal(("7", 1, 1, 2), (summary.Mark, summary.Waiting, summary.Hinted, summary.Planned));
    }

    [Theory]
    [InlineData("县区", true)]
    [InlineData("verdict", true)]
    [InlineData("initials", true)]
    [InlineData("strength", true)]
    [InlineData("other county", false)]
    [InlineData("other verdict", false)]
    [InlineData("other strength", false)]
    [InlineData("other text", false)]
    [InlineData("other rule", false)]
    [InlineData("reason", false)]
    [InlineData("hinted", false)]
    public void A_filter_lets_through_what_fits_all_its_terms(string term, bool lets)
    {
        var filter = term switch
        {
            "县区" => new ResultFilter { County = "示例县", Rule = "stale-home" },
            "verdict" => new ResultFilter { Verdict = SiteVerdict.Failed, Kind = SiteKind.Other },
            "initials" => new ResultFilter { Text = "slxnyj" },
            "strength" => new ResultFilter { Strength = Line(SomeRound.Stale("s-1")).Findings[0].Strength },
            "other county" => new ResultFilter { County = CountyCount.City },
            "other verdict" => new ResultFilter { Verdict = SiteVerdict.Passed },
            "other strength" => new ResultFilter { Rule = "stale-home", Strength = 1 - Line(SomeRound.Stale("s-1")).Findings[0].Strength },
            "other text" => new ResultFilter { Text = "水利" },
            "other rule" => new ResultFilter { Rule = "hijacked-page" },
            "reason" => new ResultFilter { Reason = Reason.Blocked },
            _ => new ResultFilter { Hinted = true },
        };

        Assert.Equal(lets, filter.Lets(Line(SomeRound.Stale("s-1"))));
    }

    private static SheetLine Line(SiteResult result, Site? site = null) => SheetLine.Of(SomeRound.RuleSet, site ?? Some.Site(), result);
}
