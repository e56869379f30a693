using System.IO.Compression;
using System.IO.Pipelines;

namespace Checker.Fetching;

/// <summary>Undoes what Content-Encoding says was done.</summary>
internal static class ContentDecoding
{
    /// <summary>No honest server packs a page more often.</summary>
    private const int MostLayers = 3;

    /// <returns>The encodings as declared, in the order they were applied; those that browsers pass over left out.</returns>
    public static IReadOnlyList<string> Of(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values)
            ? [.. values.SelectMany(value => value.Split(',')).Select(Known).OfType<string>()]
            : [];

    public static async Task<Stream> UndoAsync(Stream body, IReadOnlyList<string> encodings, CancellationToken cancellationToken)
    {
        if (encodings.Count > MostLayers) throw new InvalidDataException("Packed too often.");

        foreach (var encoding in encodings.Reverse())
        {
            body = encoding switch
            {
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                _ => await InflateAsync(body, cancellationToken),
            };
        }

        return body;
    }

    private static string? Known(string name) => name.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => "gzip",
        "deflate" => "deflate",
        "br" => "br",
        _ => null,
    };

    /// <summary>"deflate" means zlib's format, and some servers send the bare one.</summary>
    private static async Task<Stream> InflateAsync(Stream body, CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(body);
        var start = await pipe.ReadAtLeastAsync(2, cancellationToken);
        var isZlib = IsZlib(start.Buffer.FirstSpan);
        pipe.AdvanceTo(start.Buffer.Start);
        return isZlib
            ? new ZLibStream(pipe.AsStream(), CompressionMode.Decompress)
            : new DeflateStream(pipe.AsStream(), CompressionMode.Decompress);
    }

    /// <summary>RFC 1950: method 8, and a check over the first two bytes.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> start) =>
        start is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;
}
