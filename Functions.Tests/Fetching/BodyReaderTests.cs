using System.IO.Compression;
using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class BodyReaderTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<li>第{i}条")));

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("deflate", "zlib")]
    [InlineData("deflate", "deflate")]
    [InlineData("br", "br")]
    [InlineData("gzip, br", "gzip br")]
    [InlineData("identity", "")]
    [InlineData("utf-8", "")]
    [InlineData("", "")]
    public async Task Every_packing_a_browser_reads_is_undone(string declared, string packed)
    {
        var body = packed.Split(' ').Aggregate(Page, (bytes, how) => Packed(bytes, how));
        await using var server = RawServer.Saying(Answer(body, declared));

        var page = Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.True(page.Body.Span.SequenceEqual(Page));
        Assert.False(page.Truncated);
        Assert.Contains($"Content-Encoding: {declared}", page.ResponseHead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task An_empty_body_needs_no_packing(string declared)
    {
        await using var server = RawServer.Saying(Answer([], declared));

        var page = Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.True(page.Body.IsEmpty);
        Assert.False(page.Truncated);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip, gzip, gzip")]
    public async Task A_body_that_is_not_packed_as_declared_is_unreadable(string declared)
    {
        await using var server = RawServer.Saying(Answer("<html>一个普通的网页</html>"u8.ToArray(), declared));

        var failure = Visit.Failure(await Visit.FetchAsync(server.Root));

        Assert.Equal(FetchFailure.Unreadable, failure.Failure);
        Assert.Equal(200, Assert.Single(failure.Trail).Status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_came_before_damage_is_kept(string packing)
    {
        using var packed = new MemoryStream();
        await using Stream packer = packing is "gzip"
            ? new GZipStream(packed, CompressionLevel.Fastest)
            : new BrotliStream(packed, CompressionLevel.Fastest);
        packer.Write(Page);
        packer.Flush();
        // In either format no block can begin so.
        byte[] body = [.. packed.ToArray(), 0x0E, 0x0E, 0x0E, 0x0E];
        await using var server = RawServer.Saying(Answer(body, packing));

        var page = Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.True(page.Truncated);
        Assert.True(page.Body.Length > 0);
        Assert.True(Page.AsSpan().StartsWith(page.Body.Span));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", "zlib")]
    [InlineData("br", "br")]
    [InlineData("gzip, gzip", "gzip gzip")]
    public async Task A_bomb_ends_at_the_cap(string declared, string packed)
    {
        var bomb = packed.Split(' ').Aggregate(new byte[50_000_000], (bytes, how) => Packed(bytes, how));
        await using var server = RawServer.Saying(Answer(bomb, declared));

        var page = Visit.Page(await Visit.FetchAsync(server.Root, Visit.Options(server.Root, maxBodyBytes: 100_000)));

        Assert.Equal(100_000, page.Body.Length);
        Assert.True(page.Truncated);
    }

    [Theory]
    [InlineData(99_999, false)]
    [InlineData(100_000, false)]
    [InlineData(100_001, true)]
    public async Task The_cap_itself_is_within_it(int length, bool truncated)
    {
        await using var server = RawServer.Saying(Answer(new byte[length], ""));

        var page = Visit.Page(await Visit.FetchAsync(server.Root, Visit.Options(server.Root, maxBodyBytes: 100_000)));

        Assert.Equal(Math.Min(length, 100_000), page.Body.Length);
        Assert.Equal(truncated, page.Truncated);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    public async Task An_endless_body_ends_at_the_cap(string packing)
    {
        // For gzip: a stored block of no bytes, again and again, which unpacks to nothing for ever.
        byte[] start = packing is "gzip" ? [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] : [];
        byte[] block = packing is "gzip" ? [0, 0, 0, 0xFF, 0xFF] : [.. "<p>"u8];
        byte[] blocks = [.. Enumerable.Repeat(block, 4000).SelectMany(bytes => bytes)];
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            await socket.SendAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {packing}\r\n\r\n"), closing);
            await socket.SendAsync(start, closing);
            while (true) await socket.SendAsync(blocks, closing);
        });

        var page = Visit.Page(await Visit.FetchAsync(server.Root, Visit.Options(server.Root, maxBodyBytes: 100_000)));

        Assert.Equal(packing is "gzip" ? 0 : 100_000, page.Body.Length);
        Assert.True(page.Truncated);
        Assert.True(page.Took < TimeSpan.FromSeconds(10));
    }

    private static byte[] Answer(byte[] body, string declared) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {declared}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    private static byte[] Packed(byte[] bytes, string how)
    {
        using var packed = new MemoryStream();
        using (Stream? packing = how switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "zlib" => new ZLibStream(packed, CompressionLevel.Fastest),
            "deflate" => new DeflateStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => null,
        })
        {
            (packing ?? packed).Write(bytes);
        }

        return packed.ToArray();
    }
}
