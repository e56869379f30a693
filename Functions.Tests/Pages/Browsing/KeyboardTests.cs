using Checker.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Checker.Tests.Pages.Browsing;

/// <summary>The pages without a mouse: by Tab, Enter, arrows and the pages' own keys.</summary>
[Collection(WholeOffice.Collection)]
public sealed class KeyboardTests(Azurite azurite, WholeOffice office, Chrome chrome)
{
    private const int Steps = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/office/")]
    [InlineData("/office/", 375)]
    [InlineData("/office/findings")]
    [InlineData("/office/problems")]
    [InlineData("/office/problems/{problem}")]
    [InlineData("/office/rounds/new")]
    [InlineData("/office/sites/import")]
    [InlineData("/office/sites/{site}?round={round}")]
    [InlineData("/office/notices/{notice}")]
    public async Task Tab_goes_in_reading_order_and_shows_where_it_is(string path, int width = 1280)
    {
        await office.OpenAsync(azurite, Stop);
        await using var clerk = await chrome.SignInAsync(office.Checker, Stop);
        await clerk.Page.SetViewportSizeAsync(width, 900);
        await clerk.OpenAsync(office.Path(path));

        Assert.Equal("跳到正文", (await clerk.TabAsync()).Words);
        for (var step = 0; step < Steps; step++)
        {
            var focused = await clerk.TabAsync();
            if (focused.Words is "" or "跳到正文")
                return; // once round
            Assert.True(focused.IsSeen, $"“{focused.Words}” has the focus, and nothing shows it.");
            Assert.True(focused.StandsBehindTheOneBefore, $"“{focused.Words}” has the focus out of its order.");
        }
    }

    [Fact]
    public async Task The_first_key_leads_past_the_way_about()
    {
        await office.OpenAsync(azurite, Stop);
        await using var clerk = await chrome.SignInAsync(office.Checker, Stop);
        await clerk.OpenAsync("/office/rounds");

        Assert.True((await clerk.TabAsync()).IsSeen);
        await clerk.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("新建检查批次", (await clerk.TabAsync()).Words);
    }

    [Fact]
    public async Task A_list_is_imported_a_spot_check_drawn_and_its_problem_confirmed()
    {
        await using var journey = await JourneyOffice.OpenAsync(azurite, chrome, Stop);
        await using var clerk = await journey.ClerkAsync();
        var keyboard = clerk.Page.Keyboard;
        // Listened for from the start: the browser is told of it beside what is pressed, and one pressed earlier would be lost.
        var opened = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        clerk.Page.FileChooser += (_, chooser) => opened.TrySetResult(chooser);

        await clerk.EnterAsync("网站名录");
        await clerk.EnterAsync("导入");
        await clerk.TabToAsync("名录文件");
        await keyboard.PressAsync("Enter");
        await (await opened.Task.WaitAsync(Stop)).SetFilesAsync(new FilePayload { Name = "台账.csv", MimeType = "text/csv", Buffer = journey.RegistryFile });
        await clerk.EnterAsync("上传并预览");
        await clerk.GoDownAsync("访问入口", "网址");
        await clerk.EnterAsync("按此对应重新预览");
        await clerk.EnterAsync("导入");
        await clerk.SeesAsync("已导入：新增 2 个");

        await clerk.EnterAsync("检查批次");
        await clerk.EnterAsync("新建检查批次");
        await clerk.TabToAsync("数量");
        await keyboard.TypeAsync("2");
        await clerk.EnterAsync("开始检查");
        await clerk.SeesAsync("待人工核查");

        await clerk.EnterAsync("问题核实");
        await clerk.EnterAsync("首页栏目2周内未更新");
        await keyboard.PressAsync("y");
        await keyboard.InsertTextAsync("已打开网页核对");
        await clerk.EnterAsync("确认");
        await clerk.SeesAsync("第一人 王经办");
        await clerk.SeesAsync("已打开网页核对");
    }
}
