namespace Checker.Tests.Benchmarks.Nation;

/// <summary>What a night came to, and whether its limits were kept.</summary>
internal sealed class NationFigures
{
    private readonly Dictionary<string, int> _atAddress = [];
    private readonly Dictionary<string, (int Now, DateTimeOffset? Ended)> _atHost = [];
    private readonly Dictionary<string, (long Second, int Count)> _seconds = [];

    public int Requests { get; private set; }

    /// <summary>The most requests at a time to one address, over all instances.</summary>
    public int MostAtAddress { get; private set; }

    public int MostAtHost { get; private set; }

    /// <summary>The shortest pause that a host had between two requests.</summary>
    public TimeSpan ShortestPause { get; private set; } = TimeSpan.MaxValue;

    public int Checks { get; set; }

    /// <summary>Checks whose time was up before all pages were asked for.</summary>
    public int OutOfTime { get; set; }

    /// <summary>How long checks took, all together.</summary>
    public TimeSpan Working { get; set; }

    public int Steps { get; set; }

    /// <summary>The most messages that wait or run at a time.</summary>
    public int MostWaiting { get; set; }

    /// <summary>The most operations a second on each partition or queue.</summary>
    public Dictionary<string, int> Peaks { get; } = [];

    public Dictionary<string, long> Operations { get; } = [];

    public void Begin(NationSite site, DateTimeOffset now)
    {
        Requests++;
        var there = $"{site.Address}";
        MostAtAddress = Math.Max(MostAtAddress, _atAddress[there] = _atAddress.GetValueOrDefault(there) + 1);
        var (at, ended) = _atHost.GetValueOrDefault(site.Host);
        MostAtHost = Math.Max(MostAtHost, at + 1);
        if (ended is { } end && now - end < ShortestPause)
            ShortestPause = now - end;
        _atHost[site.Host] = (at + 1, ended);
    }

    public void End(NationSite site, DateTimeOffset now)
    {
        _atAddress[$"{site.Address}"]--;
        _atHost[site.Host] = (_atHost[site.Host].Now - 1, now);
    }

    /// <summary>So many operations on a part of storage that has a limit of its own.</summary>
    public void Store(string part, int count, DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        var (last, sum) = _seconds.GetValueOrDefault(part);
        sum = (last == second ? sum : 0) + count;
        _seconds[part] = (second, sum);
        Peaks[part] = Math.Max(Peaks.GetValueOrDefault(part), sum);
        Operations[part] = Operations.GetValueOrDefault(part) + count;
    }
}
