using System.IO.Compression;
using System.Text.Json;

namespace Checker.Storage;

/// <summary>A record in a row, compressed, over as many properties as it takes: one holds 64 KiB.</summary>
internal static class Packing
{
    private const int Size = 60_000;

    public static void Put<T>(this TableEntity row, T value)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(gzip, value, Json.Options);

        foreach (var (index, part) in packed.ToArray().Chunk(Size).Index())
            row[$"data{index}"] = part;
    }

    public static T Get<T>(this TableEntity row)
    {
        using var packed = new MemoryStream();
        for (var index = 0; row.GetBinary($"data{index}") is { } part; index++)
            packed.Write(part);

        packed.Position = 0;
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(gzip, Json.Options) ?? throw new JsonException($"No {typeof(T).Name}: null.");
    }
}
