using System.Globalization;
using System.Text;

namespace Checker.Tests.Chaos;

/// <summary>What was done, and what was found amiss afterwards.</summary>
internal sealed class ChaosTally
{
    private const int MostTold = 10;

    private readonly List<(string What, string Figure)> _figures = [];
    private readonly List<string> _wrong = [];

    /// <summary>What must not be: each a sentence. Empty when nothing was lost.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public void Add(string what, int figure) => Add(what, figure.ToString(CultureInfo.InvariantCulture));

    public void Add(string what, string figure) => _figures.Add((what, figure));

    /// <summary>A figure that must be nought, and what it counts.</summary>
    public void MustBeNone(string what, IReadOnlyList<string> which)
    {
        Add(what, which.Count);
        _wrong.AddRange(which.Take(MostTold).Select(each => $"{what}: {each}"));
        if (which.Count > MostTold)
            _wrong.Add($"{what}: and {which.Count - MostTold} more");
    }

    public override string ToString()
    {
        var table = new StringBuilder();
        foreach (var (what, figure) in _figures)
            table.Append(CultureInfo.InvariantCulture, $"  {what,-58}{figure,12}\n");
        return table.ToString();
    }
}
