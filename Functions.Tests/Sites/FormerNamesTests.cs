using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Sites;

public sealed class FormerNamesTests
{
    [Fact]
    public void A_name_that_ended_is_told_with_the_one_of_today_and_the_day_after()
    {
        var site = Some.Site() with { Dated = [new DatedName(RegistryField.Sponsor, "示例县农机局", null, Some.Day("2018-12-31"))] };

        Assert.Equal([new FormerName("示例县农机局", "示例县农业局", Some.Day("2019-01-01"))], FormerNames.Of([site, site]));
    }

    [Fact]
    public void A_name_that_a_site_still_bears_and_one_without_an_end_are_none()
    {
        var site = Some.Site() with
        {
            Dated = [new DatedName(RegistryField.Sponsor, "示例县农机局", null, Some.Day("2018-12-31")), new DatedName(RegistryField.Sponsor, "示例县农业局", Some.Day("2019-01-01"), null)],
        };

        Assert.Empty(FormerNames.Of([site, Some.Site() with { SponsorShort = "示例县农机局" }]));
    }
}
