using System.Net;
using Checker.Access;
using Xunit;

namespace Checker.Tests.Access;

public sealed class OneTimeLinksTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:7071", null, true)]
    [InlineData("::1", "[::1]:7071", null, true)]
    [InlineData("::ffff:127.0.0.1", "localhost:7071", null, true)]
    [InlineData("192.0.2.1", "127.0.0.1:7071", null, false)]
    [InlineData("10.0.0.8", "10.0.0.1:7071", null, false)]
    [InlineData("127.0.0.1", "checker.example.gov.cn", null, false)]
    [InlineData("127.0.0.1", "localhost.example.com:7071", null, false)]
    [InlineData("127.0.0.1", "127.0.0.1:7071", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "127.0.0.1:7071", "X-Real-IP", false)]
    [InlineData("127.0.0.1", "127.0.0.1:7071", "Forwarded", false)]
    [InlineData("127.0.0.1", "127.0.0.1:7071", "Via", false)]
    public void They_are_for_this_machine_alone(string from, string host, string? passedOn, bool allowed)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        context.Request.Host = new HostString(host);
        if (passedOn is not null)
            context.Request.Headers[passedOn] = "127.0.0.1";

        Assert.Equal(allowed, Links("Development").Allows(context));
        Assert.False(Links("Production").Allows(context));
        Assert.False(Links(null).Allows(context));
    }

    private static OneTimeLinks Links(string? environment) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["AZURE_FUNCTIONS_ENVIRONMENT"] = environment })
        .Build());
}
