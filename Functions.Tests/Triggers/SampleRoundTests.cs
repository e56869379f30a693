using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>The case of 2016, from the registry file to the findings: the first acceptance test.</summary>
[Collection(SampleRound.Collection)]
public sealed class SampleRoundTests(Azurite azurite, SampleRound sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixteen_of_the_forty_have_problems_and_the_others_have_none()
    {
        var standing = await (await sample.RunAsync(azurite, Stop)).Checker.GetAsync($"/api/rounds/{sample.Round}", Stop);

        Assert.Equal(
            (40, 40, 24, 16, 0),
            (standing.Int("planned"), standing.Int("concluded"), standing.Int("passed"), standing.Int("failed"), standing.Int("inconclusive")));
    }

    [Fact]
    public async Task Each_site_comes_out_with_the_kind_of_problem_that_the_notice_names_and_no_other()
    {
        var checker = (await sample.RunAsync(azurite, Stop)).Checker;

        var findings = await checker.GetAsync($"/api/rounds/{sample.Round}/findings.json", Stop);

        var found = findings.EnumerateArray().ToLookup(finding => finding.Text("name"), finding => finding.Text("rule"));
        Assert.All(sample.Web.Drawn, site => Assert.Equal(
            site.Rules.Order(), found[site.Name].Distinct().Order()));
        Assert.Equal(18, findings.GetArrayLength());
    }

    [Theory]
    [InlineData("驿城区招商办网站", "首页栏目2周内未更新")]
    [InlineData("驿城区计生委网站", "乡办风采栏目—西园街道办事处等18个栏目空白")]
    [InlineData("遂平县工商局网站", "网站被篡改成赌博网站")]
    [InlineData("遂平县水利局网站", "网站无法打开")]
    [InlineData("西平县林业局网站", "已申请关停获批,目前仍违规运行")]
    [InlineData("正阳县卫生局网站", "网站被篡改为代孕网站")]
    public async Task The_sentences_are_the_trades(string name, string sentence)
    {
        var checker = (await sample.RunAsync(azurite, Stop)).Checker;

        var findings = await checker.GetAsync($"/api/rounds/{sample.Round}/findings.json", Stop);

        Assert.Contains(findings.EnumerateArray(), finding => finding.Text("name") == name && finding.Text("sentence") == sentence);
    }

    [Fact]
    public async Task Every_finding_of_a_page_that_opened_leads_to_its_kept_bytes()
    {
        var checker = (await sample.RunAsync(azurite, Stop)).Checker;
        var findings = await checker.GetAsync($"/api/rounds/{sample.Round}/findings.json", Stop);

        foreach (var finding in findings.EnumerateArray().Where(finding => finding.Text("rule") != "unreachable-home"))
        {
            using var answer = await checker.Http.GetAsync($"/api/evidence/{finding.Text("evidence")}", Stop);
            Assert.True(answer.IsSuccessStatusCode, finding.GetRawText());
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Stop));
        }
    }

    [Fact]
    public async Task The_findings_page_names_every_site_once_under_its_unit()
    {
        using var visitor = await (await sample.RunAsync(azurite, Stop)).Checker.SignInAsync(Stop);

        var page = await visitor.GetStringAsync("/office/findings", Stop);

        Assert.All(sample.Web.Drawn, site => Assert.Equal(2, page.Split($">{site.Name}<").Length));
        Assert.Equal(2, page.Split("<script").Length);
        Assert.Contains("<script src=\"/office/office.js\" defer></script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sites_page_shows_its_verdicts_and_leads_to_the_kept_page_as_inert_text()
    {
        var checker = (await sample.RunAsync(azurite, Stop)).Checker;
        var findings = await checker.GetAsync($"/api/rounds/{sample.Round}/findings.json", Stop);
        var hijacked = findings.EnumerateArray().First(finding => finding.Text("rule") == "hijacked-page");
        using var visitor = await checker.SignInAsync(Stop);

        var site = await visitor.GetStringAsync($"/office/sites/{hijacked.Text("site")}?round={sample.Round}", Stop);
        var evidence = await visitor.GetStringAsync($"/office/evidence/{hijacked.Text("evidence")}", Stop);

        Assert.Contains(hijacked.Text("sentence"), site, StringComparison.Ordinal);
        Assert.Contains("&lt;title&gt;", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", evidence, StringComparison.OrdinalIgnoreCase);
    }
}
