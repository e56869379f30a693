using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Checker.Storage.Warc;

/// <summary>Appends records to a file, each compressed by itself, so that one can be read without the others.</summary>
internal sealed class GzipMembers(Stream file)
{
    /// <summary>The most that one member may hold: the largest body that is ever kept, and its heads.</summary>
    private const int MaxBytes = 33 * 1024 * 1024;

    /// <summary>A third less time a page than the usual level 6, for 4 % more room (docs/performance.md).</summary>
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 3 };

    private long _end;

    /// <returns>Where the record lies in the file, whatever of the stream was taken away before it.</returns>
    public (long Offset, long Length) Append(
        IEnumerable<(string Name, string? Value)> fields, ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload)
    {
        var start = file.Position;
        using (var gzip = new GZipStream(file, Packing, leaveOpen: true))
        {
            gzip.Write("WARC/1.1\r\n"u8);
            gzip.Write(WarcFields.ToBytes(
            [
                .. fields,
                ("WARC-Block-Digest", WarcFields.Digest(DigestOf(head, payload))),
                ("Content-Length", $"{head.Length + payload.Length}"),
            ]));
            gzip.Write("\r\n"u8);
            gzip.Write(head);
            gzip.Write(payload);
            gzip.Write("\r\n\r\n"u8);
        }

        var (offset, length) = (_end, file.Position - start);
        _end += length;
        return (offset, length);
    }

    /// <exception cref="InvalidDataException">It is no gzip, damaged, cut off, or larger than any record.</exception>
    public static ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> member)
    {
        using var gzip = new GZipStream(new MemoryStream(member.ToArray()), CompressionMode.Decompress);
        using var record = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (gzip.Read(buffer) is var read and > 0)
        {
            if (record.Length + read > MaxBytes)
                throw new InvalidDataException("The record is larger than any that is written.");
            record.Write(buffer, 0, read);
        }

        // The member's last four bytes are its length unfolded. The framework does not look: without this, a range that
        // ends early or late would pass.
        if (member.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(member.Span[^4..]) != record.Length)
            throw new InvalidDataException("The record is not one whole gzip member.");

        return record.GetBuffer().AsMemory(0, (int)record.Length);
    }

    private static string DigestOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(payload);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
