using Checker.Sites;

namespace Checker.Notices;

/// <summary>A table behind the notice.</summary>
internal sealed record Annex
{
    public required AnnexKind Kind { get; init; }

    /// <summary>附件1, or 附件 when there is but one.</summary>
    public required string Label { get; init; }

    /// <summary>The same words in the list below the body and above the table.</summary>
    public required string Title { get; init; }

    /// <summary>What stands in brackets under the title; empty for nothing.</summary>
    public string Note { get; init; } = "";

    public required IReadOnlyList<AnnexColumn> Columns { get; init; }

    public required IReadOnlyList<AnnexRow> Rows { get; init; }
}

internal enum AnnexKind
{
    /// <summary>未整改到位: what an earlier notice named and is still open.</summary>
    StillOpen,

    /// <summary>不合格: what the spot check found.</summary>
    Unqualified,
}

/// <param name="Share">Of the table's width, in hundredths.</param>
internal sealed record AnnexColumn(string Name, int Share);

internal sealed record AnnexRow(SiteId Site, IReadOnlyList<AnnexCell> Cells);

/// <param name="Rows">How many rows it stands over; 0 when the cell above stands over this one.</param>
internal readonly record struct AnnexCell(string Text, int Rows = 1);
