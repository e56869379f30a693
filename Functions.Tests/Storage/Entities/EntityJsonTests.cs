using Checker.Storage.Entities;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Entities;

public sealed class EntityJsonTests(Azurite azurite)
{
    public static TheoryData<object> Values =>
    [
        "",
        "\"引号\"、反斜线\\、{括号} 和\r\n换行，'单' & <b> 𠮷 \u2028 \u0001",
        new string('长', 32 * 1024),
        true,
        false,
        0,
        int.MinValue,
        1L,
        long.MaxValue,
        3d,
        -0.1,
        1e300,
        new DateTimeOffset(2016, 5, 18, 8, 30, 0, TimeSpan.FromHours(8)).AddTicks(1234567),
        new Guid("a16f1f3c-96b5-4a5b-8c5e-0e5a1f1d7c11"),
        new byte[] { 0, 1, 254, 255 },
        Array.Empty<byte>(),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_comes_back_as_it_went(object value)
    {
        var table = await azurite.CreateTableAsync("EntityJson", Token);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value }, Token);

        var stored = await table.QueryAsync<TableEntity>(cancellationToken: Token).SingleAsync(Token);

        Assert.IsType(value.GetType(), stored["Value"]);
        Assert.Equal(value, stored["Value"]);
    }

    [Fact]
    public async Task Each_type_has_its_getter()
    {
        var table = await azurite.CreateTableAsync("EntityJson", Token);
        var at = new DateTimeOffset(2016, 5, 18, 0, 0, 0, TimeSpan.Zero);
        await table.AddEntityAsync(
            new TableEntity("p", "r")
            {
                { "String", "文" },
                { "Int32", 1 },
                { "Int64", 2L },
                { "Boolean", true },
                { "At", at },
                { "Binary", new BinaryData([7, 8]) },
            },
            Token);

        var stored = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value;

        Assert.Equal("文", stored.GetString("String"));
        Assert.Equal(1, stored.GetInt32("Int32"));
        Assert.Equal(2L, stored.GetInt64("Int64"));
        Assert.True(stored.GetBoolean("Boolean"));
        Assert.Equal(at, stored.GetDateTimeOffset("At"));
        Assert.Equal([7, 8], stored.GetBinary("Binary"));
    }

    [Fact]
    public async Task A_property_that_is_null_is_left_out()
    {
        var table = await azurite.CreateTableAsync("EntityJson", Token);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = null, ["B"] = 1 }, Token);

        var stored = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value;

        Assert.Equal(["B", "PartitionKey", "RowKey", "Timestamp"], stored.Keys.Where(name => name != "odata.etag").Order());
        Assert.Null(stored.GetInt32("A"));
    }

    [Fact]
    public async Task An_entity_that_was_read_can_be_written()
    {
        var table = await azurite.CreateTableAsync("EntityJson", Token);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1L }, Token);
        var stored = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value;
        stored["B"] = 2;

        await table.UpdateEntityAsync(stored, stored.ETag, TableUpdateMode.Replace, Token);

        var again = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value;
        Assert.Equal((1L, 2), (again.GetInt64("A"), again.GetInt32("B")));
    }

    [Fact]
    public void A_value_that_no_table_can_hold_is_refused_by_name()
    {
        var entity = new TableEntity("p", "r") { ["Day"] = new DateOnly(2016, 5, 18) };

        var refused = Assert.Throws<NotSupportedException>(() => EntityJson.Write(entity));

        Assert.Contains("Day", refused.Message, StringComparison.Ordinal);
    }
}
