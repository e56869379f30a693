using System.Security.Cryptography;

namespace Checker.Fetching;

/// <summary>What came of asking for one page. A site that fails is an outcome, not an exception.</summary>
/// <param name="Asked">The address asked for.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="Took">Redirects and body included.</param>
/// <param name="Trail">Every exchange on the way, redirects first; empty when nothing answered.</param>
internal abstract record FetchOutcome(Uri Asked, DateTimeOffset At, TimeSpan Took, IReadOnlyList<Exchange> Trail)
{
    /// <summary>A final answer of any status, its body whole or, where <see cref="Exchange.Truncated"/>, up to the cap.</summary>
    public sealed record Answered(Uri Asked, DateTimeOffset At, TimeSpan Took, IReadOnlyList<Exchange> Trail)
        : FetchOutcome(Asked, At, Took, Trail)
    {
        /// <summary>The last exchange: its address is where the redirects ended.</summary>
        public Exchange Page => Trail[^1];

        /// <summary>With another body in the place of the last one.</summary>
        public Answered With(Exchange page) => this with { Trail = [.. Trail.SkipLast(1), page] };
    }

    /// <summary>No final answer.</summary>
    /// <param name="Detail">One line for the record, in English, never shown as a site's fault by itself.</param>
    public sealed record Failed(
        Uri Asked, DateTimeOffset At, TimeSpan Took, IReadOnlyList<Exchange> Trail, FetchFailure Failure, string Detail)
        : FetchOutcome(Asked, At, Took, Trail)
    {
        /// <summary>The network address that failed, such as <c>203.0.113.7:80</c>; null when the name led to none.</summary>
        public string? Remote { get; init; }
    }
}

/// <summary>One request and its answer, as they went over the wire.</summary>
internal sealed record Exchange
{
    private string? _sha256;

    public required Uri Address { get; init; }

    public required DateTimeOffset At { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>The network address that answered, such as <c>203.0.113.7:80</c>.</summary>
    public required string Remote { get; init; }

    /// <summary>What the server showed; null over http, and where it could not be read.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>Request line and headers, CRLF between lines and after the last.</summary>
    public required string RequestHead { get; init; }

    public required int Status { get; init; }

    /// <summary>Status line and headers as received, CRLF between lines and after the last.</summary>
    public required string ResponseHead { get; init; }

    /// <summary>The media type and its parameters as declared, such as <c>text/html; charset=gb2312</c>; null when none was.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body, content encodings undone.</summary>
    public required ReadOnlyMemory<byte> Body
    {
        get;
        init => (field, _sha256) = (value, null);
    }

    /// <summary>Of <see cref="Body"/> (SHA-256, hexadecimal); worked out once, since both its reading and its keeping hang on it.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Body.Span));

    /// <summary>The body went on past the cap, or broke off; what is here was read before.</summary>
    public bool Truncated { get; init; }

    /// <summary>
    /// Of the body as it was served (SHA-256, hexadecimal), where <see cref="Body"/> was made of it, such as a file's text;
    /// null where it is the body itself.
    /// </summary>
    public string? ServedSha256 { get; init; }

    /// <summary>The body may not be kept, and is not here any more.</summary>
    public bool Withheld { get; init; }
}
