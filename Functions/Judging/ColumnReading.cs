using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>The columns of a site, and what of them was read.</summary>
internal static class ColumnReading
{
    /// <summary>
    /// The site's columns, each list once whatever its names. One that leads to another site, or back to the home page,
    /// is a link and no column.
    /// </summary>
    public static IReadOnlyList<OwnColumn> OwnColumns(this Case facts)
    {
        var home = facts.Newest.Home.Address.Key;
        var pages = facts.Newest.Pages.DistinctBy(page => page.Asked.Key).ToDictionary(page => page.Asked.Key);
        return
        [
            .. facts.Newest.Columns
                .Select(column => new OwnColumn(column, pages.GetValueOrDefault(column.Address.Key)))
                .Where(column => facts.Site.Owns(column.Address) && column.Address.Key != home)
                .DistinctBy(column => column.Address.Key),
        ];
    }

    /// <summary>Why a rule on columns cannot pass a site: one was not read, or none is known; null when all were.</summary>
    public static Verdict? ColumnsUnread(this IReadOnlyList<OwnColumn> columns, string rule)
    {
        if (columns is [])
            return Verdict.Unjudged(rule, Reason.Budget, "首页未识别出本站栏目");

        Reason[] reasons = [.. columns.Select(column => column.WhyUnread).OfType<Reason>()];
        return reasons is []
            ? null
            : Verdict.Unjudged(rule, reasons.Distinct().Count() == 1 ? reasons[0] : Reason.Budget, columns.Tally());
    }

    /// <summary>How many there are, and how many of them were not read.</summary>
    public static string Tally(this IReadOnlyList<OwnColumn> columns)
    {
        var unread = columns.Count(column => column.WhyUnread is not null);
        return unread == 0 ? $"共{columns.Count}个栏目，均已读取" : $"共{columns.Count}个栏目，其中{unread}个未能读取";
    }
}
