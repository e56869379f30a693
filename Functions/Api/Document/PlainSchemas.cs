using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace Checker.Api.Document;

/// <summary>Schemas as a reader wants them: ids are strings, and numbers are numbers and nothing else.</summary>
internal static class PlainSchemas
{
    public static bool IsId(Type type) => type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { IsGenericType: true } converter
        && converter.GetGenericTypeDefinition() == typeof(ParsableJsonConverter<>);

    public static void Simplify(OpenApiSchema schema, JsonTypeInfo info)
    {
        var type = info.Type;
        if (IsId(Nullable.GetUnderlyingType(type) ?? type))
        {
            schema.Type = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            return;
        }

        if (schema.Type is { } kinds && (kinds & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = kinds & ~JsonSchemaType.String; // the reader takes "5" for 5, too; nobody need know
            schema.Pattern = null;
        }

        foreach (var member in info.Properties.Where(member => member.IsGetNullable || Nullable.GetUnderlyingType(member.PropertyType) is not null))
            schema.Required?.Remove(member.Name); // null is left away
    }
}
