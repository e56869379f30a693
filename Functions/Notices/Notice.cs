namespace Checker.Notices;

/// <summary>The document, composed: every word that its renderings show.</summary>
internal sealed record Notice
{
    /// <summary>The title broken by sense, a line each.</summary>
    public required IReadOnlyList<string> TitleLines { get; init; }

    public required NoticeHead Head { get; init; }

    public required IReadOnlyList<NoticeParagraph> Body { get; init; }

    public required IReadOnlyList<Annex> Annexes { get; init; }

    /// <summary>False for what nobody signs, such as a working paper: neither name nor day stands below it.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>Every figure that its text tells, beside the same counted from the rows.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Addresses that its own words name: they stay in the public version.</summary>
    public IReadOnlyList<string> OwnAddresses { get; init; } = [];

    /// <summary>Why it cannot be issued; empty when it can.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    public string Title => string.Concat(TitleLines);

    /// <summary>主送机关, as its line has them.</summary>
    public string Addressees => Head.Addressees.Count == 0 ? "" : string.Join('，', Head.Addressees) + "：";

    /// <summary>附件说明: the words after 附件：, one an annex.</summary>
    public IReadOnlyList<string> AnnexNotes => Annexes.Where(annex => annex.Label.Length > 0).Select(annex => annex.Title).ToList() switch
    {
        [var only] => [only],
        var titles => [.. titles.Select((title, index) => $"{index + 1}.{title}")],
    };
}

/// <param name="Lead">A heading, or what a point begins with; empty for plain text.</param>
/// <param name="Personal">Not in the public version.</param>
internal sealed record NoticeParagraph(ParagraphKind Kind, string Lead, string Text, bool Personal = false);

/// <param name="Meaning">What it counts, in staff's words.</param>
/// <param name="Stated">As the text has it.</param>
/// <param name="Counted">From the rows.</param>
internal sealed record Figure(string Meaning, int Stated, int Counted);

/// <summary>For whom the document is rendered.</summary>
internal enum NoticeForm
{
    /// <summary>送审稿: no red head, no number.</summary>
    ForReview,

    /// <summary>正式稿.</summary>
    Final,

    /// <summary>公开版: with its metadata, without persons.</summary>
    Public,

    /// <summary>清样: title and text alone, for what bears neither red head nor number: letters, forms, working papers.</summary>
    Plain,
}
