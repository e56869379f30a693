using Checker.Sites;
using Checker.Storage;
using Checker.Storage.Backup;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

/// <summary>
/// Rows as the first versions wrote them, all in one partition: two sites from before changes were counted, one with the
/// history of two.
/// </summary>
public sealed class OldRegistryTests(Azurite azurite)
{
    private static readonly SiteId Counted = SiteId.Parse("s-fghij34567");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_registry_of_the_first_version_is_there_after_a_start_with_its_history()
    {
        var stores = await Stores.CreateAsync(azurite);
        await FillAsync(stores);

        await Stores.SetupOf(stores.Account).RunAsync(Stop);

        var registry = await stores.Sites.RegistryAsync(Stop);
        Assert.Equal(
            [("示例市农业局网站", 0), ("示例县林业局网站", 0), ("示例县水利局网站", 2)], registry.Select(stored => (stored.Site.Name, stored.Revision)));
        Assert.Equal(ColumnClass.Notices, Assert.Single(registry[0].Site.Columns).Class);
        Assert.Equal((SiteState.ClosureApproved, Some.Day("2015-11-20")), (registry[1].Site.State, registry[1].Site.Closure!.Approved!.Value));
        Assert.Equal([2, 1], (await stores.Sites.HistoryAsync(Counted, null, 10, Stop)).Select(change => change.Revision));
        Assert.Equal(0, await new OldRegistry(stores.Account).MoveAsync(Stop));
    }

    [Fact]
    public async Task A_move_that_was_cut_off_goes_on_and_undoes_no_later_change()
    {
        var stores = await Stores.CreateAsync(azurite);
        await FillAsync(stores);
        await new OldRegistry(stores.Account).MoveAsync(Stop);
        var stored = (await stores.Sites.ReadAsync(Counted, Stop))!;
        var source = new ChangeSource("clerk", ChangeOrigin.Form);
        await stores.Sites.WriteAsync([new SiteWrite(stored.Site with { Phone = "0396-1111111" }, stored)], source, Some.Moment, Stop);
        await FillAsync(stores); // as if the old rows had not been removed

        var moved = await new OldRegistry(stores.Account).MoveAsync(Stop);

        Assert.Equal(5, moved);
        Assert.Equal("0396-1111111", (await stores.Sites.FindAsync(Counted, Stop))!.Phone);
        Assert.Equal(3, (await stores.Sites.AllAsync(Stop)).Count);
        Assert.Equal([3, 2, 1], (await stores.Sites.HistoryAsync(Counted, null, 10, Stop)).Select(change => change.Revision));
    }

    [Fact]
    public async Task More_rows_than_a_page_are_all_moved()
    {
        var stores = await Stores.CreateAsync(azurite);
        var row = (await RowsAsync())[0];
        var data = row.GetString("data")!;
        foreach (var batch in Enumerable.Range(0, 1_050).Chunk(100))
        {
            await stores.Account.Table(Names.Sites).SubmitTransactionAsync(
                batch.Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("registry", $"s-{number:d10}")
                {
                    ["v"] = 1,
                    ["data"] = data.Replace("4117000012", $"s-{number:d10}", StringComparison.Ordinal),
                })), Stop);
        }

        Assert.Equal(1_050, await new OldRegistry(stores.Account).MoveAsync(Stop));
        Assert.Equal(1_050, (await stores.Sites.AllAsync(Stop)).Select(site => site.Id).Distinct().Count());
    }

    private static async Task FillAsync(Stores stores)
    {
        foreach (var row in await RowsAsync())
            await stores.Account.Table(Names.Sites).UpsertEntityAsync(row, TableUpdateMode.Replace, Stop);
    }

    private static async Task<List<TableEntity>> RowsAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "Functions.Tests", "Storage", "registry-of-one-partition.jsonl"), Stop);
        return [.. lines.Select(line => BackupReading.RowOf(line))];
    }
}
