using Checker.Problems;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class ProblemIdTests
{
    [Fact]
    public void The_same_site_rule_and_group_have_the_same_id_and_others_another()
    {
        var site = Some.Site().Id;
        ProblemKey[] keys =
        [
            new(site, "stale-home", ""), new(site, "stale-column", ""), new(site, "stale-column", "公开"), new(SiteId.Parse("s-other"), "stale-home", ""),
        ];

        Assert.Equal(keys.Length, keys.Select(key => key.Id).Distinct().Count());
        Assert.Equal(keys[0].Id, new ProblemKey(site, "stale-home", "").Id);
    }

    [Theory]
    [InlineData("s-a-b")]
    [InlineData("4117000001")]
    public void An_id_leads_back_to_its_site(string site)
    {
        var id = new ProblemKey(SiteId.Parse(site), "stale-home", "").Id;

        Assert.True(ProblemId.TryParse(id.ToString(), null, out var read));
        Assert.Equal((id, site), (read, read.Site.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("s-example")]
    [InlineData("s-example-0123456789abcdeg")]
    [InlineData("s-example-0123456789ABCDEF")]
    [InlineData("s/example-0123456789abcdef")]
    [InlineData("../x-0123456789abcdef")]
    [InlineData("-0123456789abcdef")]
    [InlineData("s-example!0123456789abcdef")]
    public void What_is_no_id_is_none(string text) => Assert.False(ProblemId.TryParse(text, null, out _));
}
