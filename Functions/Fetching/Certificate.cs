namespace Checker.Fetching;

/// <summary>The certificate that a server showed, as facts: whatever is wrong with it, its page was read.</summary>
internal sealed record Certificate
{
    public required string Subject { get; init; }

    public required string Issuer { get; init; }

    /// <summary>The host names and network addresses that it is for, as far as it lists them.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>The last instant at which it is good.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Of the certificate as sent, hexadecimal, lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The subjects of those who vouch for it, nearest first; empty where it is its own issuer, or none was found.</summary>
    public required IReadOnlyList<string> Chain { get; init; }

    /// <summary>Empty when it is in order.</summary>
    public required IReadOnlyList<CertificateProblem> Problems { get; init; }
}

/// <summary>What a browser would warn of: a closed set.</summary>
internal enum CertificateProblem
{
    Expired,

    NotYetValid,

    /// <summary>It is for other names than the one asked by.</summary>
    Misnamed,

    /// <summary>Nobody but the server itself vouches for it.</summary>
    SelfSigned,

    /// <summary>Who vouches for it was not sent and is not known to us; browsers that have met its issuer elsewhere do not warn.</summary>
    IncompleteChain,

    /// <summary>Whoever vouches for it is not trusted, or may not.</summary>
    Untrusted,
}
