using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class TableConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData(
        "AccountName=a;AccountKey=a2V5;TableEndpoint=https://127.0.0.1:7/a;BlobEndpoint=https://127.0.0.1:8/a",
        "https://127.0.0.1:7/a",
        "a")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn;",
        "https://a.table.core.chinacloudapi.cn/",
        "a")]
    [InlineData("DefaultEndpointsProtocol=http; accountname=a; accountkey=a2V5", "http://a.table.core.windows.net/", "a")]
    [InlineData("AccountName=a;AccountKey=a2V5", "https://a.table.core.windows.net/", "a")]
    public void Parse_says_where_the_tables_are(string text, string endpoint, string account)
    {
        var (parsed, credential) = TableConnectionString.Parse(text);

        Assert.Equal((endpoint, account), (parsed.AbsoluteUri, credential.AccountName));
    }

    [Fact]
    public void Parse_keeps_the_key_whole()
    {
        var (_, credential) = TableConnectionString.Parse("AccountName=a;AccountKey=AAECAw==");

        Assert.Equal(new TableSharedKeyCredential("a", Convert.ToBase64String([0, 1, 2, 3])).Sign("text"), credential.Sign("text"));
    }

    [Theory]
    [InlineData("", "AccountName")]
    [InlineData("AccountKey=a2V5", "AccountName")]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("UseDevelopmentStorage=false", "AccountName")]
    public void Parse_names_what_is_missing(string text, string missing)
    {
        var refused = Assert.Throws<FormatException>(() => TableConnectionString.Parse(text));

        Assert.Equal($"The storage connection string has no {missing}.", refused.Message);
    }
}
