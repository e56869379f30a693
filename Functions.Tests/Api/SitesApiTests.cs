using System.Text;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class SitesApiTests(Azurite azurite)
{
    private const string Registry =
        "主办单位,网站名称,网址\r\n甲局,\"甲网,新版\",http://www.a.gov.cn/\r\n乙局,乙网,http://www.b.gov.cn/\r\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    static SitesApiTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    public async Task A_registry_is_read_in_the_encodings_that_offices_have(string encoding, bool mark)
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        byte[] file = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(Registry)];

        using var answer = await ImportAsync(checker, file);

        Assert.Equal((2, 0), await CountsAsync(answer));
        var sites = await checker.GetAsync("/api/sites", Stop);
        Assert.Equal(["甲网,新版", "乙网"], sites.EnumerateArray().Select(site => site.Text("name")).OrderDescending());
    }

    [Fact]
    public async Task What_was_imported_is_updated_or_left_as_it_is()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        await checker.ImportAsync(Registry, Stop);

        var again = await checker.ImportAsync(Registry.Replace("乙网", "乙局门户", StringComparison.Ordinal), Stop);

        Assert.Equal((0, 1, 1), (again.Int("imported"), again.Int("updated"), again.Int("unchanged")));
    }

    [Fact]
    public async Task A_wrong_row_is_refused_with_its_reason_and_the_others_are_taken()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        const string registry = """
            主办单位,网站名称,网址,状态,关停申请日期,备注
            甲局,甲网,http://www.a.gov.cn/,正常,,
            乙局,乙网,,正常,,
            丙局,丙网,ftp://www.c.gov.cn/,正常,,
            丁局,丁网,http://WWW.a.gov.cn:80,正常,,
            戊局,戊网,http://www.e.gov.cn/,好着呢,,
            己局,己网,http://www.f.gov.cn/,正常,2016-02-30,
            """;

        var answer = await checker.ImportAsync(registry, Stop);

        Assert.Equal(
            ["dryRun", "imported", "rejected", "unchanged", "unknownColumns", "updated"],
            answer.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal((1, 0, "备注"), (answer.Int("imported"), answer.Int("updated"), answer.GetProperty("unknownColumns")[0].GetString()));
        var rejected = answer.GetProperty("rejected").EnumerateArray().ToList();
        Assert.All(rejected, row => Assert.Equal(["row", "field", "message"], row.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(
            [(3, "网址"), (4, "网址"), (5, "网址"), (6, "状态"), (7, "关停申请日期")],
            rejected.Select(row => (row.Int("row"), row.Text("field"))));
        Assert.All(rejected, row => Assert.Contains(row.Text("message"), c => c >= '一'));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);

        using var answer = await ImportAsync(checker, Encoding.UTF8.GetBytes(Registry), "?dryRun=true");

        Assert.Equal((2, 0), await CountsAsync(answer));
        Assert.Equal(0, (await checker.GetAsync("/api/sites", Stop)).GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("名称,地址\n甲网,www.a.gov.cn\n")]
    [InlineData("PK\u0003\u0004 a workbook")]
    [InlineData("\0\0\0\0")]
    public async Task A_file_that_is_no_registry_is_refused_whole(string file)
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);

        using var answer = await ImportAsync(checker, Encoding.UTF8.GetBytes(file));

        Assert.NotEmpty((await answer.ProblemAsync(400)).Text("detail"));
    }

    [Fact]
    public async Task A_workbook_is_imported_as_a_text_file_is()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);

        using var answer = await ImportAsync(checker, SampleWorkbook.Of("名录", "单位|名称|首页网址", "甲局|甲网|http://www.a.gov.cn/", "乙局|乙网|"));

        var counts = await answer.JsonAsync();
        Assert.Equal((1, 3 + 1), (counts.Int("imported"), counts.GetProperty("rejected")[0].Int("row")));
        Assert.Equal("甲网", (await checker.GetAsync("/api/sites", Stop))[0].Text("name"));
    }

    [Fact]
    public async Task A_column_that_looks_like_the_address_is_asked_about_and_can_be_said_to_be_it()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        var file = SampleWorkbook.Of("主办单位|网站名称|官网链接|手机版", "甲局|甲网|http://www.a.gov.cn/|http://m.a.gov.cn");

        using var asked = await ImportAsync(checker, file);
        using var told = await ImportAsync(checker, file, "?map=官网链接:网址");
        using var nonsense = await ImportAsync(checker, file, "?map=官网链接:地址");

        Assert.Contains("?map=官网链接:网址", (await asked.ProblemAsync(400)).Text("detail"), StringComparison.Ordinal);
        var suggested = (await told.JsonAsync()).GetProperty("suggestions")[0];
        Assert.Equal(("手机版", "网站范围"), (suggested.Text("column"), suggested.Text("field")));
        await nonsense.ProblemAsync(400);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task What_is_exported_and_imported_again_changes_nothing(string form, string type)
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        await checker.ImportAsync(Registry.Replace("乙网", "=cmd|'/C calc'!A0", StringComparison.Ordinal), Stop);
        using var visitor = await checker.SignInAsync(Stop);

        using var file = await checker.Http.GetAsync($"/api/sites.{form}", Stop);
        using var download = await visitor.GetAsync($"/office/sites.{form}", Stop);
        using var again = await ImportAsync(checker, await file.Content.ReadAsByteArrayAsync(Stop));

        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(await file.Content.ReadAsByteArrayAsync(Stop), await download.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(2, (await again.JsonAsync()).Int("unchanged"));
        Assert.Contains($"href=\"/office/sites.{form}\"", await visitor.GetStringAsync("/office/sites", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((16 << 20) + 1)]
    [InlineData(40 << 20)] // more than the server itself takes
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read(int size)
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sites/import") { Content = new ByteArrayContent(new byte[size]) };
        request.Headers.ExpectContinue = true; // so that the answer can come before the body

        using var answer = await checker.Http.SendAsync(request, Stop);

        await answer.ProblemAsync(413);
    }

    private static async Task<HttpResponseMessage> ImportAsync(RunningChecker checker, byte[] file, string query = "")
    {
        using var content = new ByteArrayContent(file);
        return await checker.Http.PostAsync("/api/sites/import" + query, content, Stop);
    }

    private static async Task<(int Imported, int Updated)> CountsAsync(HttpResponseMessage answer)
    {
        var counts = await answer.JsonAsync();
        return (counts.Int("imported"), counts.Int("updated"));
    }
}
