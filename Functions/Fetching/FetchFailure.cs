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

    /// <summary>No TLS that we and the server both speak, or only for clients with a certificate.</summary>
    TlsFailed,

    /// <summary>No connection within the time for one page.</summary>
    ConnectTimedOut,

    /// <summary>Connected, and no whole head of an answer within the time for one page.</summary>
    TimedOut,

    /// <summary>The head came, and not one byte of the body within the time for one page.</summary>
    BodyTimedOut,

    /// <summary>The host has IPv6 addresses alone, which cannot be reached from here: not the site's fault.</summary>
    IPv6Only,

    /// <summary>The answer is no HTTP that we can read.</summary>
    Unreadable,

    /// <summary>A redirect came back to an address already asked with the same cookies.</summary>
    RedirectLoop,

    TooManyRedirects,

    /// <summary>The address, or one it redirects to, is none that may be visited.</summary>
    Forbidden,

    /// <summary>The host asked for a longer pause (Retry-After) than a check can wait.</summary>
    ToldToWait,

    /// <summary>The robots.txt of a host that is not the registry's keeps us out.</summary>
    Disallowed,

    /// <summary>None of the canaries answered, either: our own network is down.</summary>
    OwnNetwork,

    /// <summary>The check's own time ran out before the page had its turn.</summary>
    CheckTimeUp,
}
