using Checker.Access;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Access;

public sealed class AccountsCommandTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_administrator_is_made_where_the_program_runs()
    {
        await using var app = await RunningChecker.BuildAsync(azurite);

        var added = await RunAsync(app, "accounts", "add", "zhangsan", "--name", "张三", "--roles", "administrator,clerk");
        var twice = await RunAsync(app, "accounts", "add", "zhangsan", "--name", "李四", "--roles", "clerk");
        var invited = await RunAsync(app, "accounts", "invite", "zhangsan");

        Assert.StartsWith("/office/join?login=zhangsan&code=", added.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0), (added.Code, twice.Code, invited.Code));
        Assert.Contains("已有人使用", twice.Errors, StringComparison.Ordinal);
        Assert.NotEqual(added.Output, invited.Output);
        var account = (await app.Services.GetRequiredService<AccountStore>().FindAsync("zhangsan", Stop))!.Account;
        Assert.Null(account.Credentials);
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var log = await app.Services.GetRequiredService<OperationLog>().ReadAsync(new LogFilter(today.AddDays(-1), today), null, 10, Stop);
        Assert.Equal(["重发启用地址", "新增人员"], log.Entries.Select(entry => entry.Title));
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("accounts remove zhangsan")]
    [InlineData("accounts add zhangsan --name")]
    [InlineData("accounts add zhangsan --password secret")]
    [InlineData("accounts add zhangsan --name a --name b")]
    public async Task What_it_cannot_read_it_explains(string line)
    {
        await using var app = await RunningChecker.BuildAsync(azurite);

        var (code, output, errors) = await RunAsync(app, line.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("checker accounts add LOGIN", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(WebApplication app, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await AccountsCommand.RunAsync(arguments, app.Services, output, errors, Stop);
        return (code, output.ToString().Trim(), errors.ToString());
    }
}
