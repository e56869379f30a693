using Checker.Sites;

namespace Checker.Problems.Higher;

/// <summary>What may be changed of a result that stands; each change leaves a note. Sites are added and never taken away.</summary>
internal static class HigherChange
{
    /// <summary>Null when nothing is new.</summary>
    public static HigherReport? Add(HigherReport report, IReadOnlyList<HigherRow> rows, string by, DateTimeOffset now)
    {
        var fresh = rows.Where(row => !report.Rows.Any(known => Said(known) == Said(row))).ToList();
        return fresh is [] || report.Rows.Count + fresh.Count > HigherReport.MostRows ? null
            : Noted(report with { Rows = [.. report.Rows, .. fresh] }, $"增加{fresh.Count}个网站的问题", by, now);
    }

    /// <summary>Null when they are so already.</summary>
    public static HigherReport? Correct(HigherReport report, HigherReport entered, string by, DateTimeOffset now) =>
        (report.Totals, report.Area, report.On) == (entered.Totals, entered.Area, entered.On) ? null
        : Noted(
            report with { Totals = entered.Totals, Area = entered.Area, On = entered.On },
            $"更正前：{report.Area}，{Entry.Told(report.On)}，检查{report.Totals.Inspected}个，不合格{report.Totals.Unqualified}个，"
            + $"我方检查{report.Totals.OursInspected}个，不合格{report.Totals.OursUnqualified}个",
            by,
            now);

    /// <summary>Says which site the rows of a name mean. Null when no row of that name still lacks its site.</summary>
    public static HigherReport? Match(HigherReport report, string name, Site site, string by, DateTimeOffset now) =>
        report.Rows.Any(row => row.Site == name && row.Match is null)
            ? Noted(
                report with { Rows = [.. report.Rows.Select(row => row.Site == name && row.Match is null ? row with { Match = site.Id } : row)] },
                $"“{name}”即{site.Name}",
                by,
                now)
            : null;

    private static (string, string, string) Said(HigherRow row) => (row.Unit, row.Site, row.Text);

    private static HigherReport Noted(HigherReport report, string what, string by, DateTimeOffset now) =>
        report with { Notes = [.. report.Notes, new HigherNote(now, by, what)] };
}
