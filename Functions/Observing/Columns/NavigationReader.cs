using System.Text.RegularExpressions;
using Checker.Observing.Html;
using Checker.Observing.Lists;
using Checker.Sites;

namespace Checker.Observing.Columns;

/// <summary>The columns that a page names: in menus, and over blocks that lead on with 更多.</summary>
internal sealed partial class NavigationReader(HtmlPage page, Site site, Chrome chrome)
{
    private const int LongestName = 14;
    private const int LongestHead = 200;

    private readonly string _home = site.Home.Key;
    private readonly string _own = page.Addresses.Page.Key;

    public IReadOnlyList<ColumnFacts> Read(IReadOnlyList<Block> blocks, string? parentOfAll)
    {
        var isItem = new bool[page.Links.Count];
        foreach (var entry in blocks.Where(block => block.Kind == BlockKind.Items).SelectMany(block => block.Entries))
            isItem[entry.Link.Box.FirstLink] = true;

        HashSet<string> known = [];
        List<ColumnFacts> columns = [];
        foreach (var link in page.Links)
        {
            if (isItem[link.Box.FirstLink] || known.Contains(link.Key) || Column(link, parentOfAll) is not { } column)
                continue;

            known.Add(link.Key);
            columns.Add(column);
        }

        return columns;
    }

    /// <summary>Whether a link says 更多, and nothing else.</summary>
    public static bool IsMore(Link link) => More().IsMatch(link.Words);

    private ColumnFacts? Column(Link link, string? parentOfAll)
    {
        if (link.Address is not { } address || link.Words.Length > 2 * LongestName || !site.Owns(address))
            return null;

        var isMore = IsMore(link);
        var name = isMore ? HeadingOf(link) : Headings.Clean(link.Words);
        if (name is not { Length: >= 2 and <= LongestName } || NoColumn().IsMatch(name) || !Letters().IsMatch(name)
            || !MayBeColumn(link, address) || (link.Box.Length > 0 && chrome.IsFurniture(link.Box.Start)))
            return null;

        var @class = ColumnClasses.Of(name);
        return new(name, ParentOf(link) ?? parentOfAll, address, @class, @class is null ? ClassSource.None : ClassSource.Name)
        {
            Found = isMore ? ColumnFound.Block : ColumnFound.Menu,
        };
    }

    private bool MayBeColumn(Link link, Uri address) =>
        link.Key != _home
        && link.Key != _own
        && !ArticleAddress.IsFile(address)
        && !link.LeadsToArticle
        && !NoColumnAddress().IsMatch(address.PathAndQuery);

    /// <summary>What the block says over its list; the link itself says only 更多.</summary>
    private string? HeadingOf(Link link)
    {
        foreach (var above in link.Box.Ancestors().TakeWhile(box => box.Tag is not ("body" or "html")).Take(4))
        {
            var before = Headings.Clean(page.Text[Math.Max(above.Start, link.Box.Start - LongestHead)..link.Box.Start].Split('\n', '\t').LastOrDefault(line => Headings.Clean(line).Length >= 2, ""));
            if (before.Length > 0)
                return before.Length <= LongestName ? before : null;
        }

        return null;
    }

    /// <summary>A menu within a menu: the link before the inner list in the entry that holds it.</summary>
    private string? ParentOf(Link link)
    {
        var list = link.Box.Ancestors().FirstOrDefault(box => box.Tag is "ul" or "ol" or "dl" or "div" && box.Parent is { Tag: "li" or "dd" or "dl" });
        if (list?.Parent is not { } entry || entry.FirstLink >= list.FirstLink)
            return null;

        var parent = Headings.Clean(page.Links[list.FirstLink - 1].Words);
        return parent.Length is >= 2 and <= LongestName ? parent : null;
    }

    [GeneratedRegex(@"^[\s\[【(（+·•>»＞]*(?:查看|了解)?(?:更多|more)[\s\]】)）>»＞.…+]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(
        @"首页|主页|返回|登[录陆]|注册|搜索|检索|查询$|邮箱|邮件|English|繁体|简体|設為|设为|收藏|网站地图|站点地图|关于我们|联系我们|联系方式|网站声明|免责|版权|隐私"
        + @"|RSS|订阅|手机版|移动版|客户端|微信|微博|无障碍|长者|老年|下载|下一?页|上一?页|尾页|末页|打印|关闭|详细|友情链接|网站管理|后台|帮助|公众号|二维码|^进入|^点击|更多",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoColumn();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(
        @"login|logon|register|search|/mail|webmail|admin|download|\brss\b|sitemap|wap/|/mobile|english|/en/|feedback_?add|print|[?&]page=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoColumnAddress();
}
