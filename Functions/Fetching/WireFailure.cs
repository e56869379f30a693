using System.Net.Sockets;
using System.Security.Authentication;

namespace Checker.Fetching;

/// <summary>What an exception on the way to a site means. What is not the network's or the site's doing is not known here.</summary>
internal static class WireFailure
{
    /// <returns>Null when it tells nothing about the site.</returns>
    public static Refusal? Of(Exception e) => e switch
    {
        OperationCanceledException => TimedOut,
        SocketException socket => Of(socket.SocketErrorCode),
        InvalidDataException => new(FetchFailure.Unreadable, "The body's compression is damaged."),
        HttpRequestException request => Of(request, request.HttpRequestError),
        HttpIOException io => Of(io, io.HttpRequestError),
        IOException => OfCauses(e) ?? Reset,
        _ => null,
    };

    public static Refusal ConnectTimedOut => new(FetchFailure.ConnectTimedOut, "No connection came about in time.");

    public static Refusal CertificateWanted => new(FetchFailure.TlsFailed, "The server wants a client's certificate.");

    private static Refusal TimedOut => new(FetchFailure.TimedOut, "No answer came in time.");

    private static Refusal Reset => new(FetchFailure.Reset, "The connection broke off before the answer was whole.");

    private static Refusal Of(Exception e, HttpRequestError? error) => error switch
    {
        HttpRequestError.SecureConnectionError => OfCauses(e) ?? new(FetchFailure.TlsFailed, "No TLS connection could be agreed on."),
        HttpRequestError.InvalidResponse => new(FetchFailure.Unreadable, "The answer is no readable HTTP."),
        HttpRequestError.HttpProtocolError => new(FetchFailure.Unreadable, "The answer breaks HTTP/2's rules."),
        HttpRequestError.ConfigurationLimitExceeded => new(FetchFailure.Unreadable, "The answer's headers are too long."),
        _ => OfCauses(e) ?? Reset,
    };

    private static Refusal? OfCauses(Exception e)
    {
        for (var cause = e.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket) return Of(socket.SocketErrorCode);
            if (cause is TlsFailure how) return new(FetchFailure.TlsFailed, how.Message);
            if (cause is AuthenticationException) return new(FetchFailure.TlsFailed, "The TLS connection broke off.");
        }

        return null;
    }

    private static Refusal Of(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => new(FetchFailure.NameNotFound, "The name does not exist."),
        SocketError.TryAgain or SocketError.NoRecovery => new(FetchFailure.NameServerFailed, "The name servers gave no answer."),
        SocketError.ConnectionRefused => new(FetchFailure.Refused, "The connection was refused."),
        SocketError.TimedOut => ConnectTimedOut,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.NotConnected => Reset,
        _ => new(FetchFailure.Unreachable, $"The network cannot reach the site ({error})."),
    };
}
