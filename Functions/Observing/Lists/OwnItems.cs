using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>A page's own items, in page order: without templates and, on a column's page, without the boxes that stand on every page.</summary>
internal static partial class OwnItems
{
    private const int Most = 2000;

    public static IReadOnlyList<Item> Of(HtmlPage page, PageRole role, IReadOnlyList<Block> blocks) =>
        [.. blocks
            .Where(block => block.Kind == BlockKind.Items && !(role == PageRole.Column && IsEverywhere(page, block)))
            .SelectMany(block => block.Entries.Select(entry => (block.Heading, Entry: entry)))
            .Where(found => !found.Entry.Link.Words.Contains("{{", StringComparison.Ordinal))
            .OrderBy(found => found.Entry.Scope.Start)
            .Take(Most)
            .Select(found => ItemReader.Read(page, found.Entry, found.Heading))];

    private static bool IsEverywhere(HtmlPage page, Block block) =>
        block.Heading is { } heading && Hot().IsMatch(heading) && page.Title?.Contains(heading, StringComparison.Ordinal) != true;

    [GeneratedRegex(@"热点|热门|热文|排行|点击榜|推荐|相关(?:新闻|文章|信息|链接|内容|阅读)|最新(?:更新|信息|文章|发布)|猜你|随机", RegexOptions.CultureInvariant)]
    private static partial Regex Hot();
}
