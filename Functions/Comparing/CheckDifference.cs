using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;

namespace Checker.Comparing;

/// <summary>One site in one round, as it is compared.</summary>
/// <param name="Visit">The newest; null when nothing was read.</param>
/// <param name="Columns">As that visit saw them.</param>
internal sealed record ComparedCheck(SiteResult Result, Observation? Visit, IReadOnlyList<ColumnLine> Columns);

/// <summary>What became another between two checks of a site.</summary>
/// <param name="Gone">Findings that the later check no longer has, as sentences.</param>
/// <param name="Pages">Pages that both read and whose content is another, with the evidence of each.</param>
internal sealed record CheckDifference(
    IReadOnlyList<ChangedVerdict> Verdicts,
    IReadOnlyList<string> Gone,
    IReadOnlyList<string> New,
    IReadOnlyList<ColumnFacts> ColumnsGone,
    IReadOnlyList<ColumnFacts> ColumnsNew,
    IReadOnlyList<MovedColumn> Moved,
    IReadOnlyList<ChangedPage> Pages)
{
    public bool IsNone => Verdicts is [] && Gone is [] && New is [] && ColumnsGone is [] && ColumnsNew is [] && Moved is [] && Pages is [];

    public static CheckDifference Of(ComparedCheck before, ComparedCheck after)
    {
        string[] old = [.. Sentences(before)];
        string[] now = [.. Sentences(after)];
        return new(
            Changed(before, after),
            [.. old.Except(now)],
            [.. now.Except(old)],
            Missing(before, after),
            Missing(after, before),
            [
                .. from line in after.Columns
                   join earlier in before.Columns on line.Key equals earlier.Key
                   where line.Newest?.Day != earlier.Newest?.Day
                   select new MovedColumn(line.Facts.Name, earlier.Newest?.Day, line.Newest?.Day),
            ],
            [
                .. from page in PagesOf(after)
                   join earlier in PagesOf(before) on page.Asked.Key equals earlier.Asked.Key
                   where page.Evidence!.Sha256 != earlier.Evidence!.Sha256
                   select new ChangedPage(page.Address, page.Role, earlier.Evidence!, page.Evidence!),
            ]);
    }

    /// <summary>A column that one check could not have seen is not gone: nothing is told of what was not read.</summary>
    private static ColumnFacts[] Missing(ComparedCheck there, ComparedCheck here) =>
        here.Visit is null ? [] : [.. there.Columns.ExceptBy(here.Columns.Select(line => line.Key), line => line.Key).Select(line => line.Facts)];

    private static ChangedVerdict[] Changed(ComparedCheck before, ComparedCheck after)
    {
        var old = before.Result.Conclusion.Verdicts.ToDictionary(verdict => verdict.Rule, verdict => verdict.Outcome);
        var now = after.Result.Conclusion.Verdicts.ToDictionary(verdict => verdict.Rule, verdict => verdict.Outcome);
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(rule => new ChangedVerdict(rule, Find(old, rule), Find(now, rule)))
                .Where(verdict => verdict.Before != verdict.After),
        ];
    }

    private static Outcome? Find(Dictionary<string, Outcome> outcomes, string rule) =>
        outcomes.TryGetValue(rule, out var outcome) ? outcome : null;

    private static IEnumerable<string> Sentences(ComparedCheck check) => check.Result.Conclusion.Findings.Select(finding => finding.Sentence).Distinct();

    private static IEnumerable<PageFacts> PagesOf(ComparedCheck check) =>
        (check.Visit?.Pages ?? []).Where(page => page.Access is PageAccess.Opened && page.Evidence is not null).DistinctBy(page => page.Asked.Key);
}

/// <param name="Before">Null where the earlier edition, or the site's state then, had no such verdict.</param>
internal sealed record ChangedVerdict(string Rule, Outcome? Before, Outcome? After);

/// <summary>A column whose newest item is another.</summary>
internal sealed record MovedColumn(string Name, DateOnly? Before, DateOnly? After);

internal sealed record ChangedPage(Uri Address, PageRole Role, EvidencePlace Before, EvidencePlace After);
