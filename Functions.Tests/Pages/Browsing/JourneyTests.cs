using Checker.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Checker.Tests.Pages.Browsing;

/// <summary>The whole way from a list of sites to a rectified problem, gone by its persons through links, fields and buttons.</summary>
public sealed class JourneyTests(Azurite azurite, Chrome chrome)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_list_of_sites_to_a_rectified_problem()
    {
        await using var office = await JourneyOffice.OpenAsync(azurite, chrome, Stop);
        await using var clerk = await office.ClerkAsync();

        await ImportAsync(clerk, office.RegistryFile);
        await SpotCheckAsync(clerk);
        await JudgeByHandAsync(clerk);
        await ConfirmAsync(clerk);
        await using var reviewer = await office.ReviewerAsync();
        await ReviewAsync(reviewer);
        await ComposeAsync(clerk);
        await using var registrar = await office.RegistrarAsync();
        await IssueAsync(registrar);
        await using var unit = await office.UnitAsync();
        await ReportAsync(unit);
        await using var county = await office.CountyAsync();
        await SignAsync(county);
        office.Rectify();
        await RecheckAsync(clerk);
    }

    private static async Task ImportAsync(Clerk clerk, byte[] file)
    {
        await clerk.TurnToAsync("网站名录");
        await clerk.FollowAsync("导入");
        await clerk.Page.GetByLabel("名录文件").SetInputFilesAsync(new FilePayload { Name = "台账.csv", MimeType = "text/csv", Buffer = file });
        await clerk.PressAsync("上传并预览");
        await clerk.ChooseAsync("访问入口", "网址");
        await clerk.PressAsync("按此对应重新预览");
        await clerk.SeesAsync("将新增 2 个网站");
        await clerk.PressAsync("导入");
        await clerk.SeesAsync("已导入：新增 2 个");
        await clerk.FollowAsync("查看名录");
        await clerk.SeesAsync(JourneyOffice.Site);
        clerk.Page.SetDefaultTimeout(8000);
    }

    private static async Task SpotCheckAsync(Clerk clerk)
    {
        await clerk.TurnToAsync("检查批次");
        await clerk.FollowAsync("新建检查批次");
        await clerk.TypeAsync("数量", "2");
        await clerk.PressAsync("开始检查");
        await Say(clerk);
        await clerk.FollowOnceThereAsync("待人工核查");
        await Say(clerk);
    }

    private static async Task JudgeByHandAsync(Clerk clerk)
    {
        await clerk.FollowAsync(JourneyOffice.Other);
        await clerk.PressAsync("全选");
        await clerk.Page.GetByLabel("未发现问题").CheckAsync();
        await clerk.TypeAsync("核查了什么", "逐个栏目打开查看");
        await clerk.TypeAsync("从何处访问", "办公室互联网");
        await clerk.PressAsync("登记");
        await Say(clerk);
        await clerk.FollowAsync("返回列表");
        await Say(clerk);
        await clerk.FollowAsync("核实检出的问题");
    }

    private static async Task ConfirmAsync(Clerk clerk)
    {
        await clerk.FollowAsync("首页栏目");
        await Say(clerk);
        await (await clerk.UnfoldAsync("确认")).GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Say(clerk);
    }

    private static async Task ReviewAsync(Clerk reviewer)
    {
        await reviewer.FollowAsync("单项否决问题待另一人复核");
        await Say(reviewer);
        await reviewer.FollowAsync("首页栏目");
        await Say(reviewer);
        await (await reviewer.UnfoldAsync("复核")).GetByRole(AriaRole.Button, new() { Name = "复核" }).ClickAsync();
        await Say(reviewer);
    }

    private static async Task ComposeAsync(Clerk clerk)
    {
        await clerk.TurnToAsync("通报");
        await clerk.TypeAsync("发文机关", "示例市人民政府办公室");
        await clerk.TypeAsync("简称", "市政府办公室");
        await clerk.TypeAsync("机关代字", "示政办");
        await clerk.PressAsync("起草");
        await Say(clerk);
        await clerk.TypeAsync("发文顺序号", "8");
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        await clerk.TypeAsync("成文日期", $"{today:yyyy-MM-dd}");
        await clerk.TypeAsync("印发日期", $"{today:yyyy-MM-dd}");
        await clerk.TypeAsync("整改期限", $"{today.AddDays(14):yyyy-MM-dd}");
        await clerk.TypeAsync("主送机关", "各县人民政府");
        await clerk.TypeAsync("报送地点", "市政府办公室");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).Last.ClickAsync();
        await clerk.FollowAsync("删去语句");
        await clerk.Page.GetByLabel("规范关停").CheckAsync();
        await Say(clerk);
        await clerk.TypeAsync("删去含有数字或单位的语句，理由", "本次抽查不涉及关停");
        await clerk.TypeAsync("批准人", "陈科长");
        await clerk.PressAsync("删去所选");
        await clerk.SeesAsync("没有需要处理的事项");
        await clerk.SeesAsync("由签发登记人员在本页登记");
    }

    private static async Task IssueAsync(Clerk registrar)
    {
        await Say(registrar);
        await registrar.TurnToAsync("通报");
        await registrar.FollowAsync("示例市人民政府办公室");
        await Say(registrar);
        await registrar.PressAsync("签发");
        await registrar.SeesAsync("已签发");
        await Say(registrar);
    }

    private static async Task ReportAsync(Clerk unit)
    {
        await Say(unit);
        await unit.FollowAsync("首页栏目");
        await Say(unit);
        await unit.TypeAsync("整改情况", "已恢复更新，今日发布会议信息。");
        await unit.Page.GetByLabel("附件").SetInputFilesAsync(new FilePayload { Name = "整改报告.pdf", MimeType = "application/pdf", Buffer = SomeFiles.Pdf });
        await unit.PressAsync("报送");
        await Say(unit);
    }

    private static async Task SignAsync(Clerk county)
    {
        await Say(county);
        await county.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await county.TypeAsync("签收人", "李四");
        await county.PressAsync("签收上报所选报告");
        await Say(county);
    }

    private static async Task RecheckAsync(Clerk clerk)
    {
        await clerk.TurnToAsync("整改跟踪");
        await Say(clerk);
        await clerk.FollowAsync(JourneyOffice.Site);
        await Say(clerk);
        await clerk.TurnToAsync("检查批次");
        await clerk.FollowAsync("新建检查批次");
        await clerk.Page.GetByLabel("复查", new() { Exact = true }).CheckAsync();
        await clerk.TypeAsync("复查的通报", "示政办〔2026〕8号");
        await clerk.PressAsync("开始检查");
        await Say(clerk);
        await clerk.FollowOnceThereAsync("待人工核查");
        await clerk.TurnToAsync("整改跟踪");
        await Say(clerk);
    }

    private static async Task Say(Clerk clerk)
    {
        Console.WriteLine("=== " + clerk.Page.Url);
        Console.WriteLine(await clerk.Page.Locator("main").InnerTextAsync());
    }
}
