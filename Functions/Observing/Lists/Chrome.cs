using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>What stands round a page's own content: menus, heads, feet, trails of crumbs.</summary>
/// <param name="title">The heading of the page's own article; null where it is no article, or has none.</param>
internal sealed partial class Chrome(HtmlPage page, Box? title = null)
{
    private readonly Dictionary<Box, bool> _known = [];
    private readonly Dictionary<int, bool> _lines = [];
    private readonly Dictionary<string, bool> _names = [];

    public bool Holds(Box box)
    {
        if (_known.TryGetValue(box, out var known))
            return known;

        return _known[box] = IsChrome(box) || (box.Parent is { } parent && Holds(parent));
    }

    /// <summary>Whether the line at a place of the text is one of a page's furniture: where you are, who runs it, how to call.</summary>
    public bool IsFurniture(int at)
    {
        var start = at == 0 ? 0 : page.Plain.LastIndexOf('\n', at - 1) + 1;
        if (_lines.TryGetValue(start, out var known))
            return known;

        var end = page.Plain.IndexOf('\n', at);
        return _lines[start] = Furniture().IsMatch(page.Plain.AsSpan(start..(end < 0 ? page.Plain.Length : end)));
    }

    /// <summary>
    /// A name only counts while the element is a small part of the page: templates call whole pages "header". What holds an
    /// article's title is the article's own head.
    /// </summary>
    private bool IsChrome(Box box) =>
        box.Length * 2 < page.Text.Length + 40
        && !(title?.Start >= box.Start && title.End <= box.End)
        && (box.Tag is "nav" or "footer" or "header" || IsNamed(box.Attribute("class")) || IsNamed(box.Attribute("id")));

    /// <summary>The rows of a page share their names.</summary>
    private bool IsNamed(string name)
    {
        if (name.Length == 0)
            return false;
        if (!_names.TryGetValue(name, out var known))
            _names[name] = known = Named().IsMatch(name);
        return known;
    }

    [GeneratedRegex(
        @"nav|menu|foot|head(?:er|box|cont)\b|copyright|crumb|friend|yqlj|youqing|banner|\blogo|search|weizhi|dqwz|pager|paging|pagination|toolbar|topbar|daohang",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(?:当前|现在|所在|您的|你的)的?(?:位置|栏目)|今天是|今日是|版权所有|copyright|©|ICP备|公网安备|技术支持|网站标识码|访问量|您是第|第 ?\d+ ?位"
        + @"|建议使用|分辨率|设为首页|加入收藏|网站地图|浏览器|(?:主办|承办|维护)(?:单位|[::])|邮编[::]|传真[::]|联系电话[::]|(?:上|下)一页|共 ?\d+ ?[页条]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();
}
