using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What the first page needs of the registry, at most a minute old if not asked otherwise: the registry has no other order than its own, and is read whole.</summary>
internal sealed class RegistryGlance(SiteStore sites, TimeProvider clock) : IDisposable
{
    private const int SampleSize = 8;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private (Glance Glance, long At)? _read;

    public Task<Glance> ReadAsync(CancellationToken cancellationToken) => ReadAsync(Fresh, cancellationToken);

    /// <param name="holds">How old it may be.</param>
    public async Task<Glance> ReadAsync(TimeSpan holds, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_read is not { } read || clock.GetElapsedTime(read.At) >= holds)
                _read = read = (Of(await sites.AllAsync(cancellationToken)), clock.GetTimestamp());
            return read.Glance;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static Glance Of(IReadOnlyList<Site> registry)
    {
        var watched = registry.Where(Selection.IsWatched).ToList();
        var step = Math.Max(1, watched.Count / SampleSize);
        return new Glance(
            registry.Count,
            watched.Count,
            [.. registry.Where(site => site.State is not (SiteState.Running or SiteState.Exempt) && site.Closure?.Finished is null)],
            [.. watched.Where((_, index) => index % step == 0).Take(SampleSize).Select(site => site.Id)]);
    }
}

/// <param name="Closing">Sites on their way out.</param>
/// <param name="Sample">Some watched sites, spread over the registry.</param>
internal sealed record Glance(int Registered, int Watched, IReadOnlyList<Site> Closing, IReadOnlyList<SiteId> Sample);
