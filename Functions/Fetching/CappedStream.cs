namespace Checker.Fetching;

/// <summary>The first bytes of a stream: it ends at the cap.</summary>
internal sealed class CappedStream(Stream source, int cap) : Stream
{
    private int _read;

    /// <summary>Whether the cap ended it.</summary>
    public bool IsCut => _read == cap;

    /// <summary>How many bytes have been read.</summary>
    public int Count => _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A read of no bytes would wait for the next one to come.
        if (IsCut) return 0;

        var read = await source.ReadAsync(buffer[..Math.Min(buffer.Length, cap - _read)], cancellationToken);
        _read += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
