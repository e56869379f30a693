using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Checker.Api.Document;

/// <summary>What the document calls a type: a record inside a class has the class's name before its own.</summary>
internal sealed class SchemaNames
{
    private const string Api = "Api";

    private readonly ConcurrentDictionary<string, Type> _named = new();

    /// <summary>Null for what is told where it stands.</summary>
    public string? Of(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (PlainSchemas.IsId(type) || IsFrameworks(type) || OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } name)
            return null;

        name = type.IsGenericType ? name : Whole(type);
        if (_named.GetOrAdd(name, type) != type)
            throw new InvalidOperationException($"Two types would be told as {name}: {type} and {_named[name]}.");
        return type.DeclaringType is { } outer && outer == type.BaseType ? type.Name : name; // the base's name is put before it
    }

    private static bool IsFrameworks(Type type) => type.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) is true;

    private static string Whole(Type type) => type.DeclaringType is { } outer ? WithoutApi(Whole(outer)) + type.Name : type.Name;

    private static string WithoutApi(string name) => name.EndsWith(Api, StringComparison.Ordinal) ? name[..^Api.Length] : name;
}
