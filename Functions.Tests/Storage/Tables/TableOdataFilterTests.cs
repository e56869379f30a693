using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class TableOdataFilterTests(Azurite azurite)
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2016, 5, 18, 8, 0, 0, TimeSpan.FromHours(8)).AddTicks(1234567);
    private static readonly Guid Id = new("a16f1f3c-96b5-4a5b-8c5e-0e5a1f1d7c11");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_value_is_a_literal_of_its_type()
    {
        byte[] bytes = [10, 255];

        var filter = TableClient.CreateQueryFilter($"{"it's"} {true} {false} {1} {2L} {2.5} {At} {Id} {bytes}");

        Assert.Equal(
            "'it''s' true false 1 2L 2.5 datetime'2016-05-18T00:00:00.1234567Z' " +
            "guid'a16f1f3c-96b5-4a5b-8c5e-0e5a1f1d7c11' X'0AFF'",
            filter);
    }

    [Fact]
    public void A_value_cannot_become_a_part_of_the_filter()
    {
        var hostile = "x' or PartitionKey ne '";

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {hostile}");

        Assert.Equal("PartitionKey eq 'x'' or PartitionKey ne '''", filter);
    }

    [Fact]
    public async Task The_service_understands_every_literal()
    {
        var table = await azurite.CreateTableAsync("TableOdataFilter", Token);
        await table.AddEntityAsync(
            new TableEntity("p", "r") { ["S"] = "it's", ["B"] = true, ["I"] = 1, ["L"] = 2L, ["D"] = 2.5, ["T"] = At, ["G"] = Id },
            Token);
        string[] filters =
        [
            TableClient.CreateQueryFilter($"S eq {"it's"}"),
            TableClient.CreateQueryFilter($"B eq {true}"),
            TableClient.CreateQueryFilter($"I eq {1}"),
            TableClient.CreateQueryFilter($"L eq {2L}"),
            TableClient.CreateQueryFilter($"D gt {2.25}"),
            TableClient.CreateQueryFilter($"T eq {At}"),
            TableClient.CreateQueryFilter($"T lt {At.AddSeconds(1)}"),
            TableClient.CreateQueryFilter($"G eq {Id}"),
        ];

        foreach (var filter in filters)
        {
            var found = await table.QueryAsync<TableEntity>(filter, cancellationToken: Token).CountAsync(Token);
            var others = await table.QueryAsync<TableEntity>($"not ({filter})", cancellationToken: Token).CountAsync(Token);

            Assert.Equal((filter, 1, 0), (filter, found, others));
        }
    }
}
