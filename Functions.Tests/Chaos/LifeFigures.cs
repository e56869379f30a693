using Checker.Tests.Support;

namespace Checker.Tests.Chaos;

/// <summary>How the program's lives ended, and how far each had come.</summary>
internal sealed class LifeFigures
{
    private readonly List<int> _writes = [];
    private readonly SortedDictionary<Blow, int> _blows = [];

    public int Kills => _writes.Count;

    public int InStart { get; private set; }

    public int AtWrite { get; set; }

    public int AtWork { get; private set; }

    public int WithWrongClock { get; private set; }

    public int Two { get; private set; }

    public int WithoutTemporaryFiles { get; private set; }

    public int MedianWrites => _writes.Order().ElementAtOrDefault(_writes.Count / 2);

    /// <summary>The last words of those that ended before anybody killed them.</summary>
    public List<string> EndedByThemselves { get; } = [];

    /// <summary>What was said at the Error level.</summary>
    public SortedDictionary<string, int> Errors { get; } = new(StringComparer.Ordinal);

    public int Of(Blow blow) => _blows.GetValueOrDefault(blow);

    public void Add(Blow blow) => _blows[blow] = Of(blow) + 1;

    /// <param name="writes">To storage, in this life.</param>
    /// <param name="requests">To the sample web, in this life.</param>
    public void Ended(LifePlan plan, bool isReady, CheckerProcess life, int writes, int requests)
    {
        _writes.Add(writes);
        InStart += isReady ? 0 : 1;
        AtWork += requests > 0 ? 1 : 0;
        WithWrongClock += plan.Skew is null ? 0 : 1;
        Two += plan.Two ? 1 : 0;
        WithoutTemporaryFiles += plan.NoTemporaryFiles ? 1 : 0;
        foreach (var line in life.Said.Where(line => line.StartsWith("fail:", StringComparison.Ordinal)))
        {
            var what = line.Length > 100 ? line[..100] : line;
            Errors[what] = Errors.GetValueOrDefault(what) + 1;
        }
    }
}
