using System.Security.Cryptography;

namespace Checker.Storage.Backup;

/// <summary>A file that is written once, and whose digest is known when it has been.</summary>
internal sealed class DigestedFile : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file;

    public DigestedFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
    }

    public long Length { get; private set; }

    public async Task AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _hash.AppendData(bytes.Span);
        Length += bytes.Length;
        await _file.WriteAsync(bytes, cancellationToken);
    }

    public async Task AddAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            await AddAsync(buffer.AsMemory(0, read), cancellationToken);
    }

    /// <returns>The digest: SHA-256, hexadecimal.</returns>
    public string Finish()
    {
        _file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
    }
}
