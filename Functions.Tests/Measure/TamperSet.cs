namespace Checker.Tests.Measure;

/// <summary>A file of the corpus whose pages another's hand has or has not been at.</summary>
/// <param name="Tampered">The label of those it has; null where the file's pages are all clean.</param>
internal sealed record TamperSet(string Name, string? Tampered)
{
    public static IReadOnlyList<TamperSet> All { get; } =
    [
        new("text_cc_zh", "gambling_injected"),
        new("html_doorway_zh", "gambling_doorway"),
        new("html_defaced", "defaced"),
        new("html_legit_zh", null),
        new("bk_articles", null),
        new("bk_lists", null),
        new("bk_blank", null),
        new("dates_zh", null),
        new("dates_htmldate", null),
    ];

    /// <exception cref="FormatException">A row is not what it should be; the message says which.</exception>
    public IEnumerable<LabelledPage> Pages(string folder) => new LabelledSet(Name, _ => null).Pages(folder);
}
