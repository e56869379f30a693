namespace Checker.Notices.Papers;

/// <summary>What a paper says, before it is put into words.</summary>
internal sealed record PaperContent
{
    public required IReadOnlyDictionary<string, FieldValue> Fields { get; init; }

    /// <summary>The rows of each table, by its name in the template.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<AnnexRow>> Tables { get; init; }

    /// <summary>Every figure that its text tells, beside the same counted from the tables.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public static PaperContent Of<T>(T about, IEnumerable<PaperField<T>> fields, params IReadOnlyList<(string Name, IReadOnlyList<AnnexRow> Rows)> tables) => new()
    {
        Fields = fields.ToDictionary(field => field.Name, field => field.Read(about)),
        Tables = tables.ToDictionary(table => table.Name, table => table.Rows),
    };
}
