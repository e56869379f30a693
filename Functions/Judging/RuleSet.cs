namespace Checker.Judging;

/// <summary>A dated edition of the official criteria.</summary>
internal sealed record RuleSet
{
    /// <summary>Such as <c>census-2015</c>; for ever, in rounds and in the API.</summary>
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The document it rests on, by number.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The first day it holds.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds; null while it is in force.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The edition whose indicators it takes over, its own first; null when it stands by itself.</summary>
    public string? Extends { get; init; }

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>What pages list as 标准待核对: whole indicators (no name), and numbers of indicators that are judged by all the same.</summary>
    public IEnumerable<(Indicator Indicator, string? Number)> Unconfirmed => Indicators.SelectMany(indicator => indicator.Enabled
        ? indicator.Windows.Where(window => window.Value is null).Select(window => window.Key)
            .Concat(indicator.Bounds.Where(bound => bound.Value is null).Select(bound => bound.Key))
            .Select(name => (indicator, (string?)name))
        : [(indicator, null)]);

    /// <summary>What the edition says for a rule; null when it does not hold it.</summary>
    public Indicator? Find(string rule) => Indicators.FirstOrDefault(indicator => indicator.Rule == rule);
}
