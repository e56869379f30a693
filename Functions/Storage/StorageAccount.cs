using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Checker.Storage;

/// <summary>
/// The one storage account: its tables, containers and queues by name. <c>AzureWebJobsStorage</c> holds a connection
/// string; or <c>AzureWebJobsStorage__blobServiceUri</c> and its like say where our identity is let in. They are the
/// host's own settings: an account's name alone it completes to the address of the global cloud.
/// </summary>
internal sealed class StorageAccount
{
    private readonly TableServiceClient _tables;
    private readonly BlobServiceClient _blobs;
    private readonly QueueServiceClient _queues;
    private readonly string _prefix;

    public StorageAccount(IConfiguration settings)
    {
        _prefix = settings["Storage:Prefix"] ?? "";
        if (settings["AzureWebJobsStorage:blobServiceUri"] is { Length: > 0 } blobs)
        {
            var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions
            {
                ManagedIdentityClientId = settings["AzureWebJobsStorage:clientId"],
            });
            _blobs = new BlobServiceClient(Address("blobServiceUri", blobs), identity, Watched(new BlobClientOptions(), "blobs"));
            _queues = new QueueServiceClient(Address("queueServiceUri", settings["AzureWebJobsStorage:queueServiceUri"]), identity, Watched(new QueueClientOptions(), "queues"));
            _tables = new TableServiceClient(Address("tableServiceUri", settings["AzureWebJobsStorage:tableServiceUri"]), identity, TableOptions());
            return;
        }

        var connection = settings["AzureWebJobsStorage"] is { Length: > 0 } text ? text : "UseDevelopmentStorage=true";
        _tables = new TableServiceClient(connection, TableOptions());
        _blobs = new BlobServiceClient(connection, Watched(new BlobClientOptions(), "blobs"));
        _queues = new QueueServiceClient(connection, Watched(new QueueClientOptions(), "queues"));
    }

    private StorageAccount(StorageAccount other, string prefix) =>
        (_tables, _blobs, _queues, _prefix) = (other._tables, other._blobs, other._queues, prefix);

    /// <summary>What requests change in it.</summary>
    public ChangeNotes Changes { get; } = new();

    /// <summary>The same account, with another prefix of names.</summary>
    public StorageAccount Under(string prefix) => new(this, prefix);

    public TableClient Table(string name) => _tables.GetTableClient(_prefix + name);

    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(_prefix + name);

    public QueueClient Queue(string name) => _queues.GetQueueClient(_prefix + name);

    private static TableClientOptions TableOptions()
    {
        var options = Watched(new TableClientOptions(), "tables");
        options.AddPolicy(new MissingTable(), HttpPipelinePosition.PerCall);
        return options;
    }

    private static T Watched<T>(T options, string service)
        where T : ClientOptions
    {
        options.AddPolicy(new StorageWatch(service), HttpPipelinePosition.PerRetry);
        return options;
    }

    private static Uri Address(string name, string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new InvalidOperationException($"AzureWebJobsStorage__{name} is no https address.");
}
