using Checker.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Checker.Tests.Pages.Browsing;

/// <summary>The whole way from a list of sites to a rectified problem, gone by its persons through links, fields and buttons.</summary>
public sealed class JourneyTests(Azurite azurite, Chrome chrome)
{
    private const string Finding = "首页栏目2周内未更新";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Number => $"示政办〔{JourneyOffice.Today.Year}〕8号";

    [Fact]
    public async Task From_a_list_of_sites_to_a_rectified_problem()
    {
        await using var office = await JourneyOffice.OpenAsync(azurite, chrome, Stop);
        await using var clerk = await office.ClerkAsync();
        await using var reviewer = await office.ReviewerAsync();
        await using var registrar = await office.RegistrarAsync();

        await ImportAsync(clerk, office.RegistryFile);
        await SpotCheckAsync(clerk);
        await JudgeByHandAsync(clerk);
        await ConfirmAsync(clerk);
        await ReviewAsync(reviewer);
        await ComposeAsync(clerk);
        await IssueAsync(registrar);

        await using var unit = await office.UnitAsync();
        await ReportAsync(unit);
        await using var county = await office.CountyAsync();
        await SignAsync(county);
        office.Rectify();
        await RecheckAsync(clerk);

        foreach (var person in new[] { clerk, reviewer, registrar, unit, county })
            Assert.Equal("", string.Join('\n', person.Complaints));
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
        await clerk.SeesAsync("有 1 行不能导入");
        await clerk.PressAsync("导入");
        await clerk.SeesAsync("已导入：新增 2 个");
        await clerk.FollowAsync("查看名录");
        await clerk.SeesAsync(JourneyOffice.Site);
    }

    private static async Task SpotCheckAsync(Clerk clerk)
    {
        await clerk.TurnToAsync("检查批次");
        await clerk.FollowAsync("新建检查批次");
        await clerk.TypeAsync("数量", "2");
        await clerk.PressAsync("开始检查");
        await clerk.FollowAsync("待人工核查");
    }

    /// <summary>The site in good order: what no machine can judge of it, a person has looked at.</summary>
    private static async Task JudgeByHandAsync(Clerk clerk)
    {
        await clerk.FollowAsync(JourneyOffice.Other);
        await clerk.PressAsync("全选");
        await clerk.Page.GetByLabel("未发现问题").CheckAsync();
        await clerk.TypeAsync("核查了什么", "逐个栏目打开查看");
        await clerk.TypeAsync("从何处访问", "办公室互联网");
        await clerk.PressAsync("登记");
        await clerk.SeesAsync("没有待人工核查的事项");
        await clerk.FollowAsync("返回列表");
        await clerk.FollowAsync("核实检出的问题");
    }

    private static async Task ConfirmAsync(Clerk clerk)
    {
        await clerk.FollowAsync(Finding);
        await LookAsync(clerk);
        await clerk.UnfoldAsync("确认");
        await clerk.PressAsync("确认");
        await clerk.SeesAsync("第一人 王经办");
    }

    private static async Task ReviewAsync(Clerk reviewer)
    {
        await reviewer.TurnToAsync("工作台");
        await reviewer.FollowAsync("单项否决问题待另一人复核");
        await reviewer.FollowAsync(Finding);
        await LookAsync(reviewer);
        await reviewer.UnfoldAsync("复核");
        await reviewer.PressAsync("复核");
        await reviewer.SeesAsync("已确认（");
    }

    /// <summary>In a window of its own, with what is seen there written down; the problem's own window stays as it is.</summary>
    private static async Task LookAsync(Clerk clerk)
    {
        var look = await clerk.Page.RunAndWaitForPopupAsync(() => clerk.PressAsync("打开网页并记录"));
        await look.GetByLabel("能打开，与检出情况一致").CheckAsync();
        await look.GetByRole(AriaRole.Button, new() { Name = "登记所见" }).ClickAsync();
        await look.GetByText("能打开，与检出情况一致").First.WaitForAsync();
        await look.CloseAsync();
    }

    private static async Task ComposeAsync(Clerk clerk)
    {
        await clerk.TurnToAsync("通报");
        await clerk.TypeAsync("发文机关", "示例市人民政府办公室");
        await clerk.TypeAsync("简称", "市政府办公室");
        await clerk.TypeAsync("机关代字", "示政办");
        await clerk.PressAsync("起草");

        await clerk.TypeAsync("发文顺序号", "8");
        await clerk.TypeAsync("成文日期", $"{JourneyOffice.Today:yyyy-MM-dd}");
        await clerk.TypeAsync("印发日期", $"{JourneyOffice.Today:yyyy-MM-dd}");
        await clerk.TypeAsync("整改期限", $"{JourneyOffice.Today.AddDays(14):yyyy-MM-dd}");
        await clerk.TypeAsync("主送机关", "各县人民政府");
        await clerk.TypeAsync("报送地点", "市政府办公楼");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).Last.ClickAsync();

        // What the edition in force leaves open blocks the notice until its sentence is struck.
        await clerk.SeesAsync("标准待核对：");
        await clerk.FollowAsync("删去语句");
        var striking = clerk.Form("删去所选");
        await striking.GetByLabel("临时下线时间不得超过").CheckAsync();
        await striking.GetByLabel("理由").FillAsync("本次抽查不涉及关停");
        await striking.GetByLabel("批准人").FillAsync("陈科长");
        await clerk.PressAsync("删去所选");
        await clerk.SeesAsync("没有需要处理的事项");
        await clerk.SeesAsync("由签发登记人员在本页登记");
    }

    private static async Task IssueAsync(Clerk registrar)
    {
        await registrar.TurnToAsync("工作台");
        await registrar.FollowAsync("示例市人民政府办公室");
        await registrar.PressAsync("签发");
        await registrar.SeesAsync("已签发（");
    }

    private static async Task ReportAsync(Clerk unit)
    {
        await unit.FollowAsync(Finding);
        await unit.TypeAsync("整改情况", "已恢复更新，今日发布会议信息");
        await unit.Page.GetByLabel("附件").SetInputFilesAsync(new FilePayload { Name = "整改报告.pdf", MimeType = "application/pdf", Buffer = SomeFiles.Pdf });
        await unit.PressAsync("报送");
        await unit.SeesAsync("待县区审核");
    }

    private static async Task SignAsync(Clerk county)
    {
        await county.SeesAsync("待签收上报");
        await county.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await county.TypeAsync("签收人", "李四");
        await county.PressAsync("签收上报所选报告");
        await county.SeesAsync("已报送待复查");
    }

    private static async Task RecheckAsync(Clerk clerk)
    {
        await clerk.TurnToAsync("整改跟踪");
        await clerk.FollowAsync(JourneyOffice.Site);
        await clerk.SeesAsync("整改报告.pdf");
        await clerk.TurnToAsync("整改跟踪");
        await clerk.FollowAsync("新建复查批次");
        await clerk.Page.GetByLabel("复查", new() { Exact = true }).CheckAsync();
        await clerk.Page.GetByLabel(Number).CheckAsync();
        await clerk.PressAsync("开始检查");
        await clerk.FollowAsync("待人工核查");
        await clerk.TurnToAsync("整改跟踪");
        await clerk.FollowAsync(JourneyOffice.Site);
        await clerk.SeesAsync("已整改（");
    }
}
