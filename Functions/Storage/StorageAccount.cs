using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Checker.Storage.Tables;

namespace Checker.Storage;

/// <summary>
/// The one storage account: its tables, containers and queues by name. <c>AzureWebJobsStorage</c> holds a connection
/// string, or <c>AzureWebJobsStorage__accountName</c> an account that our identity may use.
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
        if (settings["AzureWebJobsStorage:accountName"] is { Length: > 0 } account)
        {
            var suffix = settings["AzureWebJobsStorage:endpointSuffix"] ?? "core.windows.net";
            var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions
            {
                ManagedIdentityClientId = settings["AzureWebJobsStorage:clientId"],
            });
            _tables = new TableServiceClient(Endpoint(account, "table", suffix), identity);
            _blobs = new BlobServiceClient(Endpoint(account, "blob", suffix), identity);
            _queues = new QueueServiceClient(Endpoint(account, "queue", suffix), identity);
            return;
        }

        var connection = settings["AzureWebJobsStorage"] is { Length: > 0 } text ? text : "UseDevelopmentStorage=true";
        _tables = new TableServiceClient(connection);
        _blobs = new BlobServiceClient(connection);
        _queues = new QueueServiceClient(connection);
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

    private static Uri Endpoint(string account, string kind, string suffix) => new($"https://{account}.{kind}.{suffix}");
}
