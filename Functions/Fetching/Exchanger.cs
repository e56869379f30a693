using System.Net.Http.Headers;

namespace Checker.Fetching;

/// <summary>What came of one request.</summary>
/// <param name="Exchange">Null when no headers came.</param>
/// <param name="SetCookies">As the answer's headers have them.</param>
/// <param name="Next">Where the answer sends on; null when it is final.</param>
/// <param name="Refusal">Why it came to nothing; null when it did not.</param>
internal sealed record Hop(Exchange? Exchange, IReadOnlyList<string> SetCookies, Uri? Next, Refusal? Refusal);

/// <summary>Asks for one address, without following: finds the host, waits for its turn, sends, reads.</summary>
internal sealed class Exchanger(FetchOptions options, TimeProvider clock, Dialer dialer, HostGate gate, Wire wire)
{
    /// <summary>Of a redirect's body, which nobody reads, no more is waited for.</summary>
    private const int RedirectBodyBytes = 64 * 1024;
    private static readonly TimeSpan RedirectPatience = TimeSpan.FromSeconds(1);

    private readonly SessionPlaces _places = new(dialer);

    public async Task<Hop> AskAsync(Uri address, string cookies, PageTime time)
    {
        try
        {
            var route = await dialer.FindAsync(address.IdnHost, time.Token);
            if (route.Addresses is [])
                return Nothing(new Refusal(FetchFailure.Forbidden, "The host is in no network that may be visited."));

            time.Pause();
            using var turn = await gate.EnterAsync(address.IdnHost, route.Pace, time.Caller);
            using var place = await _places.TakeAsync(address, time.Caller);
            time.Run();

            var at = clock.GetUtcNow();
            var before = time.Spent;
            using var reply = await wire.AskAsync(address, cookies, route, place, time.Token);
            var body = await ReadAsync(reply.Response, time);
            return Told(address, reply, body, at, time.Spent - before);
        }
        catch (Exception e) when (!time.Caller.IsCancellationRequested && WireFailure.Of(e) is not null)
        {
            return Nothing(WireFailure.Of(e)!);
        }
    }

    private async Task<ReadBody> ReadAsync(HttpResponseMessage response, PageTime time)
    {
        if (!Redirect.Is(response)) return await BodyReader.ReadAsync(response.Content, options.MaxBodyBytes, time.Token);

        using var patience = new CancellationTokenSource(RedirectPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, time.Token);
        var body = await BodyReader.ReadAsync(response.Content, RedirectBodyBytes, either.Token);
        return body with { Broken = null };
    }

    private static Hop Told(Uri address, Reply reply, ReadBody body, DateTimeOffset at, TimeSpan took)
    {
        var response = reply.Response;
        var exchange = new Exchange
        {
            Address = address,
            At = at,
            Took = took,
            Remote = reply.Remote.ToString(),
            RequestHead = HeadText.Of(reply.Request, address, response.Version),
            Status = (int)response.StatusCode,
            ResponseHead = HeadText.Of(response),
            ContentType = Values(response.Content.Headers.NonValidated, "Content-Type").LastOrDefault() is { } type
                ? WireText.Read(type)
                : null,
            Body = body.Bytes,
            Truncated = body.Truncated,
        };
        var isRedirect = Redirect.Is(response);
        var next = isRedirect ? Redirect.Target(address, response) : null;
        var refusal = isRedirect && next is null ? new Refusal(FetchFailure.Unreadable, "The redirect names no readable address.")
            : body is { Bytes: [], Broken: { } broken } ? WireFailure.Of(broken)
            : null;
        return new Hop(exchange, Values(response.Headers.NonValidated, "Set-Cookie"), next, refusal);
    }

    private static Hop Nothing(Refusal refusal) => new(null, [], null, refusal);

    private static string[] Values(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? [.. values] : [];
}
