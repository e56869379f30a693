using System.Net;
using Checker.Judging;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class CertificatesApiTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_that_have_ended_or_end_soon_are_listed_the_first_to_end_on_top()
    {
        var today = LocalDay.StartOf(LocalDay.DayOf(TimeProvider.System.GetUtcNow()));
        await SaveAsync(1, today.AddDays(31).AddTicks(-1)); // the last instant of the thirtieth day from today
        await SaveAsync(2, today.AddDays(31));
        await SaveAsync(3, today.AddDays(-400));
        await SaveAsync(4, null);
        await SaveAsync(5, today.AddDays(2), SiteState.Exempt);

        var rows = (await checker.Http.GetJsonAsync("/api/certificates", Stop)).EnumerateArray().ToList();
        var more = await checker.Http.GetJsonAsync("/api/certificates?days=31", Stop);
        var one = await checker.Http.GetJsonAsync("/api/sites/s-cert-1", Stop);
        var none = await checker.Http.GetJsonAsync("/api/sites/s-cert-4", Stop);
        using var wrong = await checker.Http.GetAsync("/api/certificates?days=367", Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync("/office/certificates", Stop);
        var form = await visitor.GetStringAsync("/office/sites/s-cert-1/edit", Stop);

        Assert.Equal(["s-cert-3", "s-cert-1"], rows.Select(row => row.Text("site")));
        Assert.Equal([(-400, true), (30, false)], rows.Select(row => (row.Int("daysLeft"), row.GetProperty("over").GetBoolean())));
        Assert.Equal(3, more.GetArrayLength());
        Assert.True(one.TryGetProperty("certificate", out _));
        Assert.False(none.TryGetProperty("certificate", out _));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("已过期", page, StringComparison.Ordinal);
        Assert.Contains("第1网", page, StringComparison.Ordinal);
        Assert.DoesNotContain("第2网", page, StringComparison.Ordinal);
        Assert.Contains("首页安全证书有效期至", form, StringComparison.Ordinal);
    }

    private async Task SaveAsync(int number, DateTimeOffset? ends, SiteState state = SiteState.Running)
    {
        var site = Some.Site(state) with { Id = SiteId.Parse($"s-cert-{number}"), Name = $"第{number}网", Home = new Uri($"https://c{number}.gov.cn.example/") };
        await checker.Get<SiteStore>().SaveAsync([site], Stop);
        await checker.Get<HomeWatches>().SaveAsync(site.Id, new HomeWatch { At = Some.Moment, CertificateEnds = ends }, Stop);
    }
}
