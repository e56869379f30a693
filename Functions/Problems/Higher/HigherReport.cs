using System.Text.Json.Serialization;
using Checker.Sites;

namespace Checker.Problems.Higher;

/// <summary>上级检查结果: what a higher office found in its area and with us. Its totals are kept as given and derived from nothing.</summary>
internal sealed record HigherReport
{
    public int V { get; init; } = 1;

    /// <summary>Sixteen hexadecimal digits, the same for the same office and number.</summary>
    public required string Id { get; init; }

    /// <summary>省政府办公厅.</summary>
    public required string Office { get; init; }

    /// <summary>全省.</summary>
    public required string Area { get; init; }

    /// <summary>The document's day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The document's number, or its title where it has none.</summary>
    public required string Number { get; init; }

    public required HigherTotals Totals { get; init; }

    public IReadOnlyList<HigherRow> Rows { get; init; } = [];

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was corrected and added since, in order.</summary>
    public IReadOnlyList<HigherNote> Notes { get; init; } = [];

    public const int MostRows = 1000;

    /// <summary>What a change goes by.</summary>
    [JsonIgnore]
    public int Version => Notes.Count + 1;

    /// <summary>The problems of the rows whose site is known, tracked like those of our own notices.</summary>
    [JsonIgnore]
    public IEnumerable<(ProblemKey Key, ProblemAction Action)> Problems =>
        Rows.Where(row => row.Match is not null).Select(row => (KeyOf(row), (ProblemAction)new ProblemAction.Import(row.Text, Number, row.Deadline, Office, On)));

    /// <param name="row">Of a site that is known.</param>
    public ProblemKey KeyOf(HigherRow row) => new(row.Match!.Value, ProblemKey.Manual, $"{Number}：{row.Text}");
}

/// <summary>As the document gives them: of the whole area, and of ours.</summary>
internal sealed record HigherTotals(int Inspected, int Unqualified, int OursInspected, int OursUnqualified);

/// <summary>A site that it names, with one problem.</summary>
/// <param name="Unit">As it names it; empty when it names none.</param>
/// <param name="Site">As it names it.</param>
/// <param name="Deadline">Null when it sets none.</param>
/// <param name="Match">The registry's site; null while nobody could say which that is.</param>
internal sealed record HigherRow(string Unit, string Site, string Text, DateOnly? Deadline, SiteId? Match);

internal sealed record HigherNote(DateTimeOffset At, string By, string What);
