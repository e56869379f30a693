using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>Which links stand for an entry of their own, and which merely accompany one: its picture, its 详细, its category.</summary>
internal static partial class LinkWeights
{
    private const int MostLinksOfOneRow = 4;
    private const int LongestName = 14;

    /// <param name="isFront">On a home page a menu's link that comes again is the head of that column's block.</param>
    public static bool[] Of(HtmlPage page, bool isFront)
    {
        var weighty = page.Links.Select(link => link.Words.Length > 0 && !Accompanying().IsMatch(link.Words)).ToArray();
        for (var i = 0; i < weighty.Length; i++)
            weighty[i] &= !RepeatsNeighbour(page.Links, i);
        LeaveOutHeads(page.Links, weighty, isFront);
        foreach (var row in page.Boxes)
        {
            if (row.Tag is "li" or "tr" or "dd" or "p" && row.EndLink - row.FirstLink is > 1 and <= MostLinksOfOneRow)
                LeaveTheMain(page.Links, weighty, row);
        }

        return weighty;
    }

    /// <summary>The name of a column over its newest entries: it leads where 更多 leads, or where the menu does.</summary>
    private static void LeaveOutHeads(IReadOnlyList<Link> links, bool[] weighty, bool isFront)
    {
        var more = links.Where(link => link.Key.Length > 0 && More().IsMatch(link.Words)).Select(link => link.Key).ToHashSet();
        HashSet<(string Key, string Words)> named = [];
        for (var i = 0; i < weighty.Length; i++)
        {
            var link = links[i];
            if (weighty[i] && link.Words.Length <= LongestName && link.Key.Length > 0 && !link.LeadsToArticle)
                weighty[i] = !more.Contains(link.Key) && (named.Add((link.Key, link.Words)) || !isFront);
        }
    }

    private static bool RepeatsNeighbour(IReadOnlyList<Link> links, int i)
    {
        var link = links[i];
        return link.Key.Length > 0 && (Repeats(i - 1) || Repeats(i + 1));

        bool Repeats(int other) =>
            other >= 0 && other < links.Count && links[other].Key == link.Key
            && (links[other].IsPicture != link.IsPicture ? link.IsPicture : other < i);
    }

    /// <summary>[工作动态] 关于…的通知: the long one is the entry.</summary>
    private static void LeaveTheMain(IReadOnlyList<Link> links, bool[] weighty, Box row)
    {
        var indexes = Enumerable.Range(row.FirstLink, row.EndLink - row.FirstLink).Where(i => weighty[i]).ToList();
        if (indexes.Count < 2)
            return;

        var main = indexes.MaxBy(i => links[i].Words.Length);
        if (links[main].Words.Length < 9 || indexes.Exists(i => i != main && links[i].Words.Length > 6))
            return;

        foreach (var i in indexes)
            weighty[i] = i == main;
    }

    [GeneratedRegex(@"^[^\p{L}]*(?:更多|more|查看更多)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(
        @"^[\[【(（<《·•\s]*(?:更多.*|more.*|查看更多|[>»＞→.…]+|详细|详情|阅读全文|查看全文|查看详情|全文|下载|[0-9]{1,4}|首 ?页|上一页|下一页|末页|尾页|上页|下页|返回|打印|关闭)[\]】)）>》»＞.…\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accompanying();
}
