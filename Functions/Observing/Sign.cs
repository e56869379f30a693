namespace Checker.Observing;

/// <summary>One sign on a page that another's hand was at work. What signs weigh, and what they come to, is a rule's to say.</summary>
/// <param name="Means">How it shows: the id that the lexicon of weights knows it by, such as <c>entities</c>.</param>
internal sealed record Sign(EvidenceKind Kind, SignPlace Place, string Means)
{
    /// <summary>In the notice's words: 赌博, 色情, 代孕, 办证, 私服, 医疗广告, 网贷, 黑客留名; null where the sign tells none.</summary>
    public string? Category { get; init; }

    /// <summary>The words it rests on; empty where it rests on none.</summary>
    public IReadOnlyList<FoundWord> Found { get; init; } = [];

    /// <summary>The text that shows it, decoded and cut short: a script's, a title's; null where the words say all.</summary>
    public string? Text { get; init; }

    public static Sign Words(string category, SignPlace place, params IReadOnlyList<FoundWord> found) =>
        new(EvidenceKind.Wording, place, "words") { Category = category, Found = found };
}

/// <param name="Class">How telling the word is by itself, as the word list sorts it: <c>certain</c>, <c>talked</c> and others.</param>
/// <param name="Word">As the list has it: what the page wrote with marks, blanks or other digits in between reads so.</param>
internal sealed record FoundWord(string Class, string Word);

/// <summary>What evidence is of: kinds that do not follow from one another, so that two of them tell more than one twice.</summary>
internal enum EvidenceKind
{
    /// <summary>Words of a trade that takes over other people's sites.</summary>
    Wording,

    /// <summary>Such words where the page speaks of itself and elsewhere, too: seen when all signs lie together.</summary>
    Place,

    /// <summary>How the page is made.</summary>
    Structure,

    /// <summary>Where it leads.</summary>
    Target,

    /// <summary>What its scripts do to visitors.</summary>
    Behaviour,

    /// <summary>What is otherwise than in the page's approved state.</summary>
    Drift,
}

internal enum SignPlace
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Keywords or description.</summary>
    Meta,

    /// <summary>Headings and links, menus included.</summary>
    Links,

    /// <summary>Running text.</summary>
    Text,

    /// <summary>What a script writes, decoded.</summary>
    Script,

    /// <summary>The page as a whole.</summary>
    Page,
}
