using Checker.Fetching;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Fetching;

public sealed class PostingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_body_arrives_with_its_headers_and_the_answer_comes_back()
    {
        var came = "";
        await using var web = await LoopbackWeb.StartAsync(async context =>
        {
            came = $"{context.Request.Method} {context.Request.Path} {context.Request.ContentType} {context.Request.Headers["X-Sign"]} {await new StreamReader(context.Request.Body).ReadToEndAsync(Stop)}";
            await context.Response.WriteAsync("{\"errcode\":0}", Stop);
        });

        Assert.Equal(new Posted(200, "{\"errcode\":0}", null), await PostAsync(web["hook"]));
        Assert.Equal("POST /hook application/json s {\"一\":1}", came);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        var asked = 0;
        await using var web = await LoopbackWeb.StartAsync(context =>
        {
            asked++;
            context.Response.Redirect("/elsewhere", false, true);
            return Task.CompletedTask;
        });

        Assert.Equal(307, (await PostAsync(web.Root)).Status);
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    public async Task A_private_network_is_never_reached(string form)
    {
        var asked = false;
        await using var web = await LoopbackWeb.StartAsync(_ =>
        {
            asked = true;
            return Task.CompletedTask;
        });
        var address = new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, web.Root.Port));

        Assert.Equal("地址不在允许访问的范围内", (await PostAsync(address, networks: "")).Failure);
        Assert.False(asked);
    }

    [Fact]
    public async Task Nor_is_a_port_that_was_not_opened() =>
        Assert.Equal("地址不在允许访问的范围内", (await PostAsync(new Uri("http://127.0.0.1:25/"), ports: "")).Failure);

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using var certificate = Certificates.For("127.0.0.1", TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var web = await LoopbackWeb.StartAsync(_ => Task.CompletedTask, certificate);

        Assert.Equal("安全证书不受信任", (await PostAsync(web.Root)).Failure);
    }

    [Fact]
    public async Task Who_does_not_answer_is_waited_for_so_long_and_no_longer()
    {
        await using var web = RawServer.Start((_, closing) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, closing));

        Assert.Equal("超时，没有应答", (await PostAsync(web.Root)).Failure);
    }

    [Fact]
    public async Task Of_a_long_answer_only_the_beginning_is_read()
    {
        await using var web = await LoopbackWeb.StartAsync(context => context.Response.WriteAsync(new string('x', 100_000), Stop));

        Assert.Equal(64 * 1024, (await PostAsync(web.Root)).Body.Length);
    }

    private static async Task<Posted> PostAsync(Uri address, string networks = "127.0.0.0/8", string? ports = null)
    {
        var options = new FetchOptions { AllowedNetworks = networks, AllowedPorts = ports ?? $"{address.Port}", Timeout = TimeSpan.FromSeconds(1) };
        using var posting = new Posting(Options.Create(options), TimeProvider.System);
        return await posting.PostAsync(address, "{\"一\":1}", new Dictionary<string, string> { ["X-Sign"] = "s" }, Stop);
    }
}
