namespace Checker.Fetching;

/// <summary>Why a page gave no answer: a closed set, each with its cause.</summary>
internal enum FetchFailure
{
    /// <summary>The name does not exist.</summary>
    NameNotFound,

    /// <summary>The name servers could not say: not the site's fault by itself.</summary>
    NameServerFailed,

    /// <summary>Nothing listens there.</summary>
    Refused,

    /// <summary>No route, or our own network is down.</summary>
    Unreachable,

    /// <summary>The connection broke off before a whole answer.</summary>
    Reset,

    /// <summary>No TLS that we and the server both speak.</summary>
    TlsFailed,

    /// <summary>Nothing came within the time for one page: no connection, no first byte, or no end of the headers.</summary>
    TimedOut,

    /// <summary>The answer is no HTTP that we can read.</summary>
    Unreadable,

    /// <summary>A redirect came back to an address already asked with the same cookies.</summary>
    RedirectLoop,

    TooManyRedirects,

    /// <summary>The address, or one it redirects to, is none that may be visited.</summary>
    Forbidden,

    /// <summary>The check's own time ran out before the page had its turn.</summary>
    CheckTimeUp,
}
