using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;

namespace Checker.Storage.Tables;

/// <summary>A query's answer, page after page, each asked for when it is wanted.</summary>
internal sealed class EntityQuery<T>(
    TableEndpoint endpoint, string table, string? filter, int? maxPerPage, IEnumerable<string>? select,
    CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity, new()
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(
        string? continuation, int? pageSize, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            var page = await PageAsync(continuation, pageSize, cancellation);
            yield return page;
            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }

    private async Task<Page<T>> PageAsync(string? continuation, int? pageSize, CancellationToken cancellation)
    {
        using var request = endpoint.CreateRequest(RequestMethod.Get, $"{table}()");
        if (!string.IsNullOrEmpty(filter)) request.Uri.AppendQuery("$filter", filter);
        if (pageSize is { } top) request.Uri.AppendQuery("$top", top.ToString(CultureInfo.InvariantCulture));
        if (select is not null) request.Uri.AppendQuery("$select", string.Join(',', select));
        if (continuation is not null) Continue(request.Uri, continuation);

        var response = await endpoint.SendAsync(request, cancellation);
        var entities = EntityReading.Parse(response).GetProperty("value").EnumerateArray().Select(EntityReading.Read<T>);
        return Page<T>.FromValues([.. entities], ContinuationOf(response), response);
    }

    // The two keys are the service's own encoding, which has no space. The second may be missing.
    private static void Continue(RequestUriBuilder uri, string continuation)
    {
        var keys = continuation.Split(' ', 2);
        uri.AppendQuery("NextPartitionKey", keys[0]);
        if (keys is [_, { Length: > 0 } rowKey]) uri.AppendQuery("NextRowKey", rowKey);
    }

    private static string? ContinuationOf(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey)) return null;

        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return $"{partitionKey} {rowKey}";
    }
}
