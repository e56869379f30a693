using System.Globalization;

namespace Checker.Notices.Papers;

/// <summary>A round as it is kept on file: what was looked at, found, confirmed and by whom.</summary>
internal sealed record Batch
{
    public required string Round { get; init; }

    /// <summary>In staff's words.</summary>
    public required string Kind { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required string Edition { get; init; }

    public required string Basis { get; init; }

    /// <summary>How many sites were planned.</summary>
    public required int Planned { get; init; }

    /// <summary>The draw's seed; empty when nothing was drawn.</summary>
    public string Seed { get; init; } = "";

    /// <summary>What staff did to the round, a line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<BatchSite> Sites { get; init; } = [];
}

/// <param name="At">When it was concluded.</param>
/// <param name="Standing">What may be said of it, in the criteria's words.</param>
/// <param name="Problems">Each with its state and its evidence.</param>
/// <param name="Manual">What persons recorded in place of the program.</param>
internal sealed record BatchSite(NamedSite Site, string Address, string At, string Standing, IReadOnlyList<string> Problems, IReadOnlyList<string> Manual);

/// <summary>检查工作底稿.</summary>
internal static class BatchPaper
{
    public static IReadOnlyList<PaperField<Batch>> Fields { get; } =
    [
        PaperField<Batch>.Text("round", "检查批次", batch => batch.Round),
        PaperField<Batch>.Text("kind", "检查类型", batch => batch.Kind),
        PaperField<Batch>.Text("period", "检查时间", batch => NoticeWords.Period(batch.From, batch.To)),
        PaperField<Batch>.Number("planned", "计划检查网站数", batch => batch.Planned),
        PaperField<Batch>.Number("concluded", "已有结论网站数", batch => batch.Sites.Count),
        PaperField<Batch>.Text("seed", "抽取种子", batch => batch.Seed),
        PaperField<Batch>.Text("edition", "检查指标名称", batch => batch.Edition),
        PaperField<Batch>.Text("basis", "检查指标文号", batch => batch.Basis),
        PaperField<Batch>.Text("notes", "批次处置记录", batch => string.Join('；', batch.Notes)),
    ];

    public static PaperContent Of(Batch batch)
    {
        IReadOnlyList<AnnexRow> rows =
        [
            .. batch.Sites.OrderBy(each => each.Site.Order).ThenBy(each => each.Site.Name, StringComparer.Ordinal).Select((each, index) => new AnnexRow(each.Site.Site, [
                new((index + 1).ToString(CultureInfo.InvariantCulture)),
                new($"{each.Site.Name}，{each.Site.Sponsor}，{each.Address}"),
                new(each.At),
                new(each.Standing),
                new(Numbered(each.Problems, "未检出问题")),
                new(Numbered(each.Manual, "无"))])),
        ];
        return PaperContent.Of(batch, Fields, ("sites", rows)) with { Figures = [new("检查网站数", batch.Planned, rows.Count)] };
    }

    private static string Numbered(IReadOnlyList<string> lines, string none) => lines switch
    {
        [] => none,
        [var only] => only,
        _ => string.Join(' ', lines.Select((line, index) => $"{index + 1}.{line}；")),
    };
}
