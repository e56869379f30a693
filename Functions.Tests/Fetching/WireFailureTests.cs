using System.Net.Sockets;
using System.Security.Authentication;
using Checker.Fetching;
using Xunit;

namespace Checker.Tests.Fetching;

public class WireFailureTests
{
    [Theory]
    [InlineData(SocketError.HostNotFound, "NameNotFound")]
    [InlineData(SocketError.NoData, "NameNotFound")]
    [InlineData(SocketError.TryAgain, "NameServerFailed")]
    [InlineData(SocketError.NoRecovery, "NameServerFailed")]
    [InlineData(SocketError.ConnectionRefused, "Refused")]
    [InlineData(SocketError.ConnectionReset, "Reset")]
    [InlineData(SocketError.ConnectionAborted, "Reset")]
    [InlineData(SocketError.Shutdown, "Reset")]
    [InlineData(SocketError.TimedOut, "ConnectTimedOut")]
    [InlineData(SocketError.HostUnreachable, "Unreachable")]
    [InlineData(SocketError.NetworkUnreachable, "Unreachable")]
    [InlineData(SocketError.NetworkDown, "Unreachable")]
    [InlineData(SocketError.AddressFamilyNotSupported, "Unreachable")]
    [InlineData(SocketError.TooManyOpenSockets, "Unreachable")]
    public void A_socket_error_tells_whose_fault_it_may_be(SocketError error, string expected)
    {
        var plain = new SocketException((int)error);
        var wrapped = new HttpRequestException(HttpRequestError.ConnectionError, "page\r\ntext", new IOException("page\r\ntext", plain));

        Assert.Equal(expected, $"{WireFailure.Of(plain)?.Failure}");
        Assert.Equal(expected, $"{WireFailure.Of(wrapped)?.Failure}");
        Assert.DoesNotContain("page", WireFailure.Of(wrapped)?.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.SecureConnectionError, "TlsFailed")]
    [InlineData(HttpRequestError.InvalidResponse, "Unreadable")]
    [InlineData(HttpRequestError.HttpProtocolError, "Unreadable")]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, "Unreadable")]
    [InlineData(HttpRequestError.ResponseEnded, "Reset")]
    [InlineData(HttpRequestError.Unknown, "Reset")]
    public void A_request_error_tells_what_was_wrong_with_the_answer(HttpRequestError error, string expected)
    {
        Assert.Equal(expected, $"{WireFailure.Of(new HttpRequestException(error))?.Failure}");
        Assert.Equal(expected, $"{WireFailure.Of(new HttpIOException(error))?.Failure}");
    }

    [Fact]
    public void A_tls_alert_after_the_handshake_is_a_matter_of_tls() =>
        Assert.Equal(FetchFailure.TlsFailed, WireFailure.Of(new IOException("", new AuthenticationException()))?.Failure);

    [Fact]
    public void Our_own_mistakes_are_no_outcome() => Assert.Null(WireFailure.Of(new InvalidOperationException()));
}
