using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Checker.Observing;

namespace Checker.Storage;

/// <summary>The facts of pages: a line of JSON each, in one gzip member.</summary>
internal static class PackedFacts
{
    /// <summary>
    /// Page by page. What has numbers of persons is left out and read anew each time: masked, its addresses would lead elsewhere.
    /// </summary>
    /// <returns>The keys of those that are in, in order.</returns>
    public static IReadOnlyList<string> Write(Stream to, IEnumerable<KeyValuePair<string, PageFacts>> pages)
    {
        using var gzip = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true);
        using var line = new MemoryStream();
        var keys = new List<string>();
        foreach (var (key, page) in pages)
        {
            line.SetLength(0);
            if (MaskedJson.Write(line, page))
                continue;

            line.WriteByte((byte)'\n');
            line.WriteTo(gzip);
            keys.Add(key);
        }

        return keys;
    }

    /// <summary>In the order in which they were written.</summary>
    public static async IAsyncEnumerable<PageFacts> ReadAsync(ReadOnlyMemory<byte> packed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(BinaryData.FromBytes(packed).ToStream(), CompressionMode.Decompress);
        await foreach (var page in JsonSerializer.DeserializeAsyncEnumerable<PageFacts>(gzip, topLevelValues: true, Json.Options, cancellationToken))
            yield return page ?? throw new JsonException("No facts: null.");
    }
}
