using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class UnreportedClosureTests
{
    private const string Closed = "Suspected: 未进行报备随意关停";

    [Theory]
    [InlineData("Running", "NameGone NameGone", Closed)]
    [InlineData("ClosureRequested", "NameGone NameGone", Closed)]
    [InlineData("Running", "Default Default", Closed)]
    [InlineData("Running", "NameGone", "TooFewVisits")]
    [InlineData("Running", "NameGone Default", "TooFewVisits")]
    [InlineData("Running", "NoAnswer NoAnswer NoAnswer", "TooFewVisits")]
    [InlineData("Running", "NameGone NoAnswer", "TooFewVisits")]
    [InlineData("Running", "NoAnswer Blocked", "Blocked")]
    [InlineData("Running", "NameGone Opened", "Passed")]
    [InlineData("ClosureApproved", "NameGone NameGone", "-")]
    [InlineData("OfflineForATime", "NameGone NameGone", "-")]
    [InlineData("OfflineForGood", "NameGone NameGone", "-")]
    public void Only_a_name_withdrawn_or_a_default_page_raises_the_suspicion(string state, string visits, string expected)
    {
        var site = Some.Site(Enum.Parse<SiteState>(state));

        var told = Told.By("unreported-closure", Some.Case(site, [.. visits.Split(' ').Select(Visit)]));

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("ff ff ff", Closed)]
    [InlineData("ffb ff ful", Closed)]
    [InlineData("ff ff", "TooFewVisits")]
    [InlineData("ff fo ff", "TooFewVisits")]
    [InlineData("ff bb ff", "TooFewVisits")]
    public void Three_whole_days_without_an_answer_raise_it_too(string days, string expected)
    {
        var probes = days.Split(' ').Select((outcomes, i) => new ProbeDay(Some.Day("2016-05-16").AddDays(-i), outcomes)).ToArray();

        var told = Told.By("unreported-closure", Some.Case(null, Visit("NoAnswer")) with { Probes = probes });

        Assert.Equal(expected, told);
    }

    [Fact]
    public void An_address_that_leads_to_another_site_is_for_a_person_to_clear_up()
    {
        var moved = Some.Observation(Some.Page() with { Address = new Uri("http://www.portal.gov.cn/") });

        Assert.Equal("Budget", Told.By("unreported-closure", Some.Case(null, moved)));
    }

    [Fact]
    public void It_explains_why_the_site_cannot_be_opened()
    {
        var verdict = Told.VerdictBy("unreported-closure", Some.Case(null, Visit("NameGone"), Visit("NameGone")))!;

        Assert.Equal("unreachable-home", verdict.Findings.Single().Explains);
    }

    [Fact]
    public void A_site_on_the_governments_own_network_is_not_judged_from_here() =>
        Assert.Equal("Unsupported", Told.By("unreported-closure", Some.Case(
            Some.Site() with { OnInternet = false }, Visit("NameGone"), Visit("NameGone"))));

    private static Observation Visit(string what) => Some.Observation(what == "Default"
        ? Some.Page() with { Kind = PageKind.DefaultServer }
        : Some.Page(access: Enum.Parse<PageAccess>(what)));
}
