using Checker.Alerts;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class AlertOptionsTests
{
    [Fact]
    public void Channels_are_read_by_name_and_their_secrets_stay_out_of_addresses_and_logs()
    {
        var set = new AlertOptions
        {
            WeCom = "值班群=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k",
            DingTalk = "处室群=https://oapi.dingtalk.com/robot/send?access_token=t#SEC1  县群=https://oapi.dingtalk.com/robot/send?access_token=u#SEC2",
            MailHost = "smtp.example.gov.cn:465",
        };

        Assert.Equal(["企业微信：值班群", "钉钉：处室群", "钉钉：县群", "电子邮件"], set.Channels().Select(channel => $"{channel}"));
        Assert.Equal(["", "SEC1", "SEC2", ""], set.Channels().Select(channel => channel.Secret));
        Assert.Equal("https://oapi.dingtalk.com/robot/send?access_token=t", set.Channels()[1].Address!.AbsoluteUri);
    }

    [Theory]
    [InlineData("", "", "", "", true)]
    [InlineData("群=https://a.example.com/", "", "", "", true)]
    [InlineData("群", "", "", "", false)]
    [InlineData("群=ftp://a.example.com/", "", "", "", false)]
    [InlineData("群=https://u:p@a.example.com/", "", "", "", false)]
    [InlineData("", "群=https://a.example.com/", "", "", false)] // unsigned
    [InlineData("", "群=https://a.example.com/#s", "", "", true)]
    [InlineData("", "", "群=https://a.example.com/", "", false)]
    [InlineData("群=https://a.example.com/", "群=https://a.example.com/#s", "", "", false)] // two of a name
    [InlineData("", "", "", "smtp.example.com:465", true)]
    [InlineData("", "", "", "smtp.example.com", false)]
    [InlineData("", "", "", "smtp.example.com:0", false)]
    public void A_channel_that_cannot_be_used_stops_the_start(string weCom, string dingTalk, string webhook, string mail, bool valid)
    {
        var result = new AlertOptionsValidation().Validate(null, new AlertOptions { WeCom = weCom, DingTalk = dingTalk, Webhook = webhook, MailHost = mail, MailFrom = "check@example.gov.cn" });

        Assert.Equal(valid, result.Succeeded);
        Assert.DoesNotContain("a.example.com", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@b.cn", true)]
    [InlineData("a@b", false)]
    [InlineData("a@b.cn,c@d.cn", false)]
    [InlineData("a@b.cn\r\nBcc: c@d.cn", false)]
    [InlineData("某人 <a@b.cn>", false)]
    public void An_address_of_e_mail_isOne_plain_address(string text, bool isOne) => Assert.Equal(isOne, MailPlace.IsAddress(text));
}
