using Azure;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class EntityPathTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("中文 网站")]
    [InlineData("it's 'quoted' ''twice''")]
    [InlineData("\"double\"")]
    [InlineData("100% %41 %2F")]
    [InlineData("a+b c")]
    [InlineData("http:~x@y;z,w=v&u")]
    [InlineData("..")]
    [InlineData("𠮷(野)")]
    [InlineData("<a>{b}[c]|d^e`f*g!h$i")]
    [InlineData("")]
    public async Task Any_other_character_may_be_in_a_key(string key)
    {
        var table = await azurite.CreateTableAsync("EntityPath", Token);

        await table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 }, Token);
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["B"] = 2 }, TableUpdateMode.Merge, Token);
        var stored = (await table.GetEntityAsync<TableEntity>(key, key, cancellationToken: Token)).Value;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}");
        var found = await table.QueryAsync<TableEntity>(filter, cancellationToken: Token).CountAsync(Token);
        var deleted = await table.DeleteEntityAsync(key, key, stored.ETag, Token);

        Assert.Equal((key, key), (stored.PartitionKey, stored.RowKey));
        Assert.Equal((1, 2), (stored.GetInt32("A"), stored.GetInt32("B")));
        Assert.Equal((1, 204), (found, deleted.Status));
    }

    [Theory]
    [InlineData("中文 网站")]
    [InlineData("it's 'quoted'")]
    [InlineData("100% %41 %2F")]
    [InlineData("a+b c")]
    [InlineData("http:~x@y;z,w=v&u")]
    public async Task And_in_a_transaction(string key)
    {
        var table = await azurite.CreateTableAsync("EntityPath", Token);

        await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new TableEntity(key, key)),
                new(TableTransactionActionType.UpsertReplace, new TableEntity(key, key + "2")),
            ],
            Token);

        var stored = await table.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token);
        Assert.Equal([key, key + "2"], stored.Select(entity => entity.RowKey));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task Characters_that_the_service_forbids_are_refused_with_the_key(string key)
    {
        var table = new TableServiceClient("UseDevelopmentStorage=true").GetTableClient("Unasked");

        Func<Task>[] calls =
        [
            () => table.AddEntityAsync(new TableEntity(key, "r"), Token),
            () => table.UpsertEntityAsync(new TableEntity("p", key), TableUpdateMode.Merge, Token),
            () => table.GetEntityAsync<TableEntity>(key, "r", cancellationToken: Token),
            () => table.DeleteEntityAsync("p", key, ETag.All, Token),
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", key))], Token),
        ];

        foreach (var call in calls)
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(call);

            Assert.Contains($"“{key}”", refused.Message, StringComparison.Ordinal);
        }
    }
}
