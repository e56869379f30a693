using Checker.Fetching;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Tests.Benchmarks.Nation;

/// <summary>
/// A routine round over a country: planned, driven and asked again by the program's own planner, engine and pace, in virtual
/// time; sites, queue, storage and the platform's instances are models.
/// </summary>
internal sealed class NationNight
{
    private readonly VirtualTime _time;
    private readonly FetchOptions _fetching;
    private readonly RoundOptions _options;
    private readonly Dictionary<SiteId, NationSite> _sites;
    private readonly List<NationInstance> _instances;
    private readonly Queue<(SiteId Site, int Visit)> _ready = new();
    private readonly Dictionary<SiteId, List<DateTimeOffset>> _visits = [];
    private readonly Dictionary<SiteId, DateTimeOffset> _putOff = [];
    private readonly List<DateTimeOffset> _concluded = [];
    private readonly IReadOnlyList<SiteId> _plan;
    private Round _round;

    /// <param name="spaced">False: in the registry's order, as if the planner knew nothing of servers.</param>
    /// <param name="freeing">False: a site that waits for a later visit holds its place.</param>
    public NationNight(
        IReadOnlyList<NationSite> country, int instances, DateTimeOffset begins, RoundOptions options, FetchOptions fetching, bool spaced, bool freeing, int seed)
    {
        (_options, _fetching, Freeing) = (options, fetching, freeing);
        _time = new VirtualTime(begins);
        _sites = country.ToDictionary(site => site.Id);
        var random = new Random(seed);
        _instances = [.. Enumerable.Range(0, instances).Select(_ => new NationInstance(fetching, _time, Figures, random))];
        var spacing = Spacing.Of([.. country.Select(site => site.Id)], country.ToDictionary(site => site.Id, site => $"{site.Address}"), options.Apart, options.TimeLimit / 2);
        _plan = spaced ? spacing.Order : [.. country.Select(site => site.Id)];
        _round = new Round
        {
            Id = RoundId.Routine(LocalDay.DayOf(begins)),
            Kind = RoundKind.Routine,
            RuleSet = "",
            PlannedAt = begins,
            EndsBy = begins + options.TimeLimit,
            Planned = country.Count,
            MovedAt = begins,
            SteppedAt = begins,
            Interval = spaced ? spacing.Interval : TimeSpan.Zero,
        };
    }

    public NationFigures Figures { get; } = new();

    public TimeSpan Interval => _round.Interval;

    /// <summary>When every site was concluded that no later visit waited for in office hours, since the beginning.</summary>
    public TimeSpan ConcludedBy(double share) =>
        (int)Math.Ceiling(share * _plan.Count) is var at && at <= _concluded.Count ? _concluded[at - 1] - _round.PlannedAt : TimeSpan.MaxValue;

    public int Concluded => _concluded.Count;

    public int Open => _plan.Count - _concluded.Count;

    private bool Freeing { get; }

    public void Run() => _time.Run(DriveAsync);

    /// <summary>The steps of the engine, as its function takes them.</summary>
    private async Task DriveAsync()
    {
        while (true)
        {
            var now = _time.GetUtcNow();
            Figures.Steps++;
            Count(now);
            var putOff = Freeing ? _putOff.Values.Count(until => until > now) : 0;
            Figures.Store("round", putOff / 1000 + 1, now);
            switch (RoundEngine.Next(_round, putOff, now, _options))
            {
                case RoundAction.Close or RoundAction.EndOpenSites:
                    return;
                case RoundAction.Send(var most) when most > 0:
                    Send([.. _plan.Skip(_round.Sent).Take(most)], now);
                    break;
                default:
                    break;
            }

            await Task.Delay(RoundEngine.Pause(_round), _time);
        }
    }

    private void Count(DateTimeOffset now)
    {
        var from = RoundEngine.CountFrom(_round, now);
        var to = RoundEngine.CountTo(from, now);
        var before = _concluded.Count(at => at < to) - (from is null ? 0 : _round.CountedBefore);
        var since = _concluded.Count(at => at >= to);
        Figures.Store("round", ((from is null ? _concluded.Count : before + since) / 1000) + 1, now);
        Figures.Store("round, rows read", from is null ? _concluded.Count : before + since, now);
        var counted = RoundEngine.Counted(_round, from, to, before, since);
        _round = counted with { SteppedAt = now, MovedAt = counted.Concluded == _round.Concluded ? _round.MovedAt : now };
    }

    private void Send(IReadOnlyList<SiteId> sites, DateTimeOffset now)
    {
        foreach (var (index, site) in sites.Index())
            _ = SendAsync(site, 1, RoundEngine.Wait(_round, now, index));
        _round = RoundEngine.After(_round, now, sites.Count);
    }

    private async Task SendAsync(SiteId site, int visit, TimeSpan wait)
    {
        Figures.Store("queue", 1, _time.GetUtcNow());
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, _time);
        _ready.Enqueue((site, visit));
        Figures.MostWaiting = Math.Max(Figures.MostWaiting, _ready.Count + _instances.Sum(instance => instance.Busy));
        Take();
    }

    /// <summary>Whoever has room takes the next message.</summary>
    private void Take()
    {
        while (_ready.Count > 0 && _instances.MinBy(instance => instance.Busy) is { Busy: < NationInstance.Slots } instance)
        {
            var (site, visit) = _ready.Dequeue();
            _ = CheckAsync(instance, _sites[site], visit);
        }
    }

    private async Task CheckAsync(NationInstance instance, NationSite site, int visit)
    {
        instance.Busy++;
        Figures.Store("queue", 2, _time.GetUtcNow()); // taken, deleted
        Figures.Store("round", 4, _time.GetUtcNow()); // planned, concluded, its visits before and after
        var opened = await instance.VisitAsync(site);
        var now = _time.GetUtcNow();
        Figures.Store("round", 2, now);
        Figures.Store("home", 2, now);
        Figures.Store("registry, a sixteenth", 1, now);
        if (opened || WaitAfter(site, now) is not { } wait)
        {
            _concluded.Add(now);
        }
        else
        {
            Figures.Store("round", 1, now);
            _putOff[site.Id] = now + wait;
            _ = SendAsync(site.Id, visit + 1, wait);
        }

        instance.Busy--;
        Take();
    }

    private TimeSpan? WaitAfter(NationSite site, DateTimeOffset now)
    {
        if (!_visits.TryGetValue(site.Id, out var visits))
            _visits.Add(site.Id, visits = []);
        visits.Add(now);
        return Confirmation.Wait(visits, now, _round.EndsBy, _fetching.ConfirmWaits(), _fetching.Office());
    }
}
