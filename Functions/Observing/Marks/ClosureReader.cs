using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;
using Checker.Observing.Lists;
using Checker.Sites;

namespace Checker.Observing.Marks;

/// <summary>
/// Finds the notice that the site itself closes. Other people's closures are news: a sentence counts only when it speaks of
/// this site, outside lists, or under a heading that announces a closure.
/// </summary>
internal static partial class ClosureReader
{
    private const int LongestSentence = 200;

    /// <summary>Without one of these nothing below can be said.</summary>
    private static readonly WordSearch Needed =
        new("关停", "停止", "停用", "下线", "关闭", "整合", "合并", "并入", "归并", "迁移", "迁至", "迁到", "迁入");

    public static ClosureNotice? Read(HtmlPage page, Site site, IReadOnlyList<Block> blocks, IReadOnlyList<FoundDate> dates)
    {
        if (!Needed.IsIn(page.Text))
            return null;

        var listed = new bool[page.Text.Length];
        foreach (var entry in blocks.Where(block => block.Kind == BlockKind.Items && block.Entries.Count > 1).SelectMany(block => block.Entries))
            Array.Fill(listed, true, entry.From, entry.To - entry.From);

        var sentences = Sentences(page.Text).Where(sentence => !listed[sentence.Start]).ToList();
        var announced = sentences.FindIndex(sentence => Announcement().IsMatch(sentence.Of(page.Text).Trim()));
        var said = sentences.FindIndex(sentence => IsOwn(sentence.Of(page.Text), site));
        if (said < 0 && announced >= 0)
            said = sentences.FindIndex(announced, sentence => Closing().IsMatch(sentence.Of(page.Text)) && Subject().IsMatch(sentence.Of(page.Text)));
        if (said < 0)
            return null;

        var words = sentences[said];
        var notice = new Stretch(words.Start, sentences[Math.Min(said + 3, sentences.Count - 1)].End);
        return new(
            words.Of(page.Text).Trim(),
            dates.FirstOrDefault(date => date.Start >= notice.Start && date.End <= notice.End && date.Month is not null)?.Written(page.Text, DateSource.Line),
            Destination(page, notice));
    }

    private static bool IsOwn(string sentence, Site site) =>
        Closing().IsMatch(sentence)
        && (Own().IsMatch(sentence)
            || site.Aliases.Prepend(site.Name).Any(name => name.Length > 3 && sentence.Contains(name, StringComparison.Ordinal)
                && OfTheSite().IsMatch(sentence[(sentence.IndexOf(name, StringComparison.Ordinal) + name.Length)..])));

    private static IEnumerable<Stretch> Sentences(string text)
    {
        foreach (Match match in Sentence().Matches(text))
        {
            if (match.Length <= LongestSentence)
                yield return new(match.Index, match.Index + match.Length);
        }
    }

    private static string? Destination(HtmlPage page, Stretch notice)
    {
        var said = Towards().Match(page.Text, notice.Start, notice.End - notice.Start);
        if (said.Success)
            return said.Groups["to"].Value.Trim();

        return page.Links
            .FirstOrDefault(link => link.Box.Start >= notice.Start && link.Box.End <= notice.End && link.Address is not null)
            ?.Address?.AbsoluteUri;
    }

    /// <summary>A heading that is nothing but the announcement.</summary>
    [GeneratedRegex(
        @"^.{0,30}(?:(?:网站|本站).{0,8}(?:关停|下线|关闭|整合|迁移|停止运行|停止服务|停用).{0,12}(?:公告|通告|通知|公示|启事)|(?:关停|永久下线|永久关停)(?:公告|通告|启事))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();

    [GeneratedRegex(
        @"关停|停止(?:运行|更新|服务|访问|对外服务|运维|使用)|永久(?:下线|关闭|关停)|临时下线|(?:正式|予以|将|已)(?:关闭|下线)|(?:整合|迁移|合并|并入|归并|迁)(?:至|到|入)|并入",
        RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    /// <summary>The site speaks of itself, and of itself as what closes.</summary>
    [GeneratedRegex(
        @"(?:本网站|本站|本网|我站|我(?:局|委|办|县|市|区|院|厅|处|中心|单位)(?:的)?(?:门户|官方|政务|政府)?网站)[^。;;]{0,40}?(?:关停|停止(?:运行|更新|服务|访问|对外服务|运维|使用)|永久(?:下线|关闭|关停)|临时下线|(?:正式|予以|将|已)[^。,,]{0,20}(?:关闭|下线)|(?:整合|迁移|合并|归并|迁)(?:至|到|入)|并入)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    /// <summary>After the site's name: that it closes, not that it closes something.</summary>
    [GeneratedRegex(
        @"^[^。,,::讯]{0,20}?(?:(?:将|已|即将|正式|予以)[^。,,::]{0,24})?(?:关停|停止(?:运行|更新|服务|访问|使用)|永久(?:下线|关闭)|临时下线|(?:整合|迁移|合并|归并)(?:至|到|入))",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfTheSite();

    [GeneratedRegex(@"网站|本站|网页|域名", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"(?:(?:整合|迁移|合并|归并|迁|并)(?:至|到|入)|请(?:访问|登录|登陆|移步|前往|浏览|关注)(?:新网址|新网站)?[::]?)\s*[“""《]?(?<to>[^,,。;;“”""《》()()\n]{2,60})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Towards();

    [GeneratedRegex(@"[^\n\t。!!;;]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    private readonly record struct Stretch(int Start, int End)
    {
        public string Of(string text) => text[Start..End];
    }
}
