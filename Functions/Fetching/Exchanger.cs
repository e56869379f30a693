using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Checker.Fetching;

/// <summary>What came of one request.</summary>
/// <param name="Exchange">Null when no headers came.</param>
/// <param name="SetCookies">As the answer's headers have them.</param>
/// <param name="Next">Where the answer sends on; null when it is final.</param>
/// <param name="Refusal">Why it came to nothing; null when it did not.</param>
internal sealed record Hop(Exchange? Exchange, IReadOnlyList<string> SetCookies, Uri? Next, Refusal? Refusal)
{
    /// <summary>The network address that the name led to; null when it led to none.</summary>
    public string? Remote { get; init; }
}

/// <summary>Asks for one address, without following: finds the host, waits for its turn, sends, reads.</summary>
internal sealed class Exchanger(FetchOptions options, TimeProvider clock, Dialer dialer, Courtesy courtesy, Wire wire)
{
    /// <summary>Of a redirect's body, which nobody reads, no more is waited for.</summary>
    private const int RedirectBodyBytes = 64 * 1024;
    private static readonly TimeSpan RedirectPatience = TimeSpan.FromSeconds(1);

    private readonly SessionPlaces _places = new(dialer);
    private int _started;

    public async Task<Hop> AskAsync(Uri address, string cookies, PageTime time)
    {
        var attempt = new Attempt(address);
        try
        {
            var route = attempt.Route = await dialer.FindAsync(address.IdnHost, time.Token);
            if (route.Addresses is [])
                return Nothing(new Refusal(FetchFailure.Forbidden, "The host is in no network that may be visited."));
            if (courtesy.Refuse(address.IdnHost) is { } wait) return Nothing(wait);

            time.Pause();
            await LingerAsync(route, time.Caller);
            using var turn = await courtesy.EnterAsync(address.IdnHost, route, time.Caller);
            using var place = await _places.TakeAsync(address, time.Caller);
            time.Run();

            var at = clock.GetUtcNow();
            var before = time.Spent;
            using var reply = await wire.AskAsync(attempt, route, cookies, place, time.Token);
            courtesy.Heed(address.IdnHost, reply.Response);
            var body = await ReadAsync(reply.Response, time);
            return Told(address, reply, body, at, time.Spent - before) with { Remote = $"{reply.Remote}" };
        }
        catch (Exception e) when (!time.Caller.IsCancellationRequested && attempt.Told(e) is not null)
        {
            return Nothing(attempt.Told(e)!) with { Remote = attempt.Remote is { } end ? $"{end}" : null };
        }
    }

    /// <summary>Checks that begin together do not all knock in the same second.</summary>
    private async Task LingerAsync(Route route, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) == 1 || route.Pace == Pace.Opened || options.StartJitter == TimeSpan.Zero) return;

        var wait = TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)options.StartJitter.TotalMilliseconds + 1));
        await Task.Delay(wait, clock, cancellationToken);
    }

    private async Task<ReadBody> ReadAsync(HttpResponseMessage response, PageTime time)
    {
        if (!Redirect.Is(response))
            return await BodyReader.ReadAsync(response.Content, options.MaxBodyBytes, options.MaxRatio, time.Token);

        using var patience = new CancellationTokenSource(RedirectPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, time.Token);
        var body = await BodyReader.ReadAsync(response.Content, RedirectBodyBytes, options.MaxRatio, either.Token);
        return body with { Broken = null };
    }

    private Hop Told(Uri address, Reply reply, ReadBody body, DateTimeOffset at, TimeSpan took)
    {
        var response = reply.Response;
        var exchange = new Exchange
        {
            Address = address,
            At = at,
            Took = took,
            Remote = reply.Remote.ToString(),
            Certificate = reply.Handshake?.Certificate,
            RequestHead = HeadText.Of(reply.Request, address, response.Version),
            Status = (int)response.StatusCode,
            ResponseHead = HeadText.Of(response),
            ContentType = Values(response.Content.Headers.NonValidated, "Content-Type").LastOrDefault() is { } type
                ? WireText.Read(type)
                : null,
            Body = body.Bytes,
            Truncated = body.Truncated,
        };
        var next = Redirect.Is(response) ? Redirect.Target(address, response) : null;
        return new Hop(exchange, Values(response.Headers.NonValidated, "Set-Cookie"), next, Refuse(reply, body, next));
    }

    /// <returns>What makes an answer none; null when it is one.</returns>
    private Refusal? Refuse(Reply reply, ReadBody body, Uri? next) => reply.Response switch
    {
        var response when Fields(response) > options.MaxHeadFields =>
            new Refusal(FetchFailure.Unreadable, "The answer has too many header fields."),
        var response when Redirect.Is(response) && next is null =>
            new Refusal(FetchFailure.Unreadable, "The redirect names no readable address."),
        // What servers say who let the handshake pass and then miss the certificate they asked for.
        { StatusCode: var status } when reply.Handshake is { WantsCertificate: true } && (int)status is 400 or 403 or 495 or 496 =>
            WireFailure.CertificateWanted,
        _ when body is { Bytes: [], Broken: OperationCanceledException } =>
            new Refusal(FetchFailure.BodyTimedOut, "Of the body, nothing came in time."),
        _ when body is { Bytes: [], Broken: { } broken } => WireFailure.Of(broken),
        _ => null,
    };

    private static int Fields(HttpResponseMessage response) => Fields(response.Headers.NonValidated) + Fields(response.Content.Headers.NonValidated);

    private static int Fields(HttpHeadersNonValidated headers)
    {
        var count = 0;
        foreach (var (_, values) in headers) count += values.Count;
        return count;
    }

    private static Hop Nothing(Refusal refusal) => new(null, [], null, refusal);

    private static string[] Values(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? [.. values] : [];
}
