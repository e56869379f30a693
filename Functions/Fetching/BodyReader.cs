namespace Checker.Fetching;

/// <summary>What could be read of a body.</summary>
/// <param name="Broken">What ended it too early; null when it came to its end or the cap.</param>
internal sealed record ReadBody(byte[] Bytes, bool Truncated, Exception? Broken);

/// <summary>Reads bodies into pooled memory, never more than the cap, and keeps what came before a break.</summary>
internal static class BodyReader
{
    private const int LongLength = 1024 * 1024;

    /// <summary>A page so short may be packed as tightly as it likes.</summary>
    private const int AnyRatio = 256 * 1024;

    /// <param name="most">The most bytes, as sent and as unpacked.</param>
    /// <param name="ratio">The most bytes unpacked for each sent.</param>
    public static async Task<ReadBody> ReadAsync(HttpContent content, int most, int ratio, CancellationToken cancellationToken)
    {
        var encodings = ContentDecoding.Of(content);
        var exact = Exact(content.Headers.ContentLength ?? 0, encodings, most);
        using var parts = new BodyParts();
        var length = 0;
        Exception? broken = null;
        var cut = false;
        try
        {
            // One byte more than may be kept tells "just fits" from "goes on".
            await using var raw = new CappedStream(await content.ReadAsStreamAsync(cancellationToken), most + 1);
            await using var body = await ContentDecoding.UndoAsync(raw, encodings, cancellationToken);
            while (length <= most && length != exact?.Length && !(cut = IsBomb(length, raw.Count, ratio)))
            {
                var read = await body.ReadAsync(exact?.AsMemory(length) ?? parts.Free, cancellationToken);
                if (read == 0) break;
                length += read;
                if (exact is null) parts.Advance(read);
            }

            cut |= raw.IsCut;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or HttpRequestException or OperationCanceledException)
        {
            broken = e;
        }
        catch (InvalidOperationException e) when (encodings.Contains("br"))
        {
            // Brotli's decoder tells of bad data by another exception than its siblings.
            broken = new InvalidDataException(e.Message, e);
        }

        var kept = exact is null ? parts.ToArray(most) : length == exact.Length ? exact : exact[..length];
        return new ReadBody(kept, broken is not null || cut || length > most, broken);
    }

    /// <summary>Room for the announced bytes themselves: within reason, since an announcement costs the server nothing.</summary>
    /// <returns>Null where the length is not known, or too long to be believed.</returns>
    private static byte[]? Exact(long announced, IReadOnlyList<string> encodings, int most) =>
        encodings is [] && announced > 0 && announced <= Math.Min(most, LongLength) ? new byte[announced] : null;

    private static bool IsBomb(int length, int sent, int ratio) => length > AnyRatio && length / ratio > sent;
}
