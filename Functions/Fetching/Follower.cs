namespace Checker.Fetching;

/// <summary>Fetches pages and follows their redirects, with the cookies of one check; every hop is guarded like the first.</summary>
internal sealed class Follower(FetchOptions options, TimeProvider clock, AddressGuard guard, Exchanger exchanger)
{
    private readonly CookieJar _jar = new();

    /// <param name="limit">The longest it may take, redirects and body together.</param>
    /// <param name="permit">Tells, before an address is asked, why it may not be; null when it may.</param>
    public async Task<FetchOutcome> FetchAsync(
        Uri page, TimeSpan limit, Func<Uri, CancellationToken, Task<Refusal?>> permit, CancellationToken cancellationToken)
    {
        using var time = new PageTime(limit, clock, cancellationToken);
        var at = clock.GetUtcNow();
        var trail = new List<Exchange>();

        var end = await FollowAsync(page, trail, permit, time);

        if (end.Refusal is not { } refusal) return new FetchOutcome.Answered(page, at, time.Spent, trail);
        // Our own end looks like a site's silence, and must not be taken for it.
        cancellationToken.ThrowIfCancellationRequested();
        return new FetchOutcome.Failed(page, at, time.Spent, trail, refusal.Failure, refusal.Detail) { Remote = end.Remote };
    }

    /// <returns>The hop that ended it; without a refusal, the last exchange of the trail is a final answer.</returns>
    private async Task<Hop> FollowAsync(
        Uri page, List<Exchange> trail, Func<Uri, CancellationToken, Task<Refusal?>> permit, PageTime time)
    {
        var asked = new HashSet<(string Address, string Cookies)>();
        for (var address = page; true;)
        {
            var cookies = _jar.HeaderFor(address);
            if (guard.Refuse(address) is { } forbidden) return Ended(forbidden);
            if (!asked.Add((address.GetLeftPart(UriPartial.Query), cookies)))
                return Ended(new Refusal(FetchFailure.RedirectLoop, "The redirects lead back to an address already asked."));
            if (trail.Count > options.MaxRedirects)
                return Ended(new Refusal(FetchFailure.TooManyRedirects, $"More than {options.MaxRedirects} redirects."));
            if (await MayAsync(address) is { } barred) return Ended(barred);

            var hop = await exchanger.AskAsync(address, cookies, time);
            if (hop.Exchange is { } exchange) trail.Add(exchange);
            _jar.Keep(address, hop.SetCookies);
            if (hop.Refusal is not null || hop.Next is null) return hop;
            address = hop.Next;
        }

        Hop Ended(Refusal refusal) => new(null, [], null, refusal) { Remote = trail is [.., var last] ? last.Remote : null };

        async Task<Refusal?> MayAsync(Uri address)
        {
            var permission = permit(address, time.Caller);
            if (permission.IsCompleted) return await permission;

            time.Pause();
            var barred = await permission;
            time.Run();
            return barred;
        }
    }
}
