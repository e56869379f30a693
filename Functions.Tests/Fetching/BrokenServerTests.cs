using System.Net;
using System.Net.Sockets;
using System.Text;
using Checker.Fetching;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class BrokenServerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";

    [Theory]
    [InlineData("hello\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("HTTP/1.1 zwei OK\r\n\r\n")]
    [InlineData("HTTP/1.1 99999 OK\r\n\r\n")]
    [InlineData("<html>no head at all</html>\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot hexadecimal\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n")]
    public async Task What_is_no_http_is_unreadable(string answer)
    {
        await using var server = RawServer.Saying(answer);

        Assert.Equal(FetchFailure.Unreadable, Visit.Failure(await Visit.FetchAsync(server.Root)).Failure);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(10)]
    public async Task A_flood_of_headers_is_unreadable(int length)
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            await socket.SendAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), closing);
            for (var i = 0; ; i++) await socket.SendAsync(Encoding.Latin1.GetBytes($"X-{i}: {new string('a', length)}\r\n"), closing);
        });

        Assert.Equal(FetchFailure.Unreadable, Visit.Failure(await Visit.FetchAsync(server.Root)).Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")]
    [InlineData(Head)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")]
    public async Task An_end_before_anything_useful_is_a_reset(string answer)
    {
        await using var server = RawServer.Saying(answer);

        Assert.Equal(FetchFailure.Reset, Visit.Failure(await Visit.FetchAsync(server.Root)).Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData(Head)]
    public async Task A_reset_is_told_as_such(string answer)
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            await socket.SendAsync(Encoding.Latin1.GetBytes(answer), closing);
            socket.LingerState = new LingerOption(true, 0);
        });

        Assert.Equal(FetchFailure.Reset, Visit.Failure(await Visit.FetchAsync(server.Root)).Failure);
    }

    [Theory]
    [InlineData(Head + "<html>half")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n<html>half\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n<html>half")]
    public async Task What_came_before_a_break_is_kept(string answer)
    {
        await using var server = RawServer.Saying(answer);

        var page = Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.Equal("<html>half", Encoding.UTF8.GetString(page.Body.Span));
        Assert.True(page.Truncated);
    }

    [Fact]
    public async Task A_damaged_chunk_does_not_undo_the_page_before_it()
    {
        await using var server = RawServer.Saying(
            $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n80000\r\n{new string('a', 0x80000)}\r\nzz\r\n");

        var page = Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.True(page.Body.Length > 0);
        Assert.True(page.Truncated);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<br>and more than was said")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n<br>")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n<br>")]
    [InlineData("HTTP/1.1 200\r\nContent-Length: 4\r\n\r\n<br>")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 4\n\n<br>")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<br>")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;why=not\r\n<br>\r\n0\r\nX-Trailer: yes\r\n\r\n")]
    public async Task What_browsers_forgive_is_read(string answer)
    {
        await using var server = RawServer.Saying(answer);

        var page = Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.Equal("<br>", Encoding.UTF8.GetString(page.Body.Span));
        Assert.False(page.Truncated);
    }

    [Fact]
    public async Task A_head_cannot_break_out_of_its_lines()
    {
        await using var server = RawServer.Saying(
            "HTTP/1.1 200 \xC4\xDA\xC8\xDD\r\nX-Raw: \xC4\xDA\xC8\xDD\x01\x7F\x1B[31m\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n");

        var page = Visit.Page(await Visit.FetchAsync(server.Root));

        Assert.Equal(
            "HTTP/1.1 200 内容\r\nX-Raw: 内容   [31m\r\nContent-Type: text/html\r\nContent-Length: 0\r\n", page.ResponseHead);
    }

    [Fact]
    public async Task A_closed_port_is_a_refusal()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var failure = Visit.Failure(await Visit.FetchAsync(new Uri($"http://127.0.0.1:{port}/")));

        Assert.Equal(FetchFailure.Refused, failure.Failure);
        Assert.Equal("The connection was refused.", failure.Detail);
    }

    [Theory]
    [InlineData("", "TimedOut")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Len", "TimedOut")]
    [InlineData(Head, "BodyTimedOut")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n", "BodyTimedOut")]
    public async Task No_answer_in_time_is_a_timeout_that_tells_how_far_it_came(string answer, string expected)
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            await socket.SendAsync(Encoding.Latin1.GetBytes(answer), closing);
            await socket.ReceiveAsync(new byte[1], closing);
        });

        var failure = Visit.Failure(await Visit.FetchAsync(server.Root, seconds: 2));

        Assert.Equal(expected, $"{failure.Failure}");
        Assert.InRange(failure.Took, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ", false)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", true)]
    public async Task One_byte_at_a_time_for_ever_ends_with_the_time(string start, bool useful)
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            await socket.SendAsync(Encoding.Latin1.GetBytes(start), closing);
            while (true)
            {
                await socket.SendAsync("a"u8.ToArray(), closing);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, closing);
            }
        });

        var outcome = await Visit.FetchAsync(server.Root, seconds: 2);

        Assert.Equal(useful ? null : FetchFailure.TimedOut, (outcome as FetchOutcome.Failed)?.Failure);
        Assert.Equal(useful, outcome.Trail is [{ Truncated: true, Body.Length: > 0 }]);
        Assert.InRange(outcome.Took, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Redirects_share_the_time_of_the_page()
    {
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            for (var i = 0; await RawServer.ReadRequestAsync(socket, closing) is not ""; i++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(600), TimeProvider.System, closing);
                await socket.SendAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 302 Found\r\nLocation: /{i}\r\nContent-Length: 0\r\n\r\n"), closing);
            }
        });

        var failure = Visit.Failure(await Visit.FetchAsync(server.Root, seconds: 2));

        Assert.Equal(FetchFailure.TimedOut, failure.Failure);
        Assert.InRange(failure.Trail.Count, 1, 3);
    }
}
