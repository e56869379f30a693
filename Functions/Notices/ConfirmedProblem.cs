using Checker.Sites;

namespace Checker.Notices;

/// <summary>A problem of the spot check, as the notice needs it.</summary>
internal sealed record ConfirmedProblem
{
    public required SiteId Site { get; init; }

    public required string Rule { get; init; }

    /// <summary>What tells problems of one rule on one site apart: the parent column for columns; empty for site-wide rules.</summary>
    public string Group { get; init; } = "";

    /// <summary>Its sentence in the edition's words, without a full stop.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it is about, such as 赌博; empty when it is the site.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The columns in it; where given, the sentence about blank columns is counted from them.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>单项否决.</summary>
    public bool Vetoes { get; init; }

    /// <summary>The rule whose problem this one explains: one symptom, one line, counted once.</summary>
    public string? Explains { get; init; }

    /// <summary>What was looked at and found, in a clerk's words, with what the page itself said; empty when nothing is kept.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The page that shows it first; empty when there is none.</summary>
    public string Page { get; init; } = "";

    /// <summary>When it was last seen; null when nobody has kept that.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>The ids of the records that show it. Where there is none, a person's own record in <see cref="Detail"/> stands for them.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>A person has confirmed it. Nothing else is published.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Names it among its site's problems, in an editor's choice.</summary>
    public string Key => Group.Length == 0 ? Rule : $"{Rule}/{Group}";
}

/// <summary>What no rule derives and the editor chooses for a row.</summary>
internal sealed record RowChoice(SiteId Site)
{
    /// <summary>The keys of the problems that are printed; null for all.</summary>
    public IReadOnlyList<string>? Printed { get; init; }

    /// <summary>The row ends with 单项否决.</summary>
    public bool Veto { get; init; }

    /// <summary>What stands in brackets after the line; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>不予列名: the site is counted, and named nowhere; null when it is named.</summary>
    public Decision? Unnamed { get; init; }

    /// <summary>Named in the running text as an example of what is still open; null leaves it to the number of its problems.</summary>
    public bool? Example { get; init; }
}
