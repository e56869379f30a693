namespace Checker.Judging;

/// <summary>One judgement: facts and the edition's numbers in, a verdict out.</summary>
internal interface IRule
{
    public RuleInfo Info { get; }

    /// <summary>The verdict; null when the rule has nothing to say of a site in this state.</summary>
    public Verdict? Judge(Case facts, Indicator indicator);
}

/// <summary>A rule's id and its name on pages, and the numbers that an edition must give it.</summary>
internal sealed record RuleInfo(string Id, string Name)
{
    public IReadOnlyList<string> Windows { get; init; } = [];

    /// <summary>Windows that an edition may leave null: what hangs on them is then not judged.</summary>
    public IReadOnlyList<string> OptionalWindows { get; init; } = [];

    public IReadOnlyList<string> Bounds { get; init; } = [];

    /// <summary>Bounds that an edition may leave null, likewise.</summary>
    public IReadOnlyList<string> OptionalBounds { get; init; } = [];

    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>The only words that a list may hold, for lists that are not free.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Vocabulary { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The sentences that it can come to, with the places that each may fill.</summary>
    public IReadOnlyDictionary<string, string[]> Wordings { get; init; } = new Dictionary<string, string[]>();
}
