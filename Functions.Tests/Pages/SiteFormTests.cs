using System.Net;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class SiteFormTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_can_be_filled_in_and_is_saved_without_script()
    {
        var (visitor, path) = await RegisteredAsync("s-form-all");
        using (visitor)
        {
            var form = await FormAsync(visitor, path);
            Assert.Equal(RegistryField.All.Order(StringComparer.Ordinal), form.Keys.Where(RegistryField.All.Contains).Order(StringComparer.Ordinal));
            (form["状态"], form["关停类型"], form["关停批准日期"]) = ("关停获批", "永久", "2016年5月3日");
            (form["别名"], form["责任人"]) = ("甲\r\n乙\r\n", "<b>示例</b>");

            using var answer = await PostAsync(visitor, path, form);

            Assert.Equal($"/office/sites/s-form-all", answer.RequestMessage!.RequestUri!.AbsolutePath);
            var site = (await checker.Get<SiteStore>().FindAsync(SiteId.Parse("s-form-all"), Stop))!;
            Assert.Equal((SiteState.ClosureApproved, new DateOnly(2016, 5, 3)), (site.State, site.Closure?.Approved));
            Assert.Equal(["甲", "乙"], site.Aliases);
            var page = await answer.Content.ReadAsStringAsync(Stop);
            Assert.Contains("页面填写", page, StringComparison.Ordinal);
            Assert.Contains("&lt;b&gt;示例&lt;/b&gt;", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mistake_stands_beside_its_field_and_nothing_that_was_typed_is_lost()
    {
        var (visitor, path) = await RegisteredAsync("s-form-wrong");
        using (visitor)
        {
            var form = await FormAsync(visitor, path);
            (form["完成日期"], form["责任人"], form["状态"], form["栏目"]) = ("昨天\"><script>", "示例", "关闭", "\n要闻|新闻\n");

            using var answer = await PostAsync(visitor, path, form);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync(Stop);
            var again = Read(page);
            Assert.Equal(("昨天\"><script>", "示例", "关闭"), (again["完成日期"], again["责任人"], again["状态"]));
            Assert.Equal("要闻|新闻", again["栏目"].Trim());
            Assert.Contains("不是日期", Beside(page, "完成日期"), StringComparison.Ordinal);
            Assert.Contains("类别“新闻”无法识别", Beside(page, "栏目"), StringComparison.Ordinal);
            Assert.DoesNotContain("<b class=\"fault\">", Beside(page, "责任人"), StringComparison.Ordinal);
            Assert.Single(await checker.Get<SiteStore>().HistoryAsync(SiteId.Parse("s-form-wrong"), null, 10, Stop));
        }
    }

    [Fact]
    public async Task What_others_changed_meanwhile_is_shown_and_neither_is_lost()
    {
        var (visitor, path) = await RegisteredAsync("s-form-late");
        using (visitor)
        {
            var (mine, theirs) = (await FormAsync(visitor, path), await FormAsync(visitor, path));
            (theirs["责任人"], theirs["联系电话"]) = ("他人填写", "1111111");
            (mine["责任人"], mine["责任科室"]) = ("我填写", "办公室");
            using var first = await PostAsync(visitor, path, theirs);

            using var late = await PostAsync(visitor, path, mine);

            Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
            var page = await late.Content.ReadAsStringAsync(Stop);
            var again = Read(page);
            Assert.Equal(("我填写", "1111111", "办公室"), (again["责任人"], again["联系电话"], again["责任科室"]));
            Assert.Contains("现在是：他人填写", Beside(page, "责任人"), StringComparison.Ordinal);

            using var settled = await PostAsync(visitor, path, again);
            var site = (await checker.Get<SiteStore>().FindAsync(SiteId.Parse("s-form-late"), Stop))!;
            Assert.Equal(("我填写", "1111111", "办公室"), (site.Person, site.Phone, site.Office));
        }
    }

    [Fact]
    public async Task A_form_that_is_none_of_ours_or_of_nobody_changes_nothing()
    {
        var (visitor, path) = await RegisteredAsync("s-form-forged");
        using (visitor)
        {
            var form = await FormAsync(visitor, path);
            form.Remove("__RequestVerificationToken");

            using var forged = await PostAsync(visitor, path, form);
            using var stranger = await PostAsync(checker.Http, path, form);
            using var unknown = await visitor.GetAsync("/office/sites/s-nowhere/edit", Stop);

            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (forged.StatusCode, stranger.StatusCode));
            Assert.Contains("没有这个网站", await unknown.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task History_is_capped_on_the_site_page_with_a_way_to_the_rest()
    {
        var (visitor, _) = await RegisteredAsync("s-form-long");
        using (visitor)
        {
            for (var revision = 1; revision <= 11; revision++)
            {
                await checker.Get<Registering>().EditAsync(
                    SiteId.Parse("s-form-long"), new Dictionary<string, string> { ["责任人"] = $"第{revision}人" }, revision, SiteStoreCalls.Source, Stop);
            }

            var page = await visitor.GetStringAsync("/office/sites/s-form-long", Stop);
            var rest = await visitor.GetStringAsync("/office/sites/s-form-long/history", Stop);

            Assert.Contains("href=\"/office/sites/s-form-long/history\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("（登记）", page, StringComparison.Ordinal);
            Assert.Contains("（登记）", rest, StringComparison.Ordinal);
            Assert.True(page.IndexOf("第11人", StringComparison.Ordinal) < page.IndexOf("第9人", StringComparison.Ordinal));
        }
    }

    private async Task<(HttpClient Visitor, string Path)> RegisteredAsync(string id)
    {
        var site = Some.Site() with { Id = SiteId.Parse(id), Home = new Uri($"http://{id}.gov.cn.example/") };
        await checker.Get<SiteStore>().SaveAsync([site], Stop);
        return (await checker.Running.SignInAsync(Stop), $"/office/sites/{id}/edit");
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient visitor, string path) => Read(await visitor.GetStringAsync(path, Stop));

    /// <summary>The form's fields as a browser would send them.</summary>
    private static Dictionary<string, string> Read(string html)
    {
        var page = new HtmlDocument();
        page.LoadHtml(html);
        return page.DocumentNode.SelectNodes("//form//*[@name]")!.ToDictionary(
            field => field.GetAttributeValue("name", ""),
            field => WebUtility.HtmlDecode(field.Name switch
            {
                "textarea" => field.InnerText.StartsWith('\n') ? field.InnerText[1..] : field.InnerText,
                "select" => field.SelectSingleNode(".//option[@selected]")!.GetAttributeValue("value", ""),
                _ => field.GetAttributeValue("value", ""),
            }));
    }

    private static string Beside(string html, string field)
    {
        var page = new HtmlDocument();
        page.LoadHtml(html);
        return WebUtility.HtmlDecode(page.DocumentNode.SelectSingleNode($"//p[label[@for='{field}']]")!.InnerHtml);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient visitor, string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await visitor.PostAsync(path, content, Stop);
    }
}
