namespace Checker.Notices.Papers;

/// <summary>What a kind of paper is made of: the fields that its words may use, the tables that it may show.</summary>
/// <param name="Name">What staff call it.</param>
/// <param name="Tables">Each with how many columns its rows have.</param>
/// <param name="IsSigned">False: it is a form or a working paper, and nobody signs it as a document.</param>
internal sealed record PaperShape(
    PaperKind Kind, string Name, IReadOnlyList<PaperField> Fields, IReadOnlyDictionary<string, int> Tables, bool IsSigned)
{
    public static IReadOnlyList<PaperShape> All { get; } =
    [
        Of(PaperKind.Recheck, "复查情况报告", RecheckPaper.Fields, isSigned: true, ("units", 7), ("open", 4)),
        Of(PaperKind.Quarter, "季度情况", QuarterPaper.Fields, isSigned: true, ("rounds", 7), ("counties", 7)),
        Of(PaperKind.Year, "年度报表数据", YearPaper.Fields, isSigned: false, ("figures", 5)),
        Of(PaperKind.Whitelist, "加白函", VisitingPaper.Fields, isSigned: true),
        Of(PaperKind.Announcement, "告知函", VisitingPaper.Fields, isSigned: true),
        Of(PaperKind.Results, "检查结果", ResultsPaper.Fields, isSigned: false, ("results", 5), ("counties", 7)),
        Of(PaperKind.WorkingPaper, "检查工作底稿", BatchPaper.Fields, isSigned: false, ("sites", 6)),
        Of(PaperKind.ScoringSheet, "评分表", ScoringPaper.Fields, isSigned: false, ("indicators", 6)),
    ];

    public static PaperShape For(PaperKind kind) => All.Single(shape => shape.Kind == kind);

    public bool Has(string field) =>
        Fields.Any(each => each.Name == field) || PaperHeadFields.All.Any(each => each.Name == field)
        || (field.StartsWith(TableField, StringComparison.Ordinal) && Tables.ContainsKey(field[TableField.Length..]));

    /// <summary>Where the text speaks of a table: <c>{table.open}</c> is 附件1.</summary>
    public const string TableField = "table.";

    private static PaperShape Of<T>(
        PaperKind kind, string name, IReadOnlyList<PaperField<T>> fields, bool isSigned, params IReadOnlyList<(string Name, int Columns)> tables) => new(
        kind, name, [.. fields.Select(field => new PaperField(field.Name, field.Meaning))], tables.ToDictionary(table => table.Name, table => table.Columns), isSigned);
}
