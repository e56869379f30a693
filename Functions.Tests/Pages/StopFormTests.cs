using System.Net;
using System.Text.RegularExpressions;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed partial class StopFormTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/office/sites/s-example", "该网站")]
    [InlineData("/office/sites", "全部网站")]
    public async Task The_button_stops_and_resumes_without_script(string path, string word)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var stopped = await PressAsync(visitor, path, "<b>迁移");
        var resumed = await PressAsync(visitor, path, "");

        Assert.Contains($"已停止{word}的检查", stopped, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;迁移", stopped, StringComparison.Ordinal);
        Assert.DoesNotContain("已停止", resumed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/stop")]
    [InlineData("/office/resume")]
    public async Task A_form_that_is_none_of_ours_changes_nothing(string path)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("site", "s-forged")]);

        using var answer = await visitor.PostAsync(path, form, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(await checker.Get<StopStore>().AllAsync(Stop), stop => stop.Site == SiteId.Parse("s-forged"));
    }

    [Fact]
    public async Task Who_has_not_signed_in_stops_nothing()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("site", "")]);

        using var answer = await checker.Http.PostAsync("/office/stop", form, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_api_stops_resumes_and_lists()
    {
        using var stopped = await checker.Http.PostAsync("/api/sites/s-example/stop?why=维护", null, Stop);
        var listed = await checker.Http.GetJsonAsync("/api/stops", Stop);
        using var resumed = await checker.Http.PostAsync("/api/sites/s-example/resume", null, Stop);
        using var unknown = await checker.Http.PostAsync("/api/sites/s-unknown/stop", null, Stop);
        using var tooLong = await checker.Http.PostAsync($"/api/stop?why={new string('x', 201)}", null, Stop);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (stopped.StatusCode, resumed.StatusCode));
        Assert.Contains(listed.EnumerateArray(), stop => stop.Text("site") == "s-example" && stop.Text("why") == "维护");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (unknown.StatusCode, tooLong.StatusCode));
        Assert.DoesNotContain((await checker.Http.GetJsonAsync("/api/stops", Stop)).EnumerateArray(), stop => stop.Text("why") == "维护");
    }

    /// <summary>Sends the page's own form, with the token that stands in it.</summary>
    private static async Task<string> PressAsync(HttpClient visitor, string path, string why)
    {
        var html = await visitor.GetStringAsync(path, Stop);
        html = Form().Match(html).Value;
        var fields = Hidden().Matches(html).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));
        using var form = new FormUrlEncodedContent([.. fields, KeyValuePair.Create("why", why)]);
        using var answer = await visitor.PostAsync(Action().Match(html).Groups[1].Value, form, Stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop);
    }

    /// <summary>The page has others.</summary>
    [GeneratedRegex("<form method=\"post\" action=\"/office/(?:stop|resume)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?")]
    private static partial Regex Hidden();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();
}
