using System.Net;
using Checker.Problems;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Checker.Units;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class DeskPagesTests(DeskOffice office) : IClassFixture<DeskOffice>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_sees_its_own_problems_from_the_notice_on_and_no_others()
    {
        var named = await office.PutAsync(DeskOffice.Own, "seen");
        var unconfirmed = await office.PutAsync(DeskOffice.Own, "unconfirmed", notified: false);
        var others = await office.PutAsync(DeskOffice.Other, "others");
        using var unit = await office.UnitAsync(DeskOffice.Own);

        foreach (var page in (string[])["/office/unit", "/office/unit/sites/s-example", $"/office/unit?unit={DeskOffice.Other.Sponsor}"])
        {
            var html = await unit.GetStringAsync(page, Stop);
            Assert.Contains($"/office/unit/problems/{named}", html, StringComparison.Ordinal);
            Assert.DoesNotContain($"{unconfirmed}", html, StringComparison.Ordinal);
            Assert.DoesNotContain($"{others}", html, StringComparison.Ordinal);
            Assert.DoesNotContain("另一县", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whatever_the_address_says_what_is_anothers_is_not_there()
    {
        var own = await office.PutAsync(DeskOffice.Own, "fence");
        var unconfirmed = await office.PutAsync(DeskOffice.Own, "fence-unconfirmed", notified: false);
        var others = await office.PutAsync(DeskOffice.Other, "fence");
        var file = (await office.Get<AttachmentStore>().AddAsync(others, "a.pdf", SomeFiles.Pdf, Stop)).File!;
        using var unit = await office.UnitAsync(DeskOffice.Own);
        using var county = await office.CountyAsync(DeskOffice.Own);
        string[] sites = ["sites/s-other", "sites/s-nowhere", "self-checks/2016-05-17-self-check-s-other-1"];
        string[] problems = [$"problems/{others}", $"problems/{unconfirmed}", $"problems/{others}/files/{file.Id}", $"problems/{own}/files/{file.Id}", "problems/x"];

        foreach (var asked in (string[])["", "?unit=另一县农业局&county=另一县"])
        {
            foreach (var path in sites.Concat(problems))
                Assert.Equal((path, HttpStatusCode.NotFound), (path, await StatusAsync(unit, $"/office/unit/{path}{asked}")));
            foreach (var path in problems)
                Assert.Equal((path, HttpStatusCode.NotFound), (path, await StatusAsync(county, $"/office/county/{path}{asked}")));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(unit, $"/office/unit/problems/{own}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, $"/office/county/problems/{own}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(unit, $"/office/county/problems/{own}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(unit, $"/office/problems/{own}"));
    }

    [Fact]
    public async Task Nobody_does_anything_with_what_is_anothers()
    {
        var others = await office.PutAsync(DeskOffice.Other, "hands");
        using var unit = await office.UnitAsync(DeskOffice.Own);
        using var county = await office.CountyAsync(DeskOffice.Own);
        var token = ("__RequestVerificationToken", Token(await unit.GetStringAsync("/office/account", Stop)));
        var countyToken = ("__RequestVerificationToken", Token(await county.GetStringAsync("/office/account", Stop)));

        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(unit, $"/office/unit/problems/{others}/report", token, ("number", "1"), ("text", "x"), ("what", "submit")));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(unit, $"/office/unit/problems/{others}/object", token, ("reason", "x")));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(unit, "/office/unit/sites/s-other/self-check", token));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(county, $"/office/county/problems/{others}/return", countyToken, ("number", "1"), ("reason", "x")));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(county, "/office/county/sign", countyToken, ("submission", $"{others}!1"), ("name", "李"), ("day", "2016-05-31")));

        var problem = await office.FindAsync(others);
        Assert.Equal((ProblemState.Notified, null, 3), (problem.State, problem.Objection, problem.Steps));
        Assert.Empty(await office.Get<SubmissionStore>().OfAsync(others, Stop));
    }

    [Fact]
    public async Task Evidence_is_seen_behind_ones_own_named_problems_and_self_checks_alone()
    {
        var named = await office.EvidenceAsync(SomeProblem.RoundOf("2016-05-01"), "<title>旧</title><script>alert(1)</script>");
        var unnamed = await office.EvidenceAsync(SomeProblem.RoundOf("2016-05-02"), "<title>未确认</title>");
        var selfChecked = await office.EvidenceAsync(new SelfCheckId(Some.Day("2016-05-03"), DeskOffice.Own.Id, 1).Round, "<title>自查</title>");
        await office.PutAsync(DeskOffice.Own, "evidence", evidence: named);
        await office.PutAsync(DeskOffice.Own, "evidence-unconfirmed", notified: false, evidence: unnamed);
        using var unit = await office.UnitAsync(DeskOffice.Own);
        using var other = await office.UnitAsync(DeskOffice.Other);

        var html = await unit.GetStringAsync($"/office/unit/evidence/{named}", Stop);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<script>alert(1)</script>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        using var page = await unit.GetAsync($"/office/unit/evidence/{named}/page", Stop);
        Assert.Contains("sandbox", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(Stop), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(unit, $"/office/unit/evidence/{unnamed}/page"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, $"/office/unit/evidence/{named}/page"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(unit, $"/office/unit/evidence/{selfChecked}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(unit, $"/office/unit/evidence/{unnamed}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(unit, "/office/unit/evidence/x"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(unit, $"/office/evidence/{named}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, $"/office/unit/evidence/{named}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, $"/office/unit/evidence/{selfChecked}"));
    }

    [Fact]
    public async Task A_report_with_a_file_goes_through_the_county_which_signs_it()
    {
        var id = await office.PutAsync(DeskOffice.Own, "signed");
        var page = $"/office/unit/problems/{id}";
        using var unit = await office.UnitAsync(DeskOffice.Own);
        using var county = await office.CountyAsync(DeskOffice.Own);

        using var saved = await DeskOffice.PostAsync(unit, page, $"{page}/report", [("截图\u202Egnp.exe", SomeFiles.Png)], ("text", "草稿"), ("what", "save"));
        Assert.DoesNotContain("草稿</dd>", await county.GetStringAsync($"/office/county/problems/{id}", Stop), StringComparison.Ordinal);
        var draft = Assert.Single((await office.Get<SubmissionStore>().OfAsync(id, Stop))[0].Submission.Content.Files);
        using var sent = await DeskOffice.PostAsync(
            unit, page, $"{page}/report", [], ("text", "已更新首页\r\n并建立制度"), ("accountability", "约谈1人"), ("keep", draft.Id!), ("what", "submit"));
        var waiting = await sent.Content.ReadAsStringAsync(Stop);
        Assert.Equal(ProblemState.Notified, (await office.FindAsync(id)).State);
        Assert.Contains("待县区审核", waiting, StringComparison.Ordinal);
        Assert.Contains($"{id}!1", await county.GetStringAsync("/office/county", Stop), StringComparison.Ordinal);
        using var signed = await DeskOffice.PostAsync(county, "/office/county", "/office/county/sign", [], ("submission", $"{id}!1"), ("name", "李主任"), ("day", Today));

        var problem = await office.FindAsync(id);
        Assert.Equal(HttpStatusCode.OK, signed.StatusCode);
        Assert.Equal(ProblemState.Reported, problem.State);
        Assert.Equal(("已更新首页\n并建立制度", "约谈1人", false), (problem.Report!.Text, problem.Report.Accountability, problem.Report.OnPaper));
        Assert.Equal("截图_gnp.exe.png", Assert.Single(problem.Report.Files).Name);
        var done = Assert.Single(await office.Get<SubmissionStore>().OfAsync(id, Stop)).Submission;
        Assert.Equal((SubmissionState.Signed, true), (done.State, done.Delivered));

        using var download = await unit.GetAsync($"{page}/files/{draft.Id}", Stop);
        Assert.Equal(SomeFiles.Png, await download.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("image/png", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "截图_gnp.exe.png"), (download.Content.Headers.ContentDisposition!.DispositionType, download.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(download.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(download.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task What_a_county_sends_back_is_written_anew_and_both_stay()
    {
        var id = await office.PutAsync(DeskOffice.Own, "returned");
        var (page, countyPage) = ($"/office/unit/problems/{id}", $"/office/county/problems/{id}");
        using var unit = await office.UnitAsync(DeskOffice.Own);
        using var county = await office.CountyAsync(DeskOffice.Own);
        using var first = await DeskOffice.PostAsync(unit, page, $"{page}/report", [], ("text", "已改"), ("what", "submit"));
        using var back = await DeskOffice.PostAsync(county, countyPage, $"{countyPage}/return", [], ("reason", "缺少截图"));

        using var second = await DeskOffice.PostAsync(unit, page, $"{page}/report", [("图.png", SomeFiles.Png)], ("text", "已改，附截图"), ("what", "submit"));

        var html = await second.Content.ReadAsStringAsync(Stop);
        Assert.Contains("缺少截图", html, StringComparison.Ordinal);
        Assert.Contains("第2次报送：待县区审核", html, StringComparison.Ordinal);
        Assert.Equal(
            [(1, SubmissionState.Returned, "已改"), (2, SubmissionState.Submitted, "已改，附截图")],
            (await office.Get<SubmissionStore>().OfAsync(id, Stop)).Select(stored => (stored.Submission.Number, stored.Submission.State, stored.Submission.Content.Text)));
    }

    [Fact]
    public async Task The_citys_own_departments_report_at_once_and_object_at_once()
    {
        var id = await office.PutAsync(DeskOffice.City, "city");
        var page = $"/office/unit/problems/{id}";
        using var unit = await office.UnitAsync(DeskOffice.City);

        using var objected = await DeskOffice.PostAsync(unit, page, $"{page}/object", [], ("reason", "检查当日已更新"));
        using var sent = await DeskOffice.PostAsync(unit, page, $"{page}/report", [], ("text", "已更新"), ("what", "submit"));

        var problem = await office.FindAsync(id);
        Assert.Equal((ProblemState.Reported, "检查当日已更新"), (problem.State, problem.Objection));
        Assert.Contains("已报送待复查，异议待答复", await unit.GetStringAsync("/office/unit", Stop), StringComparison.Ordinal);
        Assert.Equal("市农机局 张三", (await office.Get<ProblemStore>().HistoryAsync(id, Stop))[^1].By);
    }

    [Fact]
    public async Task A_form_sent_twice_is_taken_once()
    {
        var id = await office.PutAsync(DeskOffice.City, "twice");
        using var unit = await office.UnitAsync(DeskOffice.City);
        var token = ("__RequestVerificationToken", Token(await unit.GetStringAsync($"/office/unit/problems/{id}", Stop)));
        (string, string)[] form = [token, ("number", "1"), ("text", "已更新"), ("what", "submit")];

        Assert.Equal(HttpStatusCode.OK, await SendAsync(unit, $"/office/unit/problems/{id}/report", form));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(unit, $"/office/unit/problems/{id}/report", form));

        Assert.Single(await office.Get<SubmissionStore>().OfAsync(id, Stop));
        Assert.Equal(4, (await office.FindAsync(id)).Steps);
    }

    [Fact]
    public async Task A_file_that_is_not_taken_is_told_and_what_was_typed_stays()
    {
        var id = await office.PutAsync(DeskOffice.Own, "refused");
        var page = $"/office/unit/problems/{id}";
        using var unit = await office.UnitAsync(DeskOffice.Own);

        using var answer = await DeskOffice.PostAsync(unit, page, $"{page}/report", [("报告<b>.pdf", [.. "MZ"u8])], ("text", "写了很久的</textarea><script>"), ("what", "submit"));

        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("附件须为 PDF", html, StringComparison.Ordinal);
        Assert.Contains("写了很久的</textarea><script>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Empty(await office.Get<SubmissionStore>().OfAsync(id, Stop));
    }

    [Theory]
    [InlineData(ReportContent.MostFiles, HttpStatusCode.OK)]
    [InlineData(ReportContent.MostFiles + 1, HttpStatusCode.UnprocessableEntity)]
    public async Task Ten_files_go_with_a_report(int files, HttpStatusCode status)
    {
        var id = await office.PutAsync(DeskOffice.Own, $"files {files}");
        var page = $"/office/unit/problems/{id}";
        using var unit = await office.UnitAsync(DeskOffice.Own);

        using var answer = await DeskOffice.PostAsync(
            unit, page, $"{page}/report", [.. Enumerable.Range(1, files).Select(number => ($"{number}.pdf", SomeFiles.Pdf))], ("text", "已更新"), ("what", "submit"));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Staff_keep_the_scan_of_a_paper_reply()
    {
        var id = await office.PutAsync(DeskOffice.Own, "paper");
        using var staff = await office.Checker.SignInAsync(Stop);

        using var answer = await DeskOffice.PostAsync(
            staff, $"/office/problems/{id}", $"/office/problems/{id}/report", [("回函.jpg", SomeFiles.Jpeg)], ("text", "已更新"), ("paper", "true"), ("by", "甲"));

        var file = Assert.Single((await office.FindAsync(id)).Report!.Files);
        Assert.Equal("回函.jpg", file.Name);
        Assert.Contains($"/office/problems/{id}/files/{file.Id}", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(SomeFiles.Jpeg, await staff.GetByteArrayAsync($"/office/problems/{id}/files/{file.Id}", Stop));
    }

    [Fact]
    public async Task Staff_see_what_a_unit_and_a_county_see()
    {
        var id = await office.PutAsync(DeskOffice.Other, "staff");
        using var staff = await office.Checker.SignInAsync(Stop);

        var choice = await staff.GetStringAsync("/office/unit", Stop);
        var unit = await staff.GetStringAsync($"/office/unit?unit={Uri.EscapeDataString("另一县农业局")}", Stop);
        var county = await staff.GetStringAsync($"/office/county?county={Uri.EscapeDataString("另一县")}", Stop);

        Assert.Contains($"/office/unit?unit={Uri.EscapeDataString("另一县农业局")}", choice, StringComparison.Ordinal);
        Assert.Contains($"/office/unit/problems/{id}?unit=", unit, StringComparison.Ordinal);
        Assert.Contains($"/office/county/problems/{id}?county=", county, StringComparison.Ordinal);
    }

    private static string Today => LocalDay.DayOf(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Token(string html) =>
        System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient visitor, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await visitor.PostAsync(path, form, Stop);
        return answer.StatusCode;
    }
}
