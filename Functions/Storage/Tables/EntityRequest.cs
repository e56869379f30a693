using Azure;
using Azure.Core;
using Checker.Storage.Entities;

namespace Checker.Storage.Tables;

/// <summary>A change as the request that it is, alone or as a part of a transaction.</summary>
/// <param name="Headers">All that the change needs, whichever way it goes.</param>
/// <param name="Body">Empty when it has none.</param>
internal sealed record EntityRequest(
    RequestMethod Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    public static EntityRequest Of(string table, TableTransactionAction action)
    {
        var entity = (TableEntity)action.Entity;
        var path = EntityPath.Of(table, entity.PartitionKey, entity.RowKey);

        return action.ActionType switch
        {
            TableTransactionActionType.Add => new(RequestMethod.Post, table, [ContentType, NoEcho], EntityJson.Write(entity)),
            TableTransactionActionType.UpdateMerge =>
                new(RequestMethod.Patch, path, [ContentType, IfMatch(action)], EntityJson.Write(entity)),
            TableTransactionActionType.UpdateReplace =>
                new(RequestMethod.Put, path, [ContentType, IfMatch(action)], EntityJson.Write(entity)),
            TableTransactionActionType.UpsertMerge => new(RequestMethod.Patch, path, [ContentType], EntityJson.Write(entity)),
            TableTransactionActionType.UpsertReplace => new(RequestMethod.Put, path, [ContentType], EntityJson.Write(entity)),
            TableTransactionActionType.Delete => new(RequestMethod.Delete, path, [IfMatch(action)], default),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action.ActionType, null),
        };
    }

    private static KeyValuePair<string, string> ContentType => new("Content-Type", "application/json");

    private static KeyValuePair<string, string> NoEcho => new("Prefer", "return-no-content");

    private static KeyValuePair<string, string> IfMatch(TableTransactionAction action) =>
        new("If-Match", (action.ETag == default ? ETag.All : action.ETag).ToString("H"));
}
