namespace Checker.Observing;

/// <summary>A link out of the site that is more than a link: kept out of sight, or with a word or a target that tells of an illicit trade.</summary>
/// <param name="Path">Of its element, such as <c>/html[1]/body[1]/div[2]/a[1]</c>; of a comment or a script, the place it stands in.</param>
internal sealed record OutwardLink(Uri Address, string Words, string Path)
{
    /// <summary>How it is kept out of sight; null for one in view.</summary>
    public Hiding? Hidden { get; init; }

    /// <summary>The trade that words or target tell of; null where they tell of none.</summary>
    public string? Category { get; init; }

    public IReadOnlyList<FoundWord> Found { get; init; } = [];

    /// <summary>What its host looks like: the id that the lexicon of weights knows it by; null where it looks like any other.</summary>
    public string? Host { get; init; }

    /// <summary>What the script that writes it says, decoded and cut short; null where no script does.</summary>
    public string? Decoded { get; init; }
}

/// <summary>A means of keeping a link out of sight.</summary>
internal enum Hiding
{
    Display,
    Visibility,
    Opacity,
    Size,
    Indent,
    Position,
    Clip,
    Colour,
    Overflow,
    ZOrder,
    Marquee,

    /// <summary>Nothing to be seen in it: blanks and zero-width characters.</summary>
    Blank,

    Comment,
    NoScript,

    /// <summary>Behind the page's end.</summary>
    AfterEnd,

    Script,
}
