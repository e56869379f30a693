namespace Checker.Notices.Papers;

/// <summary>A paper's words, which the office edits: the same form as a notice's, and as little typed in.</summary>
internal sealed record PaperTemplate
{
    public required PaperKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>主送机关 where the order names none.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    public IReadOnlyList<PaperTable> Tables { get; init; } = [];

    /// <summary>What the text takes from elsewhere, as fields <c>fact.name</c>.</summary>
    public IReadOnlyList<TemplateFact> Facts { get; init; } = [];

    public required IReadOnlyList<TemplateParagraph> Paragraphs { get; init; }
}

internal sealed record PaperTable
{
    /// <summary>Which rows stand in it.</summary>
    public required string Name { get; init; }

    /// <summary>An annex by this title; empty: it stands in the text.</summary>
    public string Title { get; init; } = "";

    public string Above { get; init; } = "";

    public string Below { get; init; } = "";

    /// <summary>In small type.</summary>
    public bool Dense { get; init; }

    public required IReadOnlyList<AnnexColumn> Columns { get; init; }
}
