using Azure;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class StorageAccountTests(Azurite azurite)
{
    private const string Blobs = "https://office.blob.core.chinacloudapi.cn/";
    private const string Queues = "https://office.queue.core.chinacloudapi.cn/";
    private const string Tables = "https://office.table.core.chinacloudapi.cn/";

    [Fact]
    public void An_identity_is_let_in_where_the_settings_say()
    {
        var account = Account(("blobServiceUri", Blobs), ("queueServiceUri", Queues), ("tableServiceUri", Tables));

        Assert.Equal(new Uri(Blobs + "rounds"), account.Container("rounds").Uri);
        Assert.Equal(new Uri(Queues + "round-steps"), account.Queue("round-steps").Uri);
    }

    [Theory]
    [InlineData("queueServiceUri")]
    [InlineData("tableServiceUri")]
    public void An_address_that_is_missing_is_named(string missing)
    {
        (string, string)[] all = [("blobServiceUri", Blobs), ("queueServiceUri", Queues), ("tableServiceUri", Tables)];

        var refused = Assert.Throws<InvalidOperationException>(() => Account([.. all.Where(each => each.Item1 != missing)]));

        Assert.Contains("AzureWebJobsStorage__" + missing, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_without_encryption_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            Account(("blobServiceUri", "http://office.blob.core.chinacloudapi.cn/"), ("queueServiceUri", Queues), ("tableServiceUri", Tables)));

    [Fact]
    public async Task A_table_that_is_not_there_is_never_a_missing_row()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("AzureWebJobsStorage", (string?)azurite.ConnectionString)]).Build();
        var table = new StorageAccount(settings).Table("NowhereToBeFound");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("TableNotFound", refused.ErrorCode);
    }

    private static StorageAccount Account(params (string Name, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create($"AzureWebJobsStorage:{each.Name}", (string?)each.Value)))
        .Build());
}
