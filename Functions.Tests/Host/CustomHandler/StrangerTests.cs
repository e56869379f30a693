using System.Net;
using System.Net.Sockets;
using System.Text;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

/// <summary>Nobody but the host drives a function, and nobody comes to the API without a key.</summary>
public sealed class StrangerTests(Azurite azurite, SharedHost shared)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X-Azure-Functions-InvocationId", null)]
    [InlineData("X-Azure-Functions-InvocationId", "not-a-guid")]
    [InlineData("X-Azure-Functions-HostVersion", null)]
    [InlineData("X-Azure-Functions-HostVersion", "4.1038.0.0")]
    [InlineData("X-Azure-Functions-HostVersion", "latest")]
    [InlineData("User-Agent", null)]
    [InlineData("User-Agent", "curl/8.5.0")]
    [InlineData("User-Agent", "curl/8.5.0 Azure-Functions-Host/4.1037.0.0")]
    [InlineData("Content-Type", null)]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Content-Type", "application/json; charset=gb18030")]
    [InlineData("Host", "checker.example.gov.cn")]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "127.0.0.1")]
    [InlineData("Cookie", "office=1")]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("X-Forwarded-For", "198.51.100.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Host", "checker.example.gov.cn")]
    [InlineData("Accept", "*/*")]
    [InlineData("Accept-Language", "zh-CN")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("x-functions-key", "anything")]
    [InlineData("Expect", "100-continue")]
    [InlineData("X-Anything", "else")]
    public async Task A_call_with_a_header_wrong_missing_or_too_many_is_nobodys(string header, string? value)
    {
        var host = await shared.StartAsync(azurite, Stop);
        using var request = HostCall.Request(host.Handler.Port, "CloseRounds", "{}");
        var headers = header == "Content-Type" ? (System.Net.Http.Headers.HttpHeaders)request.Content!.Headers : request.Headers;
        headers.Remove(header);
        if (value is not null)
            headers.TryAddWithoutValidation(header, value);

        using var answer = await host.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/CloseRounds")]
    [InlineData("PUT", "/CloseRounds")]
    [InlineData("OPTIONS", "/CloseRounds")]
    [InlineData("POST", "/closerounds")]
    [InlineData("POST", "/CLOSEROUNDS")]
    [InlineData("POST", "/CloseRounds/")]
    [InlineData("POST", "//CloseRounds")]
    [InlineData("POST", "/CloseRounds?x=1")]
    [InlineData("POST", "/Close%52ounds")]
    [InlineData("POST", "/office/../CloseRounds")]
    [InlineData("POST", "/office/%2e%2e/CloseRounds")]
    [InlineData("POST", "/office/..%2fCloseRounds")]
    [InlineData("POST", "/api/CloseRounds")]
    [InlineData("POST", "/")]
    public async Task A_call_by_another_method_or_path_is_nobodys(string method, string target)
    {
        var host = await shared.StartAsync(azurite, Stop);

        var status = await SendRawAsync(host.Handler.Port, $"{method} {target} HTTP/1.1", "2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked");

        Assert.Contains(status, (string[])["302", "401", "404"]);
    }

    [Fact]
    public async Task The_same_call_without_a_fault_is_answered()
    {
        var host = await shared.StartAsync(azurite, Stop);

        var status = await SendRawAsync(host.Handler.Port, "POST /CloseRounds HTTP/1.1", "2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked");

        Assert.Equal("200", status);
    }

    [Fact]
    public async Task A_call_with_a_length_is_not_the_hosts_but_one_that_was_passed_on()
    {
        var host = await shared.StartAsync(azurite, Stop);

        var status = await SendRawAsync(host.Handler.Port, "POST /CloseRounds HTTP/1.1", "{}", "Content-Length: 2");

        Assert.Equal("404", status);
    }

    [Theory]
    [InlineData("Proxying", "/office/%252e%252e/CheckSite")]
    [InlineData("Forwarding", "/office/%252e%252e/CheckSite")]
    [InlineData("Proxying", "/office/.%252e/CheckSite")]
    [InlineData("Forwarding", "/office/.%252e/CheckSite")]
    [InlineData("Proxying", "/office/%252E%252E/CheckSite")]
    [InlineData("Forwarding", "/office/%252E%252E/CheckSite")]
    [InlineData("Proxying", "/office/x/%252e%252e/%252e%252e/CheckSite")]
    [InlineData("Forwarding", "/office/x/%252e%252e/%252e%252e/CheckSite")]
    [InlineData("Proxying", "/office/..%5CCheckSite")]
    [InlineData("Forwarding", "/office/..%5CCheckSite")]
    [InlineData("Proxying", "/office/..%255CCheckSite")]
    [InlineData("Forwarding", "/office/..%255CCheckSite")]
    [InlineData("Proxying", "/office/..%2FCheckSite")]
    [InlineData("Forwarding", "/office/..%2FCheckSite")]
    [InlineData("Proxying", "/CheckSite")]
    [InlineData("Forwarding", "/CheckSite")]
    public async Task A_path_that_climbs_out_of_the_office_runs_no_function(string passing, string path)
    {
        var host = await shared.StartAsync(azurite, Stop);
        await using var door = await FrontDoor.OpenAsync(host.Files, () => host.Handler.Port, Stop);
        door.Passing = Enum.Parse<Passing>(passing);
        var text = $"a stranger's {Guid.NewGuid()}";
        var body = Envelope.Message("request", text);

        // As bare as a client can be, so that what arrives is as like the host's own call as it gets.
        var status = await SendRawAsync(
            door.Root.Port, $"POST {path} HTTP/1.1", body, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}", agent: null, hostPort: host.Handler.Port);

        Assert.Contains(status, (string[])["302", "404"]);
        var poison = (await host.Queue("site-checks-poison").PeekMessagesAsync(32, Stop)).Value;
        Assert.DoesNotContain(poison, message => Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())) == text);
    }

    [Theory]
    [InlineData("Proxying")]
    [InlineData("Forwarding")]
    public async Task A_path_that_climbs_out_of_the_office_does_not_come_to_the_api(string passing)
    {
        var host = await shared.StartAsync(azurite, Stop);
        await using var door = await FrontDoor.OpenAsync(host.Files, () => host.Handler.Port, Stop);
        door.Passing = Enum.Parse<Passing>(passing);

        foreach (var path in (string[])["/office/%252e%252e/api/sites", "/office/..%5Capi/sites", "/office/%2e%2e/api/sites", "/api/sites"])
        {
            var status = await SendRawAsync(door.Root.Port, $"GET {path} HTTP/1.1", "", "x-functions-key: a-guess", agent: "curl/8.5.0");
            Assert.Contains(status, (string[])["302", "401", "404"]);
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("X-Azure-Functions-InvocationId", "1")]
    public async Task Without_the_hosts_word_the_api_asks_for_a_key(string? header, string? value)
    {
        var host = await shared.StartAsync(azurite, Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{host.Handler.Port}/api/sites");
        if (header is not null)
            request.Headers.Add(header, value);

        using var answer = await host.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Standalone_has_no_endpoints_of_functions()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        using var request = HostCall.Request(checker.Http.BaseAddress!.Port, "CloseRounds", "{}");

        using var answer = await HostCall.Client().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Standalone_takes_nobodys_word_that_a_key_was_checked()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(checker.Http.BaseAddress!, "/api/sites"));
        request.Headers.Add("X-Azure-Functions-HostVersion", HostCall.Version);
        request.Headers.Add("X-Azure-Functions-InvocationId", $"{Guid.NewGuid()}");

        using var answer = await HostCall.Client().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    /// <summary>A request byte for byte, since clients tidy paths up; with the host's headers, but for those given. The status comes back.</summary>
    private static async Task<string> SendRawAsync(
        int port, string line, string body, string more, string? agent = $"Azure-Functions-Host/{HostCall.Version}", int? hostPort = null)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port, Stop);
        var text = new StringBuilder($"{line}\r\nHost: 127.0.0.1:{hostPort ?? port}\r\nContent-Type: application/json; charset=utf-8\r\n{more}\r\n")
            .Append($"X-Azure-Functions-HostVersion: {HostCall.Version}\r\nX-Azure-Functions-InvocationId: {Guid.NewGuid()}\r\n")
            .Append(agent is null ? "" : $"User-Agent: {agent}\r\n")
            .Append("\r\n")
            .Append(body);
        await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), Stop);
        using var reader = new StreamReader(socket.GetStream());
        return (await reader.ReadLineAsync(Stop))!.Split(' ')[1];
    }
}
