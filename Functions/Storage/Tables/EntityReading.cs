using System.Text.Json;
using Azure;
using Checker.Storage.Entities;

namespace Checker.Storage.Tables;

/// <summary>Entities as the service's answers tell them.</summary>
internal static class EntityReading
{
    public static JsonElement Parse(Response response) => JsonElement.Parse(response.Content.ToMemory().Span);

    /// <summary>There is one kind of entity here, whatever else the package's own clients take.</summary>
    public static T Read<T>(JsonElement json)
        where T : class, ITableEntity, new()
    {
        var entity = new T();
        var row = (TableEntity)(object)entity;
        foreach (var (name, value) in EntityJson.Read(json))
            row[name] = value;
        if (json.TryGetProperty("odata.etag", out var etag))
            row.ETag = new ETag(etag.GetString()!);
        return entity;
    }
}
