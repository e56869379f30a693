namespace Checker.Fetching;

/// <summary>One check's way through the web: its cookies and its connections end with it.</summary>
internal sealed class SiteSession(FetchOptions options, TimeProvider clock, AddressGuard guard, Wire wire, Exchanger exchanger)
    : IDisposable
{
    private const int MostRedirects = 10;

    private readonly CookieJar _jar = new();

    /// <summary>Asks for a page and follows its redirects. Several pages may be asked for at a time.</summary>
    /// <param name="page">An absolute address.</param>
    public async Task<FetchOutcome> FetchAsync(Uri page, CancellationToken cancellationToken)
    {
        using var time = new PageTime(options.Timeout, clock, cancellationToken);
        var at = clock.GetUtcNow();
        var trail = new List<Exchange>();

        var refusal = await FollowAsync(page, trail, time);

        if (refusal is null) return new FetchOutcome.Answered(page, at, time.Spent, trail);
        // Our own end looks like a site's silence, and must not be taken for it.
        cancellationToken.ThrowIfCancellationRequested();
        return new FetchOutcome.Failed(page, at, time.Spent, trail, refusal.Failure, refusal.Detail);
    }

    public void Dispose() => wire.Dispose();

    /// <returns>Null when the last exchange of the trail is a final answer.</returns>
    private async Task<Refusal?> FollowAsync(Uri page, List<Exchange> trail, PageTime time)
    {
        var asked = new HashSet<(string Address, string Cookies)>();
        for (var address = page; true;)
        {
            if (guard.Refuse(address) is { } forbidden) return forbidden;
            var cookies = _jar.HeaderFor(address);
            if (!asked.Add((address.GetLeftPart(UriPartial.Query), cookies)))
                return new Refusal(FetchFailure.RedirectLoop, "The redirects lead back to an address already asked.");
            if (trail.Count > MostRedirects)
                return new Refusal(FetchFailure.TooManyRedirects, $"More than {MostRedirects} redirects.");

            var hop = await exchanger.AskAsync(address, cookies, time);
            if (hop.Exchange is { } exchange) trail.Add(exchange);
            _jar.Keep(address, hop.SetCookies);
            if (hop.Refusal is not null || hop.Next is null) return hop.Refusal;
            address = hop.Next;
        }
    }
}
