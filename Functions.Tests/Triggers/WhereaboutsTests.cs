using Checker.Host;
using Checker.Tests.Support;
using Checker.Triggers;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class WhereaboutsTests(Azurite azurite)
{
    [Theory]
    [InlineData(null, false, false)]
    [InlineData("", false, false)]
    [InlineData("China North 3", false, false)]
    [InlineData("chinanorth3", false, false)]
    [InlineData("West Europe", false, true)]
    [InlineData("China North 3", true, true)]
    [InlineData(null, true, true)]
    public void A_region_that_is_none_of_China_or_a_word_of_the_office_makes_it_abroad(string? region, bool set, bool abroad)
    {
        var log = new LogBook<Whereabouts>();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("REGION_NAME", region)]).Build();
        var place = new Whereabouts(Options.Create(new CheckerOptions { Abroad = set }), settings, log);

        place.Tell();

        Assert.Equal(abroad, place.Abroad);
        Assert.Equal(abroad ? 1 : 0, log.At(LogLevel.Warning).Count(line => line.Contains("invented data", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task The_first_page_says_so(string abroad)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var checker = await RunningChecker.StartAsync(azurite, stop, null, ("Checker:Abroad", abroad));
        using var staff = await checker.SignInAsync(stop);

        var page = await staff.GetStringAsync("/office/", stop);

        Assert.Equal(abroad == "true", page.Contains("本系统部署在境外", StringComparison.Ordinal));
    }
}
