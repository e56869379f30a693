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
    public async Task A_page_opens_without_complaint_hinders_nobody_and_fits_wide_and_narrow_windows(string path)
    {
        await using var clerk = await OpenAsync(path);

        Assert.Equal("", string.Join('\n', await clerk.BarriersAsync()));
        Assert.Equal("", string.Join('\n', clerk.Complaints));
        Assert.InRange(await clerk.OverflowAsync(), int.MinValue, 0);
        await clerk.Page.SetViewportSizeAsync(375, 800);
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

    /// <summary>But for the button that ticks all boxes, which is nothing without script, and is not shown then.</summary>
    private static Task<string> TextAsync(Clerk clerk) =>
        clerk.Page.Locator("main").EvaluateAsync<string>("main => { main.querySelectorAll('[data-all]').forEach(button => button.hidden = true); return main.innerText; }");

    private async Task<Clerk> OpenAsync(string path, bool script = true)
    {
        await office.OpenAsync(azurite, Stop);
        var clerk = await chrome.SignInAsync(office.Checker, Stop, script);
        Assert.Equal(200, await clerk.OpenAsync(office.Path(path)));
        return clerk;
    }
}
