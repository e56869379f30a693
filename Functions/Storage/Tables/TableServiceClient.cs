using Azure.Core;
using Azure.Core.Pipeline;

namespace Checker.Storage.Tables;

/// <summary>
/// Azure Table Storage. This folder has the names and meanings of the package Azure.Data.Tables, for the part that
/// is used here.
/// </summary>
internal sealed class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly TableEndpoint _endpoint;

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var (endpoint, credential) = TableConnectionString.Parse(connectionString);
        _endpoint = new TableEndpoint(endpoint, options ?? new(), new SharedKeyPolicy(credential));
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null) =>
        _endpoint = new TableEndpoint(endpoint, options ?? new(), new SharedKeyPolicy(credential));

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        _endpoint = new TableEndpoint(endpoint, options ?? new(), new BearerTokenAuthenticationPolicy(tokenCredential, Scope));

    public TableClient GetTableClient(string tableName) => new(tableName, _endpoint);
}

/// <summary>How the client behaves: transport, retries, diagnostics.</summary>
internal sealed class TableClientOptions : ClientOptions;
