using System.Text;
using Checker.Tests.Samples;
using Checker.Tests.Support;

namespace Checker.Tests.Pictures;

/// <summary>The whole office with something to do on every desk: a problem to review, sites to check by hand, a report to sign.</summary>
internal sealed class PictureStage
{
    private const string Unit = "正阳县卫生局";
    private const string County = "正阳县";

    private readonly WholeOffice _office;
    private readonly Chrome _chrome;
    private readonly Dictionary<string, string> _ids = [];

    private PictureStage(WholeOffice office, Chrome chrome) => (_office, _chrome) = (office, chrome);

    private HttpClient Api => _office.Checker.Http;

    public static async Task<PictureStage> SetAsync(WholeOffice office, Chrome chrome)
    {
        var stage = new PictureStage(office, chrome);
        await stage.UploadAsync();
        await stage.LeaveByHandAsync();
        await stage.IssueAsync();
        await stage.ReportAsync();
        await stage.LeaveToReviewAsync();
        return stage;
    }

    public string Path(string address) => _office.Path(_ids.Aggregate(address, (path, id) => path.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal)));

    /// <param name="role">Null before signing in.</param>
    public async Task<Clerk> SignInAsync(string? role)
    {
        var clerk = await _chrome.SignInAsync(_office.Checker, CancellationToken.None, wanted: new
        {
            roles = RunningChecker.Roles(role ?? "clerk"),
            name = role switch { "reviewer" => "李复核", "registrar" => "赵签发", "administrator" => "周管理", "unit" => "张三", "county" => "李四", _ => "王经办" },
            unit = role == "unit" ? Unit : null,
            county = role == "county" ? County : null,
        });
        if (role is null)
            await clerk.Page.Context.ClearCookiesAsync();
        return clerk;
    }

    private async Task UploadAsync()
    {
        await using var clerk = await SignInAsync("clerk");
        await clerk.OpenAsync("/office/sites/import");
        var file = Encoding.UTF8.GetBytes("主办单位,网站名称,访问入口,县区\n正阳县审计局,正阳县审计局网站,http://www.example.gov.cn/zysjj/,正阳县\n正阳县林业局,正阳县林业局网站,http://www.example.gov.cn/zylyj/,正阳县\n");
        await clerk.Page.GetByLabel("名录文件").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "新增网站.csv", MimeType = "text/csv", Buffer = file });
        await clerk.PressAsync("上传并预览");
        await clerk.ChooseAsync("访问入口", "网址");
        await clerk.PressAsync("按此对应重新预览");
        await clerk.SeesAsync("将新增 2 个网站");
        _ids["upload"] = clerk.Page.Url.Split("/import/")[1];
    }

    /// <summary>A spot check by the edition in force, which leaves much to persons.</summary>
    private async Task LeaveByHandAsync()
    {
        string[] sites = [.. _office.Web.Sites.Where(site => site.Rules.Count == 0 && site.Drawn).Take(3).Select(site => site.Name).Append("驿城区人民政府网").Select(_office.IdOf)];
        var order = new { kind = "spot-check", ruleSet = "inspection-2019", referenceTime = SampleWeb.ReferenceTime, sites };
        _ids["manual"] = await Api.PlanAsync(order, CancellationToken.None);
        await Api.ClosedAsync(_ids["manual"], CancellationToken.None);
        _ids["checked"] = sites[0];
    }

    private async Task IssueAsync()
    {
        await using var registrar = await SignInAsync("registrar");
        await registrar.OpenAsync(_office.Path("/office/notices/{notice}"));
        await registrar.PressAsync("签发");
        await registrar.SeesAsync("已签发（");
    }

    private async Task ReportAsync()
    {
        await using var unit = await SignInAsync("unit");
        await unit.FollowAsync("已申请关停获批");
        await unit.TypeAsync("整改情况", "已关闭网站并注销域名，在县政府门户网站发布公告。");
        await unit.PressAsync("报送");
        await unit.SeesAsync("待县区审核");
    }

    /// <summary>Of what the later spot check found, all by the first person.</summary>
    private async Task LeaveToReviewAsync()
    {
        var found = await Api.GetJsonAsync("/api/problems?size=1000&state=found", CancellationToken.None);
        foreach (var problem in found.GetProperty("problems").EnumerateArray().Where(problem => problem.GetProperty("vetoes").GetBoolean()))
        {
            using var confirmed = await Api.PostAsJsonAsync($"/api/problems/{problem.Text("problem")}/confirm", new { by = "王经办" }, CancellationToken.None);
            confirmed.EnsureSuccessStatusCode();
            _ids["review"] = problem.Text("problem");
        }
    }
}
