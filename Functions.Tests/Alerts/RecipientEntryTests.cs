using Checker.Alerts;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Alerts;

public sealed class RecipientEntryTests
{
    private static readonly IReadOnlyList<Channel> Channels = [Channel.ReadOne(ChannelKind.WeCom, "值班群=https://a.example.com/")!, Channel.Mail];

    private static readonly RecipientEntry Good = new("值班", "值班群", null, null, null, null, ["gravest", "early"]);

    [Fact]
    public void A_recipient_is_read_with_its_scope()
    {
        var (recipient, mistakes) = Read(Good with { County = " 示例县 ", Unit = "" });

        Assert.Empty(mistakes);
        Assert.Equal(("示例县", null, "示例县"), (recipient!.County, recipient.Unit, recipient.ScopeWord));
        Assert.Equal([AlertGroup.Gravest, AlertGroup.Early], recipient.Groups);
    }

    [Theory]
    [InlineData("", "值班群", "", "", "gravest", "请填写接收人。")]
    [InlineData("值班", "别的群", "", "", "gravest", "请选择已设置的渠道。")]
    [InlineData("值班", "值班群", "a@b.cn", "", "gravest", "其他渠道不填")]
    [InlineData("值班", "电子邮件", "", "", "gravest", "须填写邮箱")]
    [InlineData("值班", "电子邮件", "a@b", "", "gravest", "邮箱格式有误。")]
    [InlineData("值班", "值班群", "", "", "", "请选择至少一类预警。")]
    [InlineData("值班", "值班群", "", "", "everything", "请选择至少一类预警。")]
    [InlineData("值班", "值班群", "", "", "classified", "只发给“保密”角色")]
    [InlineData("值班", "值班群", "", "zhangsan", "classified", "只发给“保密”角色")]
    public void What_is_wrong_is_said(string name, string channel, string mail, string login, string group, string mistake)
    {
        var (recipient, mistakes) = Read(new RecipientEntry(name, channel, mail, login, "", "", group is "" ? [] : [group]));

        Assert.Null(recipient);
        Assert.Contains(mistakes, each => each.Contains(mistake, StringComparison.Ordinal));
    }

    [Fact]
    public void The_keeper_of_secrets_may_be_told_of_them() =>
        Assert.Empty(Read(Good with { Login = "baomi", Groups = ["classified"] }).Mistakes);

    private static (Recipient? Recipient, IReadOnlyList<string> Mistakes) Read(RecipientEntry entry) =>
        entry.Read("0123456789abcdef", Channels, ["baomi"], "管理员", Some.Moment);
}
