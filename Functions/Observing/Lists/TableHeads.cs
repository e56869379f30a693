using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>What a table's first row says of the days below it: 截止日期 is no day of publication, and beside 发布日期 nothing else is.</summary>
internal static partial class TableHeads
{
    private const int LongestHead = 12;

    /// <summary>The dates without those that the head of their column takes out of question.</summary>
    public static IReadOnlyList<FoundDate> Published(HtmlPage page, IReadOnlyList<FoundDate> dates)
    {
        if (dates.Count == 0 || !Day().IsMatch(page.Plain))
            return dates;

        var others = page.Boxes.Where(box => box.Tag == "table").SelectMany(OtherCells).ToList();
        if (others.Count == 0)
            return dates;

        var taken = new bool[page.Text.Length];
        foreach (var cell in others)
            Array.Fill(taken, true, cell.Start, cell.Length);
        return [.. dates.Where(date => !taken[date.Start])];

        IEnumerable<Box> OtherCells(Box table)
        {
            var rows = Table.Rows(table);
            if (rows.Count < 2 || rows[0].Count < 2 || rows[0].Exists(cell => cell.Box.Length > LongestHead))
                return [];

            var heads = rows[0].Select(cell => (cell.Column, Words: page.TextOf(cell.Box))).Where(head => Day().IsMatch(head.Words)).ToList();
            var published = heads.Where(head => Publication().IsMatch(head.Words)).Select(head => head.Column).ToHashSet();
            var other = heads.Where(head => published.Count > 0 ? !published.Contains(head.Column) : Other().IsMatch(head.Words)).Select(head => head.Column).ToHashSet();
            return rows.Skip(1).SelectMany(row => row).Where(cell => other.Contains(cell.Column)).Select(cell => cell.Box);
        }
    }

    [GeneratedRegex("日期|时间|时限|期限|有效期|截止|年月", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex("发布|发文|公开|公布|上传|更新|刊登|添加|录入", RegexOptions.CultureInvariant)]
    private static partial Regex Publication();

    [GeneratedRegex("截止|截至|有效|到期|失效|时限|期限|办结|开标|投标|报名|施行|实施|生效|结束|起止|成立|出生|举办|召开", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
