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

        Assert.Equal(("whom", null), (first, second));
    }

    [Fact]
    public async Task Of_many_who_use_it_at_once_one_gets_in()
    {
        var codes = (await Stores.CreateAsync(azurite)).SignIns;
        await codes.AddAsync(Code, "whom", Some.Moment.AddMinutes(10), Stop);

        var used = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => codes.UseAsync(Code, Some.Moment, Stop)));

        Assert.Single(used, whom => whom is not null);
    }

    [Theory]
    [InlineData("00:09:59", true)]
    [InlineData("00:10:00", false)]
    public async Task It_runs_out(string after, bool works)
    {
        var codes = (await Stores.CreateAsync(azurite)).SignIns;
        await codes.AddAsync(Code, "whom", Some.Moment.AddMinutes(10), Stop);

        Assert.Equal(works, await codes.UseAsync(Code, Some.Moment + TimeSpan.Parse(after), Stop) is not null);
        Assert.Null(await codes.UseAsync(Code, Some.Moment, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    [InlineData("a/b\\c#d?e\u0001")]
    public async Task What_was_never_offered_does_not_work(string code)
    {
        var codes = (await Stores.CreateAsync(azurite)).SignIns;
        await codes.AddAsync(Code, "whom", Some.Moment.AddMinutes(10), Stop);

        Assert.Null(await codes.UseAsync(code, Some.Moment, Stop));
    }

    [Fact]
    public async Task A_session_that_was_ended_has_ended_and_no_other()
    {
        var store = (await Stores.CreateAsync(azurite)).SignIns;

        await store.EndAsync("one", Stop);
        await store.EndAsync("one", Stop);

        Assert.Equal((true, false), (await store.HasEndedAsync("one", Stop), await store.HasEndedAsync("another", Stop)));
    }
}
