using Azure;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class TableClientTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_added_entity_is_there()
    {
        var table = await TableAsync();

        var response = await table.AddEntityAsync(new TableEntity("p", "r") { ["Title"] = "首页" }, Token);

        var stored = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value;
        Assert.Equal(("p", "r", "首页"), (stored.PartitionKey, stored.RowKey, stored.GetString("Title")));
        Assert.Equal(response.Headers.ETag, stored.ETag);
        Assert.NotNull(stored.Timestamp);
    }

    [Fact]
    public async Task Adding_what_is_there_is_a_conflict()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Token);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, Token));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.StartsWith("The specified entity already exists.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await StoredAsync(table)).GetInt32("A"));
    }

    [Fact]
    public async Task Upserting_adds_what_is_not_there()
    {
        var table = await TableAsync();

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, TableUpdateMode.Replace, Token);

        Assert.Equal(1, (await StoredAsync(table)).GetInt32("A"));
    }

    [Theory]
    [InlineData("Merge", 1, 3)]
    [InlineData("Replace", null, 3)]
    public async Task Upserting_keeps_the_other_properties_only_when_it_merges(string mode, int? a, int? b)
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 }, Token);

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, Enum.Parse<TableUpdateMode>(mode), Token);

        var stored = await StoredAsync(table);
        Assert.Equal((a, b), (stored.GetInt32("A"), stored.GetInt32("B")));
        Assert.Equal(a is not null, stored.ContainsKey("A"));
    }

    [Theory]
    [InlineData("Merge", 1)]
    [InlineData("Replace", null)]
    public async Task Updating_goes_through_with_the_stored_ETag(string mode, int? a)
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 }, Token);
        var etag = (await StoredAsync(table)).ETag;

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, etag, Enum.Parse<TableUpdateMode>(mode), Token);

        var stored = await StoredAsync(table);
        Assert.Equal((a, 3), (stored.GetInt32("A"), stored.GetInt32("B")));
        Assert.NotEqual(etag, stored.ETag);
    }

    [Theory]
    [InlineData("Merge")]
    [InlineData("Replace")]
    public async Task Updating_with_an_older_ETag_is_refused(string mode)
    {
        var table = await TableAsync();
        var older = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Token)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, TableUpdateMode.Merge, Token);

        var entity = new TableEntity("p", "r") { ["A"] = 3 };
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(entity, older, Enum.Parse<TableUpdateMode>(mode), Token));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refused.Status, refused.ErrorCode));
        Assert.Equal(2, (await StoredAsync(table)).GetInt32("A"));
    }

    [Fact]
    public async Task Updating_with_any_ETag_still_asks_for_an_entity()
    {
        var table = await TableAsync();

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, TableUpdateMode.Merge, Token));

        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_deleted_entity_is_gone_and_may_be_deleted_again()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), Token);

        var first = await table.DeleteEntityAsync("p", "r", cancellationToken: Token);
        var second = await table.DeleteEntityAsync("p", "r", cancellationToken: Token);

        Assert.Equal((204, 404), (first.Status, second.Status));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token)).HasValue);
    }

    [Fact]
    public async Task Deleting_with_an_older_ETag_is_refused()
    {
        var table = await TableAsync();
        var older = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Token)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, TableUpdateMode.Merge, Token);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", older, Token));

        Assert.Equal(412, refused.Status);
        Assert.Equal(2, (await StoredAsync(table)).GetInt32("A"));
    }

    [Fact]
    public async Task An_entity_that_is_not_there_is_no_value_or_an_exception()
    {
        var table = await TableAsync();

        var none = await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token));

        Assert.Equal((false, 404), (none.HasValue, none.GetRawResponse().Status));
        Assert.Throws<InvalidOperationException>(() => none.Value);
        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task An_entity_that_is_there_is_a_value()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Token);

        var stored = await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token);

        Assert.Equal((true, 1), (stored.HasValue, stored.Value!.GetInt32("A")));
    }

    [Fact]
    public async Task Creating_a_table_twice_is_well_and_so_is_deleting_it_twice()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), Token);

        await table.CreateIfNotExistsAsync(Token);
        var kept = await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token);
        await table.DeleteAsync(Token);
        var again = await table.DeleteAsync(Token);

        Assert.True(kept.HasValue);
        Assert.Equal(404, again.Status);
    }

    private Task<TableClient> TableAsync() => azurite.CreateTableAsync("TableClient", Token);

    private static async Task<TableEntity> StoredAsync(TableClient table) =>
        (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value;
}
