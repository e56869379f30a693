using System.Buffers;

namespace Checker.Fetching;

/// <summary>
/// A body of unknown length as it comes, in parts of pooled memory: none is copied into a larger one, and the pool, which
/// keeps what it is given, is given only small ones.
/// </summary>
internal sealed class BodyParts : IDisposable
{
    private const int PartBytes = 64 * 1024;

    private readonly List<byte[]> _full = [];
    private byte[] _last = ArrayPool<byte>.Shared.Rent(PartBytes);
    private int _used;

    /// <summary>Where the next bytes go; never empty.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_used == _last.Length)
            {
                _full.Add(_last);
                (_last, _used) = (ArrayPool<byte>.Shared.Rent(PartBytes), 0);
            }

            return _last.AsMemory(_used);
        }
    }

    public void Advance(int count) => _used += count;

    /// <returns>The first bytes of what came, at most so many.</returns>
    public byte[] ToArray(int most)
    {
        var whole = new byte[Math.Min(most, _full.Sum(part => part.Length) + _used)];
        var at = 0;
        foreach (var part in _full.Append(_last))
        {
            var length = Math.Min(part == _last ? _used : part.Length, whole.Length - at);
            part.AsSpan(0, length).CopyTo(whole.AsSpan(at));
            at += length;
        }

        return whole;
    }

    public void Dispose()
    {
        foreach (var part in _full.Append(_last))
            ArrayPool<byte>.Shared.Return(part);
    }
}
