using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Checker.Problems;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class DesksApiTests(DeskOffice office) : IClassFixture<DeskOffice>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Today => LocalDay.DayOf(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_report_goes_by_the_api_from_its_file_to_the_countys_signature()
    {
        var id = await office.PutAsync(DeskOffice.Own, "api");
        var file = await UploadAsync(id, "截图.png", SomeFiles.Png);
        var report = $$"""{"text":"已更新","accountability":"约谈1人","files":[{"id":"{{file.Text("id")}}","name":"假名"}],"submit":true,"by":"张三"}""";

        var submitted = await (await PostAsync($"/api/problems/{id}/submissions", report)).JsonAsync();
        var again = await (await PostAsync($"/api/problems/{id}/submissions", report)).JsonAsync();
        var county = await office.Checker.GetAsync("/api/counties/示例县", Stop);
        var signed = await (await PostAsync(
            "/api/submissions/sign", $$"""{"submissions":[{"problem":"{{id}}","number":1},{"problem":"{{id}}","number":7},{"problem":"x","number":1}],"name":"李主任","day":"{{Today}}","by":"李四"}""")).JsonAsync();
        var afterwards = await (await PostAsync($"/api/problems/{id}/submissions", report)).JsonAsync();

        Assert.Equal(("submitted", 1, false), (submitted.Text("state"), submitted.GetProperty("number").GetInt32(), submitted.GetProperty("delivered").GetBoolean()));
        Assert.Equal(submitted.GetRawText(), again.GetRawText());
        Assert.Equal("待县区审核", county.GetProperty("problems").EnumerateArray().Single(row => row.Text("problem") == $"{id}").Text("stage"));
        Assert.Equal([true, false, false], signed.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("ok").GetBoolean()));
        Assert.Equal(1, afterwards.GetProperty("number").GetInt32());
        var problem = await office.FindAsync(id);
        Assert.Equal((ProblemState.Reported, "截图.png"), (problem.State, Assert.Single(problem.Report!.Files).Name));
        Assert.Equal(SomeFiles.Png, await office.Checker.Http.GetByteArrayAsync($"/api/problems/{id}/files/{file.Text("id")}", Stop));
    }

    [Fact]
    public async Task A_county_does_not_see_a_draft()
    {
        var id = await office.PutAsync(DeskOffice.Own, "draft");
        await (await PostAsync($"/api/problems/{id}/submissions", """{"text":"只是草稿"}""")).JsonAsync();

        var unit = await office.Checker.GetAsync("/api/units/示例县农业局", Stop);
        var county = await office.Checker.GetAsync("/api/counties/示例县", Stop);

        Assert.Contains("只是草稿", unit.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("只是草稿", county.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_report_takes_kept_files_by_their_ids_and_no_others()
    {
        var id = await office.PutAsync(DeskOffice.Own, "step");
        var others = await office.PutAsync(DeskOffice.Other, "step");
        var file = await UploadAsync(others, "a.pdf", SomeFiles.Pdf);
        var body = $$"""{"text":"已更新","files":["回函.pdf",{"id":"{{file.Text("id")}}","name":"a.pdf"}]}""";

        using var refused = await PostAsync($"/api/problems/{id}/report", body);
        using var taken = await PostAsync($"/api/problems/{others}/report", body);

        Assert.Contains("没有的附件", (await refused.ProblemAsync(422)).Text("detail"), StringComparison.Ordinal);
        var files = (await taken.JsonAsync()).GetProperty("report").GetProperty("files");
        Assert.Equal("回函.pdf", files[0].GetString());
        Assert.Equal(("a.pdf", file.Text("id")), (files[1].Text("name"), files[1].Text("id")));
    }

    [Fact]
    public async Task Self_checks_are_begun_listed_and_counted()
    {
        var first = await StartAsync("?number=1");
        var again = await StartAsync("?number=1");
        var round = first.Text("round");
        await office.Checker.ClosedAsync(round, Stop);
        var sentLate = await StartAsync("?number=1");
        var listed = await office.Checker.GetAsync("/api/sites/s-city/self-checks", Stop);
        using var asRound = await PostAsync("/api/rounds", """{"kind":"self-check","sites":["s-city"]}""");

        Assert.Equal([round, round], [again.Text("round"), sentLate.Text("round")]);
        Assert.Equal(round, Assert.Single(listed.EnumerateArray()).Text("round"));
        Assert.Equal("kind 须为 routine、spot-check、recheck、full 之一。", (await asRound.ProblemAsync(400)).Text("detail"));
        for (var number = 2; number <= 3; number++)
            await office.Checker.ClosedAsync((await StartAsync("")).Text("round"), Stop);
        using var fourth = await office.Checker.Http.PostAsync("/api/sites/s-city/self-checks", null, Stop);
        Assert.Contains("请明日再查", (await fourth.ProblemAsync(409)).Text("detail"), StringComparison.Ordinal);
        Assert.Empty(await office.Get<ProblemStore>().AllAsync(DeskOffice.City.Id, null, Stop).ToListAsync(Stop));
    }

    [Theory]
    [InlineData("GET", "/api/units/没有", 404)]
    [InlineData("GET", "/api/counties/没有", 404)]
    [InlineData("GET", "/api/problems/x/submissions", 404)]
    [InlineData("GET", "/api/problems/s-example-0123456789abcdef/files/00000000000000000000000000000000", 404)]
    [InlineData("POST", "/api/problems/s-example-0123456789abcdef/files?name=a.pdf", 404)]
    [InlineData("POST", "/api/problems/x/submissions", 404)]
    [InlineData("POST", "/api/problems/x/submissions/return", 404)]
    [InlineData("POST", "/api/submissions/sign", 400)]
    [InlineData("POST", "/api/sites/s-nowhere/self-checks", 404)]
    [InlineData("GET", "/api/sites/s-nowhere/self-checks", 404)]
    public async Task What_is_not_there_is_told(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");

        using var answer = await office.Checker.Http.SendAsync(request, Stop);

        await answer.ProblemAsync(status);
    }

    private async Task<JsonElement> StartAsync(string query)
    {
        using var answer = await office.Checker.Http.PostAsync($"/api/sites/s-city/self-checks{query}", null, Stop);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private async Task<JsonElement> UploadAsync(ProblemId id, string name, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        using var answer = await office.Checker.Http.PostAsync($"/api/problems/{id}/files?name={Uri.EscapeDataString(name)}", content, Stop);
        return await answer.JsonAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await office.Checker.Http.PostAsync(path, content, Stop);
    }
}
