using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed partial class ImportPageTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_previewed_then_imported_without_script()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var file = SampleWorkbook.Of(
            "名录", "主办单位|网站名称|首页网址|县区", "甲局|导入甲网|http://in-a.gov.cn.example/|遂平县", "乙局|导入乙网||", "示例县农业局|示例县农业局网站|http://www.example.gov.cn/|<b>改");

        var (path, preview) = await UploadAsync(visitor, file, "..\\名录<1>.xlsx");
        Assert.Contains("将新增 <b>1</b> 个网站，更新 <b>1</b> 个，不变 <b>0</b> 个；有 <b>1</b> 行不能导入", preview, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">4</td><td>网址</td>", preview, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">5</td><td>示例县农业局网站</td><td>县区</td><td>示例县</td><td>&lt;b&gt;改</td>", preview, StringComparison.Ordinal);
        Assert.DoesNotContain(await checker.Get<SiteStore>().AllAsync(Stop), site => site.Name == "导入甲网");

        var done = await PressAsync(visitor, path, preview);

        Assert.Contains("已导入：新增 1 个，更新 1 个", done, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">4</td><td>网址</td>", done, StringComparison.Ordinal);
        var site = (await checker.Get<SiteStore>().AllAsync(Stop)).Single(site => site.Name == "导入甲网");
        var change = Assert.Single(await checker.Get<SiteStore>().HistoryAsync(site.Id, null, 10, Stop));
        Assert.Equal((ChangeOrigin.Import, true), (change.Source.Origin, change.Source.File!.EndsWith("名录<1>.xlsx", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_person_says_what_a_column_holds()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var (path, asked) = await UploadAsync(visitor, Encoding.UTF8.GetBytes("主办单位,网站名称,官网链接\n丙局,对应丙网,http://in-c.gov.cn.example/\n"), "a.csv");

        Assert.Contains("缺少“网址”列", asked, StringComparison.Ordinal);
        Assert.Contains("内容像是网址，是否为“网址”？", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("将新增", asked, StringComparison.Ordinal);
        var told = await visitor.GetStringAsync($"{path}?map={Uri.EscapeDataString("官网链接:网址")}", Stop);
        Assert.Contains("将新增 <b>1</b> 个网站", told, StringComparison.Ordinal);
        Assert.Contains("已导入：新增 1 个", await PressAsync(visitor, path, told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_empty_or_forgotten_upload_imports_nothing()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        using var forged = Form([1, 2, 3], "a.csv");
        using var refused = await visitor.PostAsync("/office/sites/import", forged, Stop);
        using var empty = Form([], "a.csv", Token(await visitor.GetStringAsync("/office/sites/import", Stop)));
        using var again = await visitor.PostAsync("/office/sites/import", empty, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("请先选择文件", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("请重新", await visitor.GetStringAsync($"/office/sites/import/{new string('a', 32)}", Stop), StringComparison.Ordinal);
        Assert.Contains("请重新", await visitor.GetStringAsync("/office/sites/import/x%2Fy", Stop), StringComparison.Ordinal);
        using var stranger = await checker.Http.GetAsync($"/office/sites/import/{new string('a', 32)}", Stop);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    [Theory]
    [InlineData(RegistryFile.MostBytes, HttpStatusCode.OK)]
    [InlineData(RegistryFile.MostBytes + 1, HttpStatusCode.BadRequest)]
    public async Task A_file_may_be_as_large_as_the_limit_and_no_larger(int size, HttpStatusCode status)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        using var form = Form(new byte[size], "a.csv", Token(await visitor.GetStringAsync("/office/sites/import", Stop)));

        using var answer = await visitor.PostAsync("/office/sites/import", form, Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task An_upload_is_kept_for_a_day()
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var uploads = new UploadStore(checker.Get<StorageAccount>(), clock);
        var first = await uploads.AddAsync("a.csv", BinaryData.FromString("a"), Stop);
        clock.Advance(TimeSpan.FromHours(23));
        await uploads.AddAsync("b.csv", BinaryData.FromString("b"), Stop);
        Assert.Equal("a.csv", (await uploads.FindAsync(first, Stop))!.Value.Name);

        clock.Advance(TimeSpan.FromHours(2));
        await uploads.AddAsync("c.csv", BinaryData.FromString("c"), Stop);

        Assert.Null(await uploads.FindAsync(first, Stop));
    }

    /// <returns>Where the preview is, and the preview.</returns>
    private static async Task<(string Path, string Html)> UploadAsync(HttpClient visitor, byte[] file, string name)
    {
        using var form = Form(file, name, Token(await visitor.GetStringAsync("/office/sites/import", Stop)));
        using var answer = await visitor.PostAsync("/office/sites/import", form, Stop);
        return (answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Presses the preview's own button.</summary>
    private static async Task<string> PressAsync(HttpClient visitor, string path, string preview)
    {
        var post = preview[preview.IndexOf("<form method=\"post\"", StringComparison.Ordinal)..];
        var fields = Hidden().Matches(post).Select(field => KeyValuePair.Create(WebUtility.HtmlDecode(field.Groups[1].Value), WebUtility.HtmlDecode(field.Groups[2].Value)));
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await visitor.PostAsync(path, form, Stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop);
    }

    private static MultipartFormDataContent Form(byte[] file, string name, string? token = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        if (token is not null)
            form.Add(new StringContent(token), "__RequestVerificationToken");
        return form;
    }

    private static string Token(string html) => Hidden().Matches(html).Single(field => field.Groups[1].Value == "__RequestVerificationToken").Groups[2].Value;

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
