namespace Checker.Notices;

/// <summary>The notice's words, which the office edits. Figures, names and days are fields in braces; none is typed in.</summary>
internal sealed record NoticeTemplate
{
    public required string Id { get; init; }

    /// <summary>What staff choose it by.</summary>
    public required string Name { get; init; }

    /// <summary>The editions that its demands follow.</summary>
    public IReadOnlyList<string> RuleSets { get; init; } = [];

    public required string Title { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public required IReadOnlyList<AnnexWords> Annexes { get; init; }

    /// <summary>How examples of what is still open are told.</summary>
    public required RecheckWords Recheck { get; init; }

    /// <summary>整改通知书, which goes to each unit beside the notice.</summary>
    public required LetterWords Letter { get; init; }

    /// <summary>What the text takes from elsewhere, as fields <c>fact.name</c>.</summary>
    public IReadOnlyList<TemplateFact> Facts { get; init; } = [];

    public required IReadOnlyList<TemplateParagraph> Paragraphs { get; init; }

    /// <summary>The same with some sentences left empty: every other one keeps its place.</summary>
    /// <param name="struck">By paragraph and place in it, from zero: <c>3.1</c>.</param>
    public NoticeTemplate Without(IReadOnlyCollection<string> struck) => this with
    {
        Paragraphs = [.. Paragraphs.Select((paragraph, place) => paragraph with
        {
            Sentences = [.. paragraph.Sentences.Select((sentence, index) => struck.Contains($"{place}.{index}") ? sentence with { Say = "" } : sentence)],
        })],
    };
}

/// <param name="Text">Null while nobody has read it in the source: a gap stands in its place, and the final version cannot be made.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record TemplateFact(string Name, string? Text, string Source)
{
    public string Field => "fact." + Name;

    public FieldValue Value => Text is null ? new(NoticeWords.Gap, $"标准待核对：{Source}。") : new(Text);
}

internal sealed record AnnexWords
{
    public required AnnexKind Kind { get; init; }

    public required string Title { get; init; }

    public string Note { get; init; } = "";

    public required IReadOnlyList<AnnexColumn> Columns { get; init; }
}

/// <summary>Each with <c>{sites}</c>, <c>{notified}</c> and <c>{open}</c>; of one site, or of several that share the figures.</summary>
internal sealed record RecheckWords
{
    public required string AllOpen { get; init; }

    public required string SomeOpen { get; init; }

    public required string EachAllOpen { get; init; }

    public required string EachSomeOpen { get; init; }
}

internal sealed record TemplateParagraph
{
    public ParagraphKind Kind { get; init; } = ParagraphKind.Text;

    /// <summary>The field that must have something in it; null: it always stands.</summary>
    public string? When { get; init; }

    /// <summary>A heading's words; what a point begins with.</summary>
    public string Lead { get; init; } = "";

    public IReadOnlyList<TemplateSentence> Sentences { get; init; } = [];

    /// <summary>Names a person or a telephone: not in the public version.</summary>
    public bool Personal { get; init; }
}

internal enum ParagraphKind
{
    Text,

    /// <summary>一、</summary>
    Heading,

    /// <summary>（一）, on a line of its own.</summary>
    Subheading,

    /// <summary>（一）, with its text after it.</summary>
    Point,
}

internal sealed record TemplateSentence
{
    public required string Say { get; init; }

    /// <summary>Likewise.</summary>
    public string? When { get; init; }

    /// <summary>Said once for each higher office's result, whose fields it may use.</summary>
    public bool EachHigher { get; init; }
}
