namespace Checker.Observing.Wordings;

/// <summary>A wrong form that the office looks for (词条). The program brings none of its own: a wrong "right form" is worse than none.</summary>
internal sealed record LexiconEntry
{
    /// <summary>Sixteen hexadecimal digits, the same for the same wrong form.</summary>
    public required string Id { get; init; }

    /// <summary>The wrong form, as it would stand on a page.</summary>
    public required string Wrong { get; init; }

    /// <summary>What should stand there.</summary>
    public required string Right { get; init; }

    /// <summary>What kind of word it is, in the office's own words, such as 机构名称.</summary>
    public required string Class { get; init; }

    /// <summary>Longer texts inside which the form is in order, such as a name that holds it.</summary>
    public IReadOnlyList<string> Excuses { get; init; } = [];

    /// <summary>Since which day it is wrong, for names that were right once: what was published before is in order. Null: always.</summary>
    public DateOnly? Since { get; init; }

    public LexiconState State { get; init; } = LexiconState.Proposed;

    /// <summary>What became of it, in order; the first says who proposed it.</summary>
    public IReadOnlyList<LexiconNote> Notes { get; init; } = [];

    /// <summary>What a change goes by.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Version => Notes.Count;
}

/// <param name="What">In a clerk's words: 提出, 批准, 停用.</param>
internal sealed record LexiconNote(DateTimeOffset At, string By, string What);

internal enum LexiconState
{
    /// <summary>Nothing is looked for yet.</summary>
    Proposed,

    Approved,

    Withdrawn,
}
