using System.Net;
using System.Text;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

/// <summary>People's and programs' requests, passed on by the host: proxied, and forwarded as older hosts do.</summary>
public sealed class PassingTests(Azurite azurite, SharedHost shared)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_holder_of_the_key_is_let_into_the_api_and_others_are_not()
    {
        var (host, door) = await OpenAsync("Proxying");
        await using var closing = door;
        using var holder = Visitor(door, key: true);
        using var stranger = Visitor(door);

        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync("/api/sites", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/api/sites?code={FrontDoor.FunctionKey}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/sites", Stop)).StatusCode);
        Assert.Null(host.Handler.ExitCode);
    }

    [Fact]
    public async Task A_host_that_forwards_is_not_taken_at_its_word_but_our_own_key_is()
    {
        await using var host = await RunningHost.StartAsync(
            azurite, Stop, ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"), ("Access__ApiKey", FrontDoor.FunctionKey));
        host.Door.Passing = Passing.Forwarding;
        using var holder = host.Visitor();
        var (_, door) = await OpenAsync("Forwarding");
        await using var closing = door;
        using var without = Visitor(door, key: true);

        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync("/api/sites", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await without.GetAsync("/api/sites", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.8:51234", "203.0.113.8")]
    [InlineData("198.51.100.1, [2001:db8::7]:443", "2001:db8::7")]
    [InlineData("no address", "127.0.0.1")]
    public async Task The_client_is_the_one_whom_the_host_names_last(string forwardedFor, string client)
    {
        await using var host = await RunningHost.StartAsync(azurite, Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{host.Handler.Port}/api/sites");
        request.Headers.Add("X-Forwarded-For", forwardedFor);

        using var answer = await host.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await Wait.UntilAsync(() => host.Handler.Output.Contains($"Refused {client} the API", StringComparison.Ordinal), Stop);
    }

    [Theory]
    [InlineData("Proxying")]
    [InlineData("Forwarding")]
    public async Task Health_needs_no_key(string passing)
    {
        var (_, door) = await OpenAsync(passing);
        await using var closing = door;
        using var visitor = Visitor(door);

        using var answer = await visitor.GetAsync("/api/healthz", Stop);

        Assert.Equal("ok", (await answer.JsonAsync()).Text("storage"));
    }

    [Theory]
    [InlineData("Proxying")]
    [InlineData("Forwarding")]
    public async Task A_redirect_of_ours_reaches_the_browser_at_the_address_that_it_knows(string passing)
    {
        var (_, door) = await OpenAsync(passing);
        await using var closing = door;
        using var browser = Visitor(door);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/office/sites?round=2016-05-17-routine");
        request.Headers.Host = "checker.example.gov.cn";
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7:50123");

        using var answer = await browser.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            "https://checker.example.gov.cn/office/sign-in?ReturnUrl=%2Foffice%2Fsites%3Fround%3D2016-05-17-routine",
            answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("Proxying", "https", true)]
    [InlineData("Forwarding", "https", true)]
    [InlineData("Proxying", "http", false)]
    public async Task Staff_sign_in_and_their_cookie_is_as_safe_as_the_way_it_came(string passing, string scheme, bool secure)
    {
        await using var host = await DevelopmentAsync();
        host.Door.Passing = Enum.Parse<Passing>(passing);
        using var api = host.Visitor();
        using var offered = await api.PostAsync("/api/sign-ins", null, Stop);
        var address = (await offered.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Stop)).Text("address");
        using var browser = host.Visitor(key: false);
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);

        using var signedIn = await browser.GetAsync(address, Stop);

        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Equal((HttpStatusCode.Redirect, "/office/"), (signedIn.StatusCode, signedIn.Headers.Location!.OriginalString));
        Assert.Equal(secure, cookie.Contains("; secure", StringComparison.Ordinal));
        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/office/sites", Stop)).StatusCode);
        using var nowhere = await browser.GetAsync("/office/nowhere", Stop);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Contains("没有这个页面", await nowhere.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Proxying")]
    [InlineData("Forwarding")]
    public async Task A_head_has_no_body_and_what_has_not_changed_is_not_sent_again(string passing)
    {
        var (_, door) = await OpenAsync(passing);
        await using var closing = door;
        using var browser = Visitor(door);

        using var full = await browser.GetAsync("/office/office.css", Stop);
        using var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/office/office.css"), Stop);
        browser.DefaultRequestHeaders.IfNoneMatch.Add(full.Headers.ETag!);
        using var same = await browser.GetAsync("/office/office.css", Stop);

        Assert.Equal("text/css", full.Content.Headers.ContentType!.MediaType);
        Assert.Equal((HttpStatusCode.OK, full.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(full.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("?dryRun=true&dryRun=true")]
    [InlineData("?dryRun=true,true")]
    [InlineData("?dryRun=true&code=x&code=y")]
    public async Task Query_keys_given_twice_mean_the_same_in_both(string query)
    {
        await using var host = await DevelopmentAsync();
        using var holder = host.Visitor();
        var answers = new List<HttpStatusCode>();

        foreach (var passing in Enum.GetValues<Passing>())
        {
            host.Door.Passing = passing;
            using var file = new StringContent("网站名称,网址,主办单位\n示例县农业局,http://nyj.example.gov.cn/,示例县农业局\n");
            using var answer = await holder.PostAsync($"/api/sites/import{query}", file, Stop);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(answers[0], answers[1]);
    }

    [Theory]
    [InlineData("Proxying")]
    [InlineData("Forwarding")]
    public async Task A_large_file_goes_in_and_a_large_answer_comes_out_whole(string passing)
    {
        await using var host = await DevelopmentAsync();
        host.Door.Passing = Enum.Parse<Passing>(passing);
        using var holder = host.Visitor();
        var rows = Enumerable.Range(1, 2000).Select(number => $"{new string('网', 120)}{number},http://s{number}.example.gov.cn/,示例县第{number}局\n");

        var imported = await holder.ImportAsync("网站名称,网址,主办单位\n" + string.Concat(rows), Stop);
        using var answer = await holder.GetAsync("/api/sites.csv", Stop);

        Assert.True(imported.Int("imported") == 2000, imported.GetRawText());
        var body = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.True(body.Length > 512 * 1024, $"{body.Length} bytes");
        Assert.Equal(2001, Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task What_the_api_does_not_have_is_told_in_its_own_way()
    {
        var (_, door) = await OpenAsync("Proxying");
        await using var closing = door;
        using var holder = Visitor(door, key: true);

        using var answer = await holder.GetAsync("/api/nothing/of/the/kind", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>The key is ours as well, so that the API answers whichever way a request was passed.</summary>
    private Task<RunningHost> DevelopmentAsync() => RunningHost.StartAsync(
        azurite, Stop, ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"), ("Access__ApiKey", FrontDoor.FunctionKey));

    private async Task<(RunningHost Host, FrontDoor Door)> OpenAsync(string passing)
    {
        var host = await shared.StartAsync(azurite, Stop);
        var door = await FrontDoor.OpenAsync(host.Files, () => host.Handler.Port, Stop);
        door.Passing = Enum.Parse<Passing>(passing);
        return (host, door);
    }

    private static HttpClient Visitor(FrontDoor door, bool key = false)
    {
        var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = door.Root };
        if (key)
            visitor.DefaultRequestHeaders.Add("x-functions-key", FrontDoor.FunctionKey);
        return visitor;
    }
}
