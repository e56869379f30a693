using System.Text.Json;
using System.Text.Json.Serialization;

namespace Checker.Notices;

/// <summary>What came of reading something that somebody wrote: the value, or every mistake in it.</summary>
/// <param name="Value">Null when there are mistakes.</param>
/// <param name="Mistakes">Each with its place.</param>
internal sealed record Reading<T>(T? Value, IReadOnlyList<string> Mistakes)
    where T : class
{
    public static Reading<T> Refuse(params IReadOnlyList<string> mistakes) => new(null, mistakes);
}

/// <summary>Material from JSON. It comes from outside: what is not known, named twice or missing is refused by its place.</summary>
internal static class NoticeMaterialReader
{
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>How notices' records are read and kept.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        MaxDepth = 16,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static Reading<NoticeMaterial> Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > MostBytes)
            return Reading<NoticeMaterial>.Refuse($"材料超过{MostBytes / 1024 / 1024} MB。");

        var reading = Parse<NoticeMaterial>(json);
        return reading.Value is { } material && NoticeMaterialCheck.Mistakes(material) is { Count: > 0 } mistakes
            ? Reading<NoticeMaterial>.Refuse(mistakes)
            : reading;
    }

    public static Reading<T> Parse<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json) is { } value ? new(value, []) : Reading<T>.Refuse("$：没有内容。");
        }
        catch (JsonException mistake)
        {
            return Reading<T>.Refuse($"{mistake.Path ?? "$"}：第{(mistake.LineNumber ?? 0) + 1}行附近缺少必填项、名称不认识、重复或值不合要求。");
        }
    }
}
