using System.Security.Authentication;

namespace Checker.Fetching;

/// <summary>No TLS connection came about; <see cref="Exception.Message"/> says how, from a closed set.</summary>
internal sealed class TlsFailure(string how, Exception cause) : AuthenticationException(how, cause)
{
    private const int ReasonBits = 0x7F_FFFF;

    /// <summary>OpenSSL numbers a server's alerts from here on (RFC 8446, 6).</summary>
    private const int Alerts = 1000;

    /// <param name="wantedCertificate">Whether the server asked who we are.</param>
    public static TlsFailure Of(Exception cause, bool wantedCertificate) =>
        new(wantedCertificate ? "The server wants a client's certificate." : How(cause), cause);

    private static string How(Exception cause) => AlertOf(cause) switch
    {
        40 or 47 or 71 => "The server agrees to none of our kinds of TLS.",
        70 or 86 => "The server speaks no version of TLS that we do.",
        112 => "The server has no such name.",
        116 => "The server wants a client's certificate.",
        > 0 and var alert => $"The server broke the TLS handshake off with alert {alert}.",
        _ when cause is IOException => "The connection broke off in the TLS handshake.",
        _ => "The server's answer is no TLS that we can read.",
    };

    /// <returns>0 where the server sent none.</returns>
    private static int AlertOf(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if ((e.HResult & ReasonBits) - Alerts is > 0 and < 256 and var alert && IsOpenSsl(e.HResult)) return alert;
        }

        return 0;
    }

    /// <summary>The library's part of an OpenSSL error code: 20 is TLS.</summary>
    private static bool IsOpenSsl(int code) => code >> 23 == 20;
}
