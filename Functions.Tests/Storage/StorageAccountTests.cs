using Checker.Storage;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class StorageAccountTests
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

    private static StorageAccount Account(params (string Name, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create($"AzureWebJobsStorage:{each.Name}", (string?)each.Value)))
        .Build());
}
