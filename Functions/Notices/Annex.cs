using Checker.Sites;

namespace Checker.Notices;

/// <summary>A table behind the notice.</summary>
internal sealed record Annex
{
    public required AnnexKind Kind { get; init; }

    /// <summary>附件1, or 附件 when there is but one; empty for a table that stands in the text and begins no page.</summary>
    public required string Label { get; init; }

    /// <summary>The same words in the list below the body and above the table; empty for a table that needs none.</summary>
    public required string Title { get; init; }

    /// <summary>What the title begins with and stands in a line of its own where it has to be broken; null: the office.</summary>
    public string? Subject { get; init; }

    /// <summary>What stands in brackets under the title; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>A line between title and table, and one below the table; empty for none.</summary>
    public string Above { get; init; } = "";

    public string Below { get; init; } = "";

    public required IReadOnlyList<AnnexColumn> Columns { get; init; }

    public required IReadOnlyList<AnnexRow> Rows { get; init; }

    /// <summary>Set in small type: long texts in many columns.</summary>
    public bool IsDense { get; init; }

    /// <summary>Numbers and units do in any case.</summary>
    public bool IsCentred(int column) => column == 0 || Columns[column].Centred || (column == 1 && Kind is not AnnexKind.Table);
}

internal enum AnnexKind
{
    /// <summary>未整改到位: what an earlier notice named and is still open.</summary>
    StillOpen,

    /// <summary>不合格: what the spot check found.</summary>
    Unqualified,

    /// <summary>All sites of the spot check, with what came of each.</summary>
    Results,

    /// <summary>各县(区)抽查情况.</summary>
    Counties,

    /// <summary>Another document's table.</summary>
    Table,
}

/// <param name="Share">Of the table's width, in hundredths.</param>
/// <param name="Centred">Its cells stand in the middle.</param>
internal sealed record AnnexColumn(string Name, int Share, bool Centred = false);

/// <param name="Site">Null for a row that speaks of no site.</param>
internal sealed record AnnexRow(SiteId? Site, IReadOnlyList<AnnexCell> Cells)
{
    /// <summary>A row of plain cells.</summary>
    public static AnnexRow Of(params IReadOnlyList<string> cells) => new(null, [.. cells.Select(text => new AnnexCell(text))]);
}

/// <param name="Rows">How many rows it stands over; 0 when the cell above stands over this one.</param>
internal readonly record struct AnnexCell(string Text, int Rows = 1);
