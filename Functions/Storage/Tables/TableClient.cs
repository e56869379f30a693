using System.Text.Json;
using Azure;
using Azure.Core;

namespace Checker.Storage.Tables;

/// <summary>One table. What the service refuses is a <see cref="RequestFailedException"/>.</summary>
internal sealed class TableClient
{
    private readonly TableEndpoint _endpoint;

    internal TableClient(string tableName, TableEndpoint endpoint) => (Name, _endpoint) = (tableName, endpoint);

    public string Name { get; }

    /// <summary>Every interpolated value becomes a literal of its type.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableOdataFilter.Create(filter);

    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var request = _endpoint.CreateRequest(RequestMethod.Post, "Tables");
        request.Headers.Add("Content-Type", "application/json");
        request.Headers.Add("Prefer", "return-no-content");
        request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = Name }));
        try
        {
            await _endpoint.SendAsync(request, cancellationToken);
        }
        catch (RequestFailedException existing) when (existing.ErrorCode is "TableAlreadyExists")
        {
        }
    }

    /// <summary>Deletes the table. That there is none is well, too: the answer then has the status 404.</summary>
    public async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var request = _endpoint.CreateRequest(RequestMethod.Delete, $"Tables('{Name}')");
        try
        {
            return await _endpoint.SendAsync(request, cancellationToken);
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            return absent.GetRawResponse()!;
        }
    }

    public Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ChangeAsync(new(TableTransactionActionType.Add, entity), cancellationToken);

    public Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var type = mode is TableUpdateMode.Merge
            ? TableTransactionActionType.UpsertMerge
            : TableTransactionActionType.UpsertReplace;
        return ChangeAsync(new(type, entity), cancellationToken);
    }

    public Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var type = mode is TableUpdateMode.Merge
            ? TableTransactionActionType.UpdateMerge
            : TableTransactionActionType.UpdateReplace;
        return ChangeAsync(new(type, entity, ifMatch), cancellationToken);
    }

    /// <summary>That there is no such entity is well, too: the answer then has the status 404.</summary>
    public async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var entity = new TableEntity(partitionKey, rowKey);
        try
        {
            return await ChangeAsync(new(TableTransactionActionType.Delete, entity, ifMatch), cancellationToken);
        }
        catch (RequestFailedException absent) when (absent.Status is 404)
        {
            return absent.GetRawResponse()!;
        }
    }

    public async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity, new()
    {
        using var request = GetRequest(partitionKey, rowKey, select);
        var response = await _endpoint.SendAsync(request, cancellationToken);
        return Response.FromValue(EntityReading.Read<T>(EntityReading.Parse(response)), response);
    }

    /// <summary>That the table itself does not exist, or that something on the way answers, is an exception still.</summary>
    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity, new()
    {
        using var request = GetRequest(partitionKey, rowKey, select);
        var response = await _endpoint.AskAsync(request, cancellationToken);
        if (!response.IsError)
            return Response.FromValue(EntityReading.Read<T>(EntityReading.Parse(response)), response);

        var refusal = new RequestFailedException(response);
        return refusal.ErrorCode is "ResourceNotFound" ? new NoEntity<T>(response) : throw refusal;
    }

    /// <param name="maxPerPage">
    /// At most 1,000, which is what it is when not said. A page may have fewer, or none, and yet not be the last.
    /// </param>
    public AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity, new() =>
        new EntityQuery<T>(_endpoint, Name, filter, maxPerPage, select, cancellationToken);

    /// <summary>All or nothing: at most 100 entities of one partition, each once, 4 MiB together.</summary>
    /// <exception cref="TableTransactionFailedException">Nothing was written.</exception>
    public async Task<Response> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var changes = transactionActions.Select(action => EntityRequest.Of(Name, action));
        using var request = _endpoint.CreateRequest(RequestMethod.Post, "$batch");
        request.Headers.Add("Content-Type", TableTransaction.ContentType);
        request.Content = RequestContent.Create(TableTransaction.Write(_endpoint, changes));

        var response = await _endpoint.SendAsync(request, cancellationToken);
        TableTransaction.ThrowIfFailed(response);
        return response;
    }

    private Request GetRequest(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        var request = _endpoint.CreateRequest(RequestMethod.Get, EntityPath.Of(Name, partitionKey, rowKey));
        if (select is not null) request.Uri.AppendQuery("$select", string.Join(',', select));
        return request;
    }

    private async Task<Response> ChangeAsync(TableTransactionAction action, CancellationToken cancellationToken)
    {
        var change = EntityRequest.Of(Name, action);
        using var request = _endpoint.CreateRequest(change.Method, change.Path);
        foreach (var (name, value) in change.Headers) request.Headers.Add(name, value);
        if (!change.Body.IsEmpty) request.Content = RequestContent.Create(change.Body);
        return await _endpoint.SendAsync(request, cancellationToken);
    }
}
