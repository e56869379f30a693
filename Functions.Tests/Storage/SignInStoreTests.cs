using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class SignInStoreTests(Azurite azurite)
{
    private const string Code = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_works_once()
    {
        var codes = (await Stores.CreateAsync(azurite)).SignIns;
        await codes.AddAsync(Code, "whom", Some.Moment.AddMinutes(10), Stop);

        var first = await codes.UseAsync(Code, Some.Moment, Stop);
        var second = await codes.UseAsync(Code, Some.Moment, Stop);

        Assert.Equal((true, false), (first, second));
    }

    [Fact]
    public async Task Of_many_who_use_it_at_once_one_gets_in()
    {
        var codes = (await Stores.CreateAsync(azurite)).SignIns;
        await codes.AddAsync(Code, "whom", Some.Moment.AddMinutes(10), Stop);

        var used = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => codes.UseAsync(Code, Some.Moment, Stop)));

        Assert.Single(used, ok => ok);
    }

    [Theory]
    [InlineData("00:09:59", true)]
    [InlineData("00:10:00", false)]
    public async Task It_runs_out(string after, bool works)
    {
        var codes = (await Stores.CreateAsync(azurite)).SignIns;
        await codes.AddAsync(Code, "whom", Some.Moment.AddMinutes(10), Stop);

        Assert.Equal(works, await codes.UseAsync(Code, Some.Moment + TimeSpan.Parse(after), Stop));
        Assert.False(await codes.UseAsync(Code, Some.Moment, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    [InlineData("a/b\\c#d?e\u0001")]
    public async Task What_was_never_offered_does_not_work(string code)
    {
        var codes = (await Stores.CreateAsync(azurite)).SignIns;
        await codes.AddAsync(Code, "whom", Some.Moment.AddMinutes(10), Stop);

        Assert.False(await codes.UseAsync(code, Some.Moment, Stop));
    }
}
