using Azure;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class EntityQueryTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_pages_are_read_one_after_the_other()
    {
        var table = await TableAsync(2_500);

        var pages = await table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage: 1000, cancellationToken: Token)
            .AsPages().ToListAsync(Token);

        Assert.Equal([1000, 1000, 500], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 2_500), pages.SelectMany(Numbers));
    }

    [Fact]
    public async Task A_query_goes_on_from_a_continuation_token()
    {
        var table = await TableAsync(25);
        var query = table.QueryAsync<TableEntity>(maxPerPage: 10, cancellationToken: Token);
        var first = await query.AsPages().FirstAsync(Token);

        var rest = await query.AsPages(first.ContinuationToken, pageSizeHint: 12).ToListAsync(Token);

        Assert.Equal([12, 3], rest.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(10, 15), rest.SelectMany(Numbers));
    }

    [Fact]
    public async Task A_filter_leaves_out_what_does_not_match()
    {
        var table = await TableAsync(30);

        var found = await table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and Number ge {27}"), cancellationToken: Token)
            .Select(entity => entity.RowKey).ToListAsync(Token);

        Assert.Equal(["000027", "000028", "000029"], found);
    }

    [Fact]
    public async Task Only_the_selected_properties_come()
    {
        var table = await TableAsync(1);

        var query = table.QueryAsync<TableEntity>(select: ["RowKey", "Number"], cancellationToken: Token);
        var found = await query.SingleAsync(Token);

        Assert.Equal(["Number", "RowKey"], found.Keys.Where(name => name != "odata.etag").Order());
    }

    [Fact]
    public async Task Nothing_found_is_one_empty_page()
    {
        var table = await TableAsync(1);

        var query = table.QueryAsync<TableEntity>("PartitionKey eq 'q'", cancellationToken: Token);
        var pages = await query.AsPages().ToListAsync(Token);

        Assert.Empty(Assert.Single(pages).Values);
    }

    [Fact]
    public async Task A_filter_that_the_service_cannot_read_is_refused()
    {
        var table = await TableAsync(1);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            async () => await table.QueryAsync<TableEntity>("PartitionKey eq", cancellationToken: Token).ToListAsync(Token));

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task A_cancelled_query_asks_for_nothing()
    {
        var table = await TableAsync(1);

        var query = table.QueryAsync<TableEntity>(cancellationToken: new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await query.ToListAsync(Token));
    }

    private static IEnumerable<int> Numbers(Page<TableEntity> page) =>
        page.Values.Select(entity => entity.GetInt32("Number")!.Value);

    private async Task<TableClient> TableAsync(int entities)
    {
        var table = await azurite.CreateTableAsync("EntityQuery", Token);
        foreach (var numbers in Enumerable.Range(0, entities).Chunk(100))
            await table.SubmitTransactionAsync(numbers.Select(Add), Token);
        return table;
    }

    private static TableTransactionAction Add(int number) => new(
        TableTransactionActionType.Add, new TableEntity("p", $"{number:D6}") { ["Number"] = number, ["Other"] = "别的" });
}
