using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages.Browsing;

/// <summary>Every page with the whole case of 2016 behind it, in a real browser: wide and narrow, without script, in print.</summary>
[Collection(WholeOffice.Collection)]
public sealed class PageWalkTests(Azurite azurite, WholeOffice office, Chrome chrome)
{
    public static TheoryData<string> Pages => [.. OfficePages.All];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_without_complaint_and_hinders_nobody(string path)
    {
        await using var clerk = await OpenAsync(path);

        Assert.Empty(await clerk.BarriersAsync());
        Assert.Empty(clerk.Complaints);
        Assert.InRange(await clerk.OverflowAsync(), int.MinValue, 0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_a_narrow_screen_nothing_is_cut_off(string path)
    {
        await using var clerk = await OpenAsync(path, width: 375);

        Assert.InRange(await clerk.OverflowAsync(), int.MinValue, 0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_script_the_same_is_read(string path)
    {
        await using var with = await OpenAsync(path);
        await using var without = await OpenAsync(path, script: false);

        Assert.Equal(await TextAsync(with), await TextAsync(without));
    }

    private static Task<string> TextAsync(Clerk clerk) => clerk.Page.Locator("main").InnerTextAsync();

    private async Task<Clerk> OpenAsync(string path, int width = 1280, bool script = true)
    {
        await office.OpenAsync(azurite, Stop);
        var clerk = await chrome.SignInAsync(office.Checker, Stop, width, script);
        Assert.Equal(200, await clerk.OpenAsync(office.Path(path)));
        return clerk;
    }
}
