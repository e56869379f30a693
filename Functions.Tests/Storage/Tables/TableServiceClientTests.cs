using Azure;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class TableServiceClientTests(Azurite azurite, SecureAzurite secure) : IClassFixture<SecureAzurite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shared_key_opens_the_account()
    {
        var (endpoint, credential) = TableConnectionString.Parse(azurite.ConnectionString);
        var table = new TableServiceClient(endpoint, credential).GetTableClient("SharedKey");

        await table.CreateIfNotExistsAsync(Token);

        Assert.Equal(0, await table.QueryAsync<TableEntity>(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_wrong_key_opens_nothing()
    {
        var (endpoint, credential) = TableConnectionString.Parse(azurite.ConnectionString);
        var wrong = new TableSharedKeyCredential(credential.AccountName, Convert.ToBase64String(new byte[64]));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => new TableServiceClient(endpoint, wrong).GetTableClient("WrongKey").CreateIfNotExistsAsync(Token));

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task A_token_opens_the_account()
    {
        var options = new TableClientOptions { Transport = secure.Transport };
        var table = new TableServiceClient(secure.Tables, new FakeTokenCredential(), options).GetTableClient("Token");

        await table.CreateIfNotExistsAsync(Token);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "文" }, Token);

        var stored = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value;
        Assert.Equal("文", stored.GetString("A"));
    }

    [Fact]
    public async Task A_token_for_something_else_opens_nothing()
    {
        var options = new TableClientOptions { Transport = secure.Transport };
        var client = new TableServiceClient(secure.Tables, new FakeTokenCredential("https://vault.azure.net"), options);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => client.GetTableClient("WrongToken").CreateIfNotExistsAsync(Token));

        Assert.Equal(403, refused.Status);
    }
}
