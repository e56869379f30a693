using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class MissingMarkTests
{
    private static readonly PageMarks All = new("4117000001", "豫ICP备05012345号", "41170202000123", true, true, null, null, null);

    [Theory]
    [InlineData("", "Passed")]
    [InlineData("code", "Suspected: 未标注网站标识码")]
    [InlineData("organ", "Suspected: 未标注党政机关网站标识")]
    [InlineData("icp", "Suspected: 未标注ICP备案编号")]
    [InlineData("police", "Suspected: 未标注公安机关备案标识")]
    [InlineData("faults", "Suspected: 未添加“我为政府网站找错”入口")]
    [InlineData("code icp", "Suspected: 未标注网站标识码、ICP备案编号")]
    [InlineData("code faults", "Suspected: 未标注网站标识码,未添加“我为政府网站找错”入口")]
    public void Marks_that_are_not_seen_are_one_suspicion(string without, string expected) =>
        Assert.Equal(expected, Judged(Home(Without(without))));

    [Fact]
    public void A_tag_that_says_the_code_counts_for_it() =>
        Assert.Equal("Passed", Judged(Home(Without("code") with { SiteIdCode = "4117000001" })));

    [Fact]
    public void A_mark_in_any_frame_is_there() =>
        Assert.Equal("Passed", Judged(Home(Without("code icp")), Some.Page("foot.htm", PageRole.Forwarded) with { Marks = Without("organ faults police") }));

    [Theory]
    [InlineData("truncated", "Normal", "Unreadable")]
    [InlineData(null, "ScriptShell", "ScriptOnly")]
    [InlineData(null, "Maintenance", "TooFewVisits")]
    public void A_page_that_was_not_read_to_its_end_lacks_nothing(string? detail, string kind, string expected) =>
        Assert.Equal(expected, Judged(Home(Without("code")) with { AccessDetail = detail, Kind = Enum.Parse<PageKind>(kind) }));

    [Fact]
    public void Without_facts_on_marks_nothing_is_said() =>
        Assert.Equal("Unreadable", Judged(Some.Page(items: Some.Item("2016-05-16"))));

    [Theory]
    [InlineData("NoAnswer", "TooFewVisits")]
    [InlineData("Blocked", "Blocked")]
    public void A_home_page_that_was_not_seen_lacks_nothing(string access, string expected) =>
        Assert.Equal(expected, Judged(Some.Page(access: Enum.Parse<PageAccess>(access))));

    [Theory]
    [InlineData("ClosureRequested", "Suspected: 未标注网站标识码")]
    [InlineData("ClosureApproved", "-")]
    [InlineData("OfflineForGood", "-")]
    public void Only_a_site_to_be_kept_up_needs_them(string state, string expected) =>
        Assert.Equal(expected, Judged(Some.Site(Enum.Parse<SiteState>(state)), Home(Without("code"))));

    [Fact]
    public void An_edition_says_which_marks_it_wants()
    {
        var facts = Facts(Some.Site(), Home(Without("code icp")));
        var indicator = facts.RuleSet.Find("missing-mark")! with { Lists = new Dictionary<string, IReadOnlyList<string>> { ["required"] = ["网站标识码"] } };

        var verdict = facts with { RuleSet = facts.RuleSet with { Indicators = [indicator] } };

        Assert.Equal("Suspected: 未标注网站标识码", Told.By("missing-mark", verdict));
    }

    private static PageMarks Without(string marks) => marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(All, (left, mark) => mark switch
    {
        "code" => left with { SiteCode = null },
        "organ" => left with { Organ = false },
        "icp" => left with { Icp = null },
        "police" => left with { PublicSecurity = null },
        _ => left with { FaultReport = false },
    });

    private static PageFacts Home(PageMarks marks) => Some.Page(items: Some.Item("2016-05-16")) with { Marks = marks };

    private static string Judged(params PageFacts[] pages) => Judged(Some.Site(), pages);

    private static string Judged(Site site, params PageFacts[] pages) => Told.By("missing-mark", Facts(site, pages));

    private static Case Facts(Site site, params PageFacts[] pages) =>
        Some.Case(site, Some.Observation(pages)) with { RuleSet = RuleSets.Get("guideline-2017") };
}
