using System.Text;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Fetching;

public class FuzzTests
{
    private const int Answers = 400;

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nSet-Cookie: a=b; Path=/; Domain=.gov.cn\r\n\r\n<html>")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://a.gov.cn:80/x?y#z\r\nSet-Cookie: a=b, c=d; Expires=Wed, 21 Oct 2015 07:28:00 GMT\r\n\r\n")]
    [InlineData("HTTP/1.1 301 Moved\r\nLocation: //user@[::1]:8080/%zz/..\\\r\nContent-Length: 5\r\n\r\nmoved")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n")]
    public async Task Whatever_bytes_answer_there_is_an_outcome(string answer)
    {
        var random = new Random(20160517);
        await using var server = RawServer.Start(async (socket, closing) =>
        {
            await RawServer.ReadRequestAsync(socket, closing);
            byte[] bytes;
            lock (random) bytes = Fuzzing.Damaged(Encoding.Latin1.GetBytes(answer), random);
            await socket.SendAsync(bytes, closing);
        });
        using var fetcher = Visit.Fetcher(Visit.Options(server.Root, seconds: 5));

        for (var i = 0; i < Answers; i++)
        {
            using var session = fetcher.Open(_ => true);
            var outcome = await session.FetchAsync(server.Root, TestContext.Current.CancellationToken);
            Assert.NotNull(outcome);
        }
    }

    [Theory]
    [InlineData("html and charset", 3000)]
    [InlineData("redirect", 20_000)]
    [InlineData("cookie", 20_000)]
    [InlineData("robots", 20_000)]
    public void Whatever_is_read_nothing_throws(string kind, int cases) => Fuzzing.Kinds[kind](new Random(20160517), cases);
}
