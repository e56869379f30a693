using System.Buffers;

namespace Checker.Fetching;

/// <summary>What could be read of a body.</summary>
/// <param name="Broken">What ended it too early; null when it came to its end or the cap.</param>
internal sealed record ReadBody(byte[] Bytes, bool Truncated, Exception? Broken);

/// <summary>Reads bodies into pooled memory, never more than the cap, and keeps what came before a break.</summary>
internal static class BodyReader
{
    private const int UsualLength = 64 * 1024;
    private const int LongLength = 1024 * 1024;

    /// <summary>A page so short may be packed as tightly as it likes.</summary>
    private const int AnyRatio = 256 * 1024;

    /// <param name="most">The most bytes, as sent and as unpacked.</param>
    /// <param name="ratio">The most bytes unpacked for each sent.</param>
    public static async Task<ReadBody> ReadAsync(HttpContent content, int most, int ratio, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstRent(content.Headers.ContentLength ?? 0));
        var length = 0;
        Exception? broken = null;
        var cut = false;
        var encodings = ContentDecoding.Of(content);
        try
        {
            // One byte more than may be kept tells "just fits" from "goes on".
            await using var raw = new CappedStream(await content.ReadAsStreamAsync(cancellationToken), most + 1);
            await using var body = await ContentDecoding.UndoAsync(raw, encodings, cancellationToken);
            while (length <= most && !(cut = IsBomb(length, raw.Count, ratio)))
            {
                if (length == buffer.Length) buffer = Grown(buffer);
                var read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken);
                if (read == 0) break;
                length += read;
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

        var kept = buffer.AsSpan(0, Math.Min(length, most)).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return new ReadBody(kept, broken is not null || cut || length > most, broken);
    }

    /// <summary>As much as is announced, within reason: an announcement costs the server nothing.</summary>
    private static int FirstRent(long announced) => announced is > UsualLength and < LongLength ? (int)announced + 1 : UsualLength;

    private static bool IsBomb(int length, int sent, int ratio) => length > AnyRatio && length / ratio > sent;

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
