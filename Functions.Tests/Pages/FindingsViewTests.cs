using Checker.Judging;
using Checker.Observing;
using Checker.Pages;
using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class FindingsViewTests
{
    [Fact]
    public void Neighbours_of_one_unit_stand_together_and_sites_are_numbered_through()
    {
        var view = View(
            Stale("s-1", "遂平县"), Stale("s-2", "遂平县"), Fresh("s-3", "平舆县"), Stale("s-4", "遂平县"),
            Stale("s-5", "平舆县"), Stale("s-6", "遂平县"));

        Assert.Equal(
            ["遂平县 1 2 3", "平舆县 4", "遂平县 5"],
            view.Units.Select(unit => $"{unit.Name} {string.Join(' ', unit.Lines.Select(line => line.Number))}"));
        Assert.Equal(["s-1", "s-2", "s-4", "s-5", "s-6"], view.Failed.Select(line => line.Site.Id.ToString()));
    }

    [Theory]
    [InlineData("遂平县政府", "水利局", "遂平县政府")]
    [InlineData(null, "水利局", "水利局")]
    [InlineData(null, null, "示例县农业局")]
    public void A_unit_is_who_is_written_to_else_the_sponsor_by_its_short_name(string? addressee, string? shortName, string unit)
    {
        var (site, result) = Stale("s-1", addressee);

        Assert.Equal(unit, SiteLine.Of(result, site with { SponsorShort = shortName }).Unit);
    }

    [Fact]
    public void One_symptom_is_one_line()
    {
        var result = SomeRound.Down("s-1", access: PageAccess.NameGone);

        var line = SiteLine.Of(result, Some.Site());

        Assert.Equal(["unreachable-home", "unreported-closure"], result.Conclusion.Findings.Select(finding => finding.Rule).Order());
        Assert.Equal("unreachable-home", Assert.Single(line.Findings).Rule);
    }

    [Fact]
    public void What_explains_a_finding_that_is_not_there_is_a_line_of_its_own()
    {
        var verdicts = SomeRound.Down("s-1", access: PageAccess.NameGone).Conclusion.Verdicts.Where(verdict => verdict.Rule != "unreachable-home");

        var line = SiteLine.Of(SomeRound.Result("s-1", Judge.Sum(SomeRound.RuleSet, [.. verdicts])), Some.Site());

        Assert.Equal("unreported-closure", Assert.Single(line.Findings).Rule);
    }

    [Fact]
    public void What_could_not_be_judged_says_why_once()
    {
        var unjudged = SomeRound.Result("s-1", Judge.Unjudged(SomeRound.RuleSet, Reason.TimeUp, "时间已到"));

        var view = View((Some.Site(), unjudged));

        var line = Assert.Single(view.Inconclusive);
        Assert.EndsWith("时间已到", Assert.Single(line.Reasons), StringComparison.Ordinal);
        Assert.Equal((0, 0, SomeRound.RuleSet.Indicators.Count), (line.Number, line.Judged, line.Unjudged));
        Assert.Empty(view.Units);
    }

    [Fact]
    public void A_passed_site_tells_how_much_was_judged()
    {
        var conclusion = Judge.Sum(SomeRound.RuleSet, [Verdict.Pass("stale-home", "…"), Verdict.Unjudged("unreported-closure", Reason.TooFewVisits, "…")]);

        var line = Assert.Single(View((Some.Site(), SomeRound.Result("s-1", conclusion))).Passed);

        Assert.Equal((1, 1), (line.Judged, line.Unjudged));
    }

    private static FindingsView View(params IReadOnlyList<(Site Site, SiteResult Result)> results) =>
        FindingsView.Of(SomeRound.Round(results.Count), SomeRound.RuleSet, results);

    private static (Site Site, SiteResult Result) Stale(string id, string? addressee) => (Site(id, addressee), SomeRound.Stale(id));

    private static (Site Site, SiteResult Result) Fresh(string id, string? addressee) =>
        (Site(id, addressee), SomeRound.Result(id, Judge.Sum(SomeRound.RuleSet, [Verdict.Pass("stale-home", "…")])));

    private static Site Site(string id, string? addressee) => Some.Site() with { Id = SiteId.Parse(id), Addressee = addressee };
}
