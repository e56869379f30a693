using Checker.Access.People;
using Xunit;

namespace Checker.Tests.Access.People;

public sealed class AccountEntryTests
{
    [Theory]
    [InlineData("zhangsan", "张三", "clerk", null, null, true)]
    [InlineData("ZhangSan@example.gov.cn", "张三", "clerk,reviewer,chief", null, null, true)]
    [InlineData("z", "张三", "clerk", null, null, false)]
    [InlineData("zhang/san", "张三", "clerk", null, null, false)]
    [InlineData("", "张三", "clerk", null, null, false)]
    [InlineData("zhangsan", " ", "clerk", null, null, false)]
    [InlineData("zhangsan", "张\n三", "clerk", null, null, false)]
    [InlineData("zhangsan", "本机用户", "clerk", null, null, false)]
    [InlineData("zhangsan", "API", "clerk", null, null, false)]
    [InlineData("zhangsan", "张三", "", null, null, false)]
    [InlineData("zhangsan", "张三", "clerk,boss", null, null, false)]
    [InlineData("zhangsan", "张三", "administrator,auditor", null, null, false)]
    [InlineData("zhangsan", "张三", "administrator,clerk", null, null, true)]
    [InlineData("zhangsan", "张三", "county", "示例县", null, true)]
    [InlineData("zhangsan", "张三", "county", null, null, false)]
    [InlineData("zhangsan", "张三", "county", " ", null, false)]
    [InlineData("zhangsan", "张三", "clerk", "示例县", null, false)]
    [InlineData("zhangsan", "张三", "unit", null, "示例局", true)]
    [InlineData("zhangsan", "张三", "unit", "示例县", "示例局", false)]
    [InlineData("zhangsan", "张三", "unit,clerk", null, "示例局", false)]
    public void What_cannot_be_taken_is_said(string login, string name, string roles, string? county, string? unit, bool good)
    {
        var entry = new AccountEntry(login, name, roles.Split(',', StringSplitOptions.RemoveEmptyEntries), county, unit);

        Assert.Equal(good, entry.Mistakes().Count == 0);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_name_ends_somewhere(int length, bool good) =>
        Assert.Equal(good, new AccountEntry("zhangsan", new string('张', length), ["clerk"]).Mistakes().Count == 0);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void So_does_a_login(int length, bool good) => Assert.Equal(good, AccountEntry.IsLogin(new string('a', length)));
}
