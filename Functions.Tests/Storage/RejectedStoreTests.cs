using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class RejectedStoreTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_message_twice_is_one_row()
    {
        var account = (await Stores.CreateAsync(azurite)).Account;
        var rejected = new RejectedStore(account);

        await rejected.AddAsync("site-checks", "什么\u0001", "no check request", Some.Moment, Stop);
        await rejected.AddAsync("site-checks", "什么\u0001", "no check request", Some.Moment.AddHours(1), Stop);
        await rejected.AddAsync("site-checks", "", "no check request", Some.Moment, Stop);

        var rows = await RowsAsync(account);
        Assert.Equal(["", "什么\u0001"], rows.Select(row => row.GetString("text")).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal("no check request", row.GetString("why")));
    }

    [Fact]
    public async Task A_long_message_is_cut_between_characters()
    {
        var account = (await Stores.CreateAsync(azurite)).Account;
        var text = new string('长', 7_999) + "😀" + new string('长', 20_000);

        await new RejectedStore(account).AddAsync("site-checks", text, "no check request", Some.Moment, Stop);

        Assert.Equal(new string('长', 7_999), Assert.Single(await RowsAsync(account)).GetString("text"));
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(StorageAccount account) =>
        await account.Table(Names.Rejected).QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop);
}
