using System.Text.Json;
using Checker.Alerts;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class PostTests
{
    private static readonly Message Said = new("示例县农业局", ["请看[这里](http://bet.com) @all"], [SomeAlerts.Of(AlertKind.Down)]);

    [Theory]
    [InlineData(nameof(ChannelKind.WeCom))]
    [InlineData(nameof(ChannelKind.DingTalk))]
    public void Robots_get_text_alone(string kind)
    {
        var post = Post.Of(Channel.ReadOne(Enum.Parse<ChannelKind>(kind), "群=https://robot.example.com/send?key=1#s")!, Said, "id", Some.Moment);

        var body = JsonDocument.Parse(post.Body).RootElement;
        Assert.Equal(["msgtype", "text"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal("text", body.GetProperty("msgtype").GetString());
        Assert.Contains("请看［这里］（http：／／bet．com） ＠all", body.GetProperty("text").GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain('#', post.Address.AbsoluteUri);
    }

    /// <summary>The example of the robot's documentation: time and secret on a line each, HMAC-SHA256, base64, escaped.</summary>
    [Fact]
    public void DingTalk_is_signed_with_time_and_secret()
    {
        var post = Post.Of(Channel.ReadOne(ChannelKind.DingTalk, "群=https://oapi.dingtalk.com/robot/send?access_token=1#SECabc")!, Said, "id", DateTimeOffset.UnixEpoch.AddMilliseconds(1_577_262_236_757));

        Assert.Equal("https://oapi.dingtalk.com/robot/send", post.Address.GetLeftPart(UriPartial.Path));
        Assert.Equal("?access_token=1&timestamp=1577262236757&sign=" + Uri.EscapeDataString(Post.Signature("SECabc", "1577262236757\nSECabc")), post.Address.Query);
    }

    /// <summary>RFC 4231, test case 2.</summary>
    [Fact]
    public void The_signature_is_hmac_sha256() => Assert.Equal(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        Convert.ToHexStringLower(Convert.FromBase64String(Post.Signature("Jefe", "what do ya want for nothing?"))));

    [Fact]
    public void A_receiver_can_tell_who_sent_it_when_and_whether_it_came_before()
    {
        var post = Post.Of(Channel.ReadOne(ChannelKind.Webhook, "平台=https://duty.example.gov.cn/alerts#geheim")!, Said, "the-id", Some.Moment);

        Assert.Equal($"{Some.Moment.ToUnixTimeSeconds()}", post.Headers[Post.TimeHeader]);
        Assert.Equal(Post.Signature("geheim", $"{post.Headers[Post.TimeHeader]}.{post.Body}"), post.Headers[Post.SignatureHeader]);
        Assert.Equal("the-id", JsonDocument.Parse(post.Body).RootElement.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(nameof(ChannelKind.WeCom), 200, "{\"errcode\":0,\"errmsg\":\"ok\"}", null)]
    [InlineData(nameof(ChannelKind.WeCom), 200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}", "errcode 45009")]
    [InlineData(nameof(ChannelKind.DingTalk), 200, "<html>", "应答无法识别")]
    [InlineData(nameof(ChannelKind.DingTalk), 200, "[]", "应答无法识别")]
    [InlineData(nameof(ChannelKind.DingTalk), 302, "", "HTTP 302")]
    [InlineData(nameof(ChannelKind.Webhook), 204, "", null)]
    [InlineData(nameof(ChannelKind.Webhook), 299, "", null)]
    [InlineData(nameof(ChannelKind.Webhook), 300, "", "HTTP 300")]
    public void Whether_it_was_taken_is_read_from_the_answer(string kind, int status, string body, string? fault) =>
        Assert.Equal(fault, Post.Fault(Enum.Parse<ChannelKind>(kind), status, body));
}
