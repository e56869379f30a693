namespace Checker.Tests.Chaos;

/// <summary>Draws each request's fault by the weather, and counts them.</summary>
internal sealed class Faults(int seed)
{
    private static readonly Fault[] Kinds =
    [
        Fault.Slow, Fault.Throttled, Fault.Failed, Fault.Broken, Fault.Silent, Fault.DoneAndBroken, Fault.DoneAndBroken, Fault.DoneAndFailed, Fault.DoneAndSilent,
    ];

    private readonly Lock _one = new();
    private readonly Random _random = new(seed);
    private readonly SortedDictionary<Fault, int> _counts = [];

    public Weather Weather { get; set; }

    public int Total
    {
        get
        {
            lock (_one) return _counts.Values.Sum();
        }
    }

    public IReadOnlyDictionary<Fault, int> Counts
    {
        get
        {
            lock (_one) return new SortedDictionary<Fault, int>(_counts);
        }
    }

    public Fault Next(HttpRequest request)
    {
        lock (_one)
        {
            var fault = Draw(FaultProxy.IsWrite(request));
            if (fault is not Fault.None)
                _counts[fault] = _counts.GetValueOrDefault(fault) + 1;
            return fault;
        }
    }

    private Fault Draw(bool isWrite) => Weather switch
    {
        Weather.Clear => Fault.None,
        Weather.Showers => _random.Next(30) == 0 ? Some() : Fault.None,
        Weather.Storm => _random.Next(6) == 0 ? Some() : Fault.None,
        Weather.Throttling => _random.Next(2) == 0 ? Fault.Throttled : Fault.None,
        Weather.DiskFull => isWrite ? Fault.DiskFull : Fault.None,
        _ => throw new InvalidOperationException("A new kind of weather."),
    };

    private Fault Some() => Kinds[_random.Next(Kinds.Length)];
}
