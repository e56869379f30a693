using System.Text;
using System.Text.Json;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>The findings page in a real browser, which our own headers let run no script.</summary>
[Collection(SampleRound.Collection)]
public sealed class BrowserTests(Azurite azurite, SampleRound sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_one_time_address_leads_to_the_findings()
    {
        var address = await OfferAsync();

        var tree = await Browser.TreeAsync(address, Stop);

        Assert.Contains("存在问题的网站", tree, StringComparison.Ordinal);
        Assert.All(sample.Web.Drawn, site => Assert.Contains(site.Name, tree, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_one_time_address_works_once()
    {
        var address = await OfferAsync();
        await Browser.TreeAsync(address, Stop);

        var again = await Browser.TreeAsync(address, Stop);

        Assert.Contains("已经用过或已过期", again, StringComparison.Ordinal);
        Assert.DoesNotContain("存在问题的网站", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_findings_print_on_a_few_sheets_of_A4()
    {
        var address = await OfferAsync();

        var print = Encoding.Latin1.GetString(await Browser.PrintAsync(address, Stop));

        Assert.InRange(print.Split("/MediaBox [0 0 594.95996 841.91998]").Length - 1, 1, 4);
    }

    private async Task<Uri> OfferAsync()
    {
        var http = (await sample.RunAsync(azurite, Stop)).Checker.Http;
        using var answer = await http.PostAsync("/api/sign-ins", null, Stop);
        var offer = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        return new Uri(http.BaseAddress!, offer.Text("address") + "&returnUrl=%2Foffice%2Ffindings");
    }
}
