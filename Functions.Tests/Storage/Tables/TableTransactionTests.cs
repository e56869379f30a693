using Azure;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class TableTransactionTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_entities_of_nearly_4_MiB_are_written()
    {
        var table = await TableAsync();
        var text = new string('文', 6_800);

        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(number => Add($"{number}", text)), Token);

        var stored = await table.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(100, stored.Count);
        Assert.All(stored, entity => Assert.Equal(text, entity.GetString("Text")));
    }

    [Fact]
    public async Task Every_kind_of_change_is_done()
    {
        var table = await TableAsync();
        string[] rows = ["update-merge", "update-replace", "upsert-merge", "upsert-replace", "delete"];
        await table.SubmitTransactionAsync(rows.Select(row => Add(row, "old")), Token);

        await table.SubmitTransactionAsync(
            [
                Add("add", "old"),
                new(TableTransactionActionType.UpdateMerge, new TableEntity("p", rows[0]) { ["More"] = "{新}" }),
                new(TableTransactionActionType.UpdateReplace, new TableEntity("p", rows[1]) { ["More"] = "{新}" }),
                new(TableTransactionActionType.UpsertMerge, new TableEntity("p", rows[2]) { ["More"] = "{新}" }),
                new(TableTransactionActionType.UpsertReplace, new TableEntity("p", rows[3]) { ["More"] = "{新}" }),
                new(TableTransactionActionType.Delete, new TableEntity("p", rows[4])),
            ],
            Token);

        Assert.Equal(
            [
                "add: old ",
                "update-merge: old {新}",
                "update-replace:  {新}",
                "upsert-merge: old {新}",
                "upsert-replace:  {新}",
            ],
            await StoredAsync(table));
    }

    [Fact]
    public async Task A_failed_transaction_says_which_action_failed_and_writes_nothing()
    {
        var table = await TableAsync();
        await table.SubmitTransactionAsync([Add("c", "old")], Token);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([Add("a", "new"), Add("b", "new"), Add("c", "new"), Add("d", "new")], Token));

        Assert.Equal((409, "EntityAlreadyExists", 2), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Contains("The specified entity already exists.", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["c: old "], await StoredAsync(table));
    }

    [Theory]
    [InlineData("UpdateMerge")]
    [InlineData("Delete")]
    public async Task An_older_ETag_fails_the_transaction(string type)
    {
        var table = await TableAsync();
        var older = (await table.AddEntityAsync(new TableEntity("p", "b") { ["Text"] = "old" }, Token)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "b") { ["Text"] = "newer" }, TableUpdateMode.Merge, Token);
        var change = new TableTransactionAction(
            Enum.Parse<TableTransactionActionType>(type), new TableEntity("p", "b") { ["Text"] = "newest" }, older);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([Add("a", "new"), change], Token));

        Assert.Equal((412, 1), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.Equal(["b: newer "], await StoredAsync(table));
    }

    [Fact]
    public async Task More_than_a_hundred_entities_are_refused()
    {
        var table = await TableAsync();

        // Which exception, the package's client leaves to the service; nobody catches it.
        await Assert.ThrowsAnyAsync<Exception>(
            () => table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(number => Add($"{number}", "")), Token));

        Assert.Empty(await StoredAsync(table));
    }

    [Fact]
    public async Task A_table_that_is_not_there_fails_the_transaction()
    {
        var table = await TableAsync();
        await table.DeleteAsync(Token);

        var failed = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => table.SubmitTransactionAsync([Add("a", "new")], Token));

        Assert.Equal((404, "TableNotFound"), (failed.Status, failed.ErrorCode));
    }

    private Task<TableClient> TableAsync() => azurite.CreateTableAsync("TableTransaction", Token);

    private static TableTransactionAction Add(string row, string text) =>
        new(TableTransactionActionType.Add, new TableEntity("p", row) { ["Text"] = text });

    private static async Task<List<string>> StoredAsync(TableClient table) =>
        await table.QueryAsync<TableEntity>(cancellationToken: Token)
            .Select(entity => $"{entity.RowKey}: {entity.GetString("Text")} {entity.GetString("More")}")
            .ToListAsync(Token);
}
