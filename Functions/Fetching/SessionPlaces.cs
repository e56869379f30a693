namespace Checker.Fetching;

/// <summary>
/// The connections of one check, as places among all that may be open. Who asks a host again takes up the place of the
/// connection that stands idle there, and need not wait for another.
/// </summary>
internal sealed class SessionPlaces(Dialer dialer)
{
    private readonly Lock _lock = new();
    private readonly List<(string Host, SocketPlace Place)> _places = [];

    public async Task<SocketPlace> TakeAsync(Uri address, CancellationToken cancellationToken)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        if (TakeUp(host) is { } idle) return idle;

        var place = await dialer.TakePlaceAsync(cancellationToken);
        lock (_lock)
        {
            _places.RemoveAll(held => held.Place.IsFree);
            _places.Add((host, place));
        }

        return place;
    }

    private SocketPlace? TakeUp(string host)
    {
        lock (_lock) return _places.Find(held => held.Host == host && held.Place.TryTakeUp()).Place;
    }
}
