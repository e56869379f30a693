using Checker.Comparing;
using Checker.Judging;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>What became another between two checks of a site: names, addresses and ids that other calls take.</summary>
/// <param name="Gone">Findings that the later check no longer has, as sentences.</param>
internal sealed record SiteChanges(
    IReadOnlyList<SiteChanges.Judged> Verdicts, IReadOnlyList<string> Gone, IReadOnlyList<string> New,
    IReadOnlyList<SiteChanges.Column> ColumnsGone, IReadOnlyList<SiteChanges.Column> ColumnsNew, IReadOnlyList<MovedColumn> Moved,
    IReadOnlyList<SiteChanges.Page> Pages)
{
    /// <param name="Before">Absent where that check had no such verdict; <paramref name="After"/> likewise.</param>
    internal sealed record Judged(string Rule, string Indicator, Outcome? Before, Outcome? After);

    internal sealed record Column(string Name, string? Parent, Uri Address, string? Class);

    /// <param name="Before">The evidence of what the earlier check read there, as <c>/api/evidence/{id}</c> takes it.</param>
    /// <param name="After">Of the later check; the two are compared by <c>/api/evidence/{after}/diff?with={before}</c>.</param>
    internal sealed record Page(Uri Address, string Before, string After);

    public static SiteChanges Of(CheckDifference difference) => new(
        [.. difference.Verdicts.Select(verdict => new Judged(verdict.Rule, RuleNames.Of(verdict.Rule), verdict.Before, verdict.After))],
        difference.Gone,
        difference.New,
        [.. difference.ColumnsGone.Select(Shown)],
        [.. difference.ColumnsNew.Select(Shown)],
        difference.Moved,
        [.. difference.Pages.Select(page => new Page(page.Address, EvidenceId.Of(page.Before), EvidenceId.Of(page.After)))]);

    private static Column Shown(Observing.ColumnFacts column) => new(column.Name, column.Parent, column.Address, column.Class?.Word());
}
