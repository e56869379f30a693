using System.Net;
using System.Text.RegularExpressions;
using Checker.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed partial class ProblemPagesTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_problem_is_confirmed_notified_and_taken_back_by_forms_without_script()
    {
        var id = await checker.PutAsync("forms");
        using var visitor = await checker.Running.SignInAsync(Stop);

        await PressAsync(visitor, id, "confirm", ("reason", "已核实"), ("by", "甲"));
        var notified = await PressAsync(visitor, id, "notify", ("notice", "1号"), ("deadline", "2016.5.31"));
        var undone = await PressAsync(visitor, id, "undo", ("reason", "文号录错"));

        Assert.Contains("<dd>1号，整改期限2016-05-31</dd>", notified, StringComparison.Ordinal);
        Assert.Contains("已逾期", notified, StringComparison.Ordinal);
        Assert.Contains("请于2016年5月31日前完成整改", notified, StringComparison.Ordinal);
        Assert.DoesNotContain("整改期限2016-05-31</dd>", undone, StringComparison.Ordinal);
        Assert.Contains("文号录错", undone, StringComparison.Ordinal);
        Assert.Equal(ProblemState.Confirmed, (await checker.FindAsync(id)).State);
        Assert.Equal("甲", (await checker.FindAsync(id)).ConfirmedBy);
    }

    [Fact]
    public async Task The_page_has_exactly_the_forms_of_what_is_possible()
    {
        var id = await checker.PutAsync("possible");
        using var visitor = await checker.Running.SignInAsync(Stop);

        var html = await visitor.GetStringAsync($"/office/problems/{id}", Stop);

        Assert.Equal(
            ["look", "confirm", "dismiss", "exclude", "unlist", "call"],
            Action().Matches(html).Select(match => match.Groups[1].Value).Where(path => path.StartsWith($"/office/problems/{id}/", StringComparison.Ordinal)).Select(path => path.Split('/')[^1]));
        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("dismiss", "请填写原因。")]
    [InlineData("notify", "请填写整改期限。")]
    public async Task What_is_refused_is_shown_with_the_reason(string action, string told)
    {
        var id = await checker.PutAsync("refused" + action);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var html = await PressAsync(visitor, id, action, HttpStatusCode.UnprocessableEntity);

        Assert.Contains(told, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_seen_what_changed_is_shown_it()
    {
        var id = await checker.PutAsync("overtaken");
        using var visitor = await checker.Running.SignInAsync(Stop);
        var before = await visitor.GetStringAsync($"/office/problems/{id}", Stop);
        await PressAsync(visitor, id, "confirm", ("by", "乙"));

        using var answer = await SendAsync(visitor, before, $"/office/problems/{id}/dismiss", ("version", "1"), ("reason", "误报"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("乙：确认", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(ProblemState.Confirmed, (await checker.FindAsync(id)).State);
    }

    [Fact]
    public async Task Several_are_confirmed_by_their_boxes()
    {
        ProblemId[] ids = [await checker.PutAsync("box-1"), await checker.PutAsync("box-2"), await checker.PutAsync("box-3")];
        using var visitor = await checker.Running.SignInAsync(Stop);
        var list = await visitor.GetStringAsync("/office/problems?state=found", Stop);
        Assert.All(ids, id => Assert.Contains($"name=\"id\" value=\"{id}\"", list, StringComparison.Ordinal));

        using var answer = await SendAsync(visitor, list, "/office/problems/confirm", ("id", $"{ids[0]}"), ("id", $"{ids[1]}"), ("reason", "已核实"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var states = new List<ProblemState>();
        foreach (var id in ids)
            states.Add((await checker.FindAsync(id)).State);
        Assert.Equal([ProblemState.Confirmed, ProblemState.Confirmed, ProblemState.Found], states);
    }

    [Fact]
    public async Task A_person_adds_a_problem_on_the_sites_page()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var site = await visitor.GetStringAsync("/office/sites/s-example", Stop);

        using var answer = await SendAsync(
            visitor, site, "/office/problems", ("site", "s-example"), ("text", "首页图片过期"), ("clause", "信息不更新"), ("reason", "浏览发现"));

        Assert.StartsWith("/office/problems/s-example-", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("首页图片过期", await visitor.GetStringAsync("/office/sites/s-example", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/problems/confirm")]
    [InlineData("/office/problems/s-example-0123456789abcdef/confirm")]
    [InlineData("/office/problems")]
    public async Task A_form_that_is_none_of_ours_changes_nothing(string path)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("reason", "x")]);

        using var answer = await visitor.PostAsync(path, form, Stop);
        using var stranger = await checker.Http.PostAsync(path, form, Stop);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (answer.StatusCode, stranger.StatusCode));
    }

    [Fact]
    public async Task What_a_site_says_is_text()
    {
        const string evil = "\"'></td><script>alert(1)</script>";
        var id = await checker.PutAsync("evil", sentence: evil);
        using var visitor = await checker.Running.SignInAsync(Stop);

        foreach (var path in (string[])["/office/problems", $"/office/problems/{id}", "/office/sites/s-example", $"/office/problems?unit={Uri.EscapeDataString(evil)}", $"/office/problems/{id}?q={Uri.EscapeDataString(evil)}"])
        {
            var html = await visitor.GetStringAsync(path, Stop);
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("<script>alert(1)</script>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_is_exported_as_it_is_filtered()
    {
        var id = await checker.PutAsync("export");
        using var visitor = await checker.Running.SignInAsync(Stop);

        var found = await visitor.GetStringAsync("/office/problems.csv?state=found&unit=&county=&rule=&notice=", Stop);
        var rectified = await visitor.GetStringAsync("/office/problems.csv?state=rectified&unit=&county=&rule=&notice=", Stop);

        Assert.Contains($"{id},", found, StringComparison.Ordinal);
        Assert.DoesNotContain($"{id},", rectified, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_leads_to_its_problem()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var findings = await visitor.GetStringAsync($"/office/findings?round={SharedChecker.Closed}", Stop);

        Assert.Contains($"/office/problems/{new ProblemKey(Some.Site().Id, "stale-home", "").Id}", findings, StringComparison.Ordinal);
    }

    private static Task<string> PressAsync(HttpClient visitor, ProblemId id, string action, params (string, string)[] fields) =>
        PressAsync(visitor, id, action, HttpStatusCode.OK, fields);

    /// <summary>Sends a form of the page, with the token and the version that stand in it.</summary>
    private static async Task<string> PressAsync(
        HttpClient visitor, ProblemId id, string action, HttpStatusCode status, params (string, string)[] fields)
    {
        var html = await visitor.GetStringAsync($"/office/problems/{id}", Stop);
        var version = Version().Match(html).Groups[1].Value;
        using var answer = await SendAsync(visitor, html, $"/office/problems/{id}/{action}", [("version", version), .. fields]);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string html, string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await visitor.PostAsync(path, form, Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"version\" value=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();
}
