using Checker.Observing;

namespace Checker.Judging;

/// <summary>Evidence in a clerk's words. What pages and scripts say is quoted as text, never as markup.</summary>
internal static class EvidenceWords
{
    private const int MostWords = 12;

    private static readonly Dictionary<string, string> Means = new Dictionary<string, string>
    {
        ["entities"] = "标题以字符编码书写而正文为明文",
        ["controls"] = "正文夹杂大量控制字符",
        ["repeated"] = "全文反复出现同一字样",
        ["doorway"] = "页面无本网站链接，仅指向其他网站首页",
        ["planted"] = "多处链接或标题内嵌入其他网站的脚本",
        ["defaced"] = "页面为黑客留名样式",
        ["gloomy"] = "页面近似黑客留名样式",
        ["dark"] = "页面有黑客留名样式的个别特征",
        ["brand"] = "指向非法网站域名",
        ["parked"] = "指向停放域名",
        ["named"] = "标题即所指网站名称",
        ["risky"] = "指向可疑域名",
        ["referrer"] = "脚本将由搜索引擎而来的访问转往其他网站",
        ["spider"] = "脚本对搜索引擎另作处置",
        ["agent"] = "脚本按访问设备转往其他网站",
        ["always"] = "页面转往其他网站",
        ["overwritten"] = "脚本重写整个页面",
        ["covered"] = "其他网站的框架覆盖整个页面",
        ["estranged"] = "首页没有中文内容，也没有指向本网站的链接",
        ["identity"] = "与认定的基线相比，名称、标识、结构全部改变",
        ["moved"] = "访问被转至无关域名",
    };

    public static string Of(Evidence evidence)
    {
        var places = evidence.Signs.Where(sign => sign.Kind is EvidenceKind.Wording).DistinctBy(sign => sign.Place).Count();
        IEnumerable<string> parts =
        [
            .. evidence.Words is [] ? (string[])[] : [$"{Math.Max(places, 1)}处出现“{string.Join("、", evidence.Words.Take(MostWords))}”字样"],
            .. evidence.Signs.Where(sign => sign.Kind is not EvidenceKind.Wording).DistinctBy(sign => sign.Means).Select(Of),
            .. evidence.Signs.Where(sign => sign is { Place: SignPlace.Script, Kind: EvidenceKind.Wording, Text: not null }).Take(1).Select(sign => $"脚本解码内容“{sign.Text}”"),
        ];
        return string.Join("；", parts);
    }

    public static string Of(Hiding hiding) => hiding switch
    {
        Hiding.Display => "不显示(display)",
        Hiding.Visibility => "不可见(visibility)",
        Hiding.Opacity => "透明",
        Hiding.Size => "字号为零",
        Hiding.Indent => "文字移出页面",
        Hiding.Position => "元素移出页面",
        Hiding.Clip => "被裁剪",
        Hiding.Colour => "文字与背景同色",
        Hiding.Overflow => "容器高度为零",
        Hiding.ZOrder => "被其他内容遮盖",
        Hiding.Marquee => "置于极小的滚动框",
        Hiding.Blank => "链接无可见文字",
        Hiding.Comment => "写在注释中",
        Hiding.NoScript => "写在noscript中",
        Hiding.AfterEnd => "写在页面结束标记之后",
        Hiding.Script => "由脚本写入",
        _ => throw new ArgumentOutOfRangeException(nameof(hiding)),
    };

    private static string Of(Sign sign) =>
        Means[sign.Means] + (sign.Kind is EvidenceKind.Behaviour or EvidenceKind.Target && sign.Text is { } text ? $"(“{text}”)" : "");
}
