using System.IO.Compression;
using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class LimitTests
{
    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task So_many_fields_a_head_may_have(int fields, bool read)
    {
        var head = string.Concat(Enumerable.Range(1, fields - 1).Select(i => $"X-{i}: a\r\n"));
        await using var server = RawServer.Saying($"HTTP/1.1 200 OK\r\n{head}Content-Length: 0\r\n\r\n");

        var outcome = await Visit.FetchAsync(server.Root, Options(server, new FetchOptions { MaxHeadFields = 60 }));

        Assert.Equal(read ? null : FetchFailure.Unreadable, (outcome as FetchOutcome.Failed)?.Failure);
    }

    [Theory]
    [InlineData(7000, true)]
    [InlineData(9000, false)]
    public async Task So_long_a_head_may_be(int length, bool read)
    {
        await using var server = RawServer.Saying($"HTTP/1.1 200 OK\r\nX: {new string('a', length)}\r\nContent-Length: 0\r\n\r\n");

        var outcome = await Visit.FetchAsync(server.Root, Options(server, new FetchOptions { MaxHeadBytes = 8 * 1024 }));

        Assert.Equal(read ? null : FetchFailure.Unreadable, (outcome as FetchOutcome.Failed)?.Failure);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task So_many_redirects_are_followed(int most)
    {
        var asked = 0;
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            var head = $"HTTP/1.1 302 Found\r\nLocation: /{asked++}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            await socket.SendAsync(Encoding.ASCII.GetBytes(head), closing);
        });

        var failure = Visit.Failure(await Visit.FetchAsync(server.Root, Options(server, new FetchOptions { MaxRedirects = most })));

        Assert.Equal(FetchFailure.TooManyRedirects, failure.Failure);
        Assert.Equal(most + 1, asked);
    }

    [Theory]
    [InlineData(200_000, 20, false)]
    [InlineData(2_000_000, 20, true)]
    [InlineData(2_000_000, 10_000, false)]
    public async Task So_tightly_a_long_body_may_be_packed(int length, int ratio, bool cut)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(new byte[length]);
        await using var server = RawServer.Saying((byte[])
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), .. packed.ToArray()]);

        var page = Visit.Page(await Visit.FetchAsync(server.Root, Options(server, new FetchOptions { MaxRatio = ratio })));

        Assert.Equal(cut, page.Truncated);
        Assert.InRange(page.Body.Length, cut ? 256 * 1024 : length, cut ? 1024 * 1024 : length);
    }

    private static FetchOptions Options(RawServer server, FetchOptions limits) => new()
    {
        AllowedNetworks = "127.0.0.1/32",
        AllowedPorts = $"{server.Port}",
        MaxHeadFields = limits.MaxHeadFields,
        MaxHeadBytes = limits.MaxHeadBytes,
        MaxRedirects = limits.MaxRedirects,
        MaxRatio = limits.MaxRatio,
    };
}
