namespace Checker.Tests.Rendering;

/// <summary>Markup that wants to run, ask, style or break out; each by itself and in pieces for random pages.</summary>
internal static class HostileMarkup
{
    /// <param name="beacon">Every address leads there, so that it sees who asks.</param>
    public static IReadOnlyList<string> Pieces(string beacon) =>
    [
        $"<script>location='{beacon}/script';document.title='ran'</script>",
        $"<script src={beacon}/src.js></script>",
        $"<img src={beacon}/img onerror=\"document.title='ran'\" alt='图\"><script>document.title=1</script>'>",
        $"<svg onload=\"document.title='ran'\"><script href='{beacon}/svg'/><a xlink:href='javascript:alert(1)'><text>矢量</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        $"<style>@import '{beacon}/css';body{{background:url({beacon}/bg)}}</style><link rel=stylesheet href={beacon}/link.css>",
        $"<base href='{beacon}/base/'><meta http-equiv=refresh content='0;url={beacon}/refresh'>",
        $"<iframe src='{beacon}/frame' srcdoc='<script>alert(1)</script>'>里面</iframe><frameset><frame src={beacon}/f2></frameset>",
        $"<object data='{beacon}/object'><param name=movie value=x><embed src='{beacon}/embed'></object><applet code=x codebase={beacon}></applet>",
        $"<video src={beacon}/video poster={beacon}/poster autoplay></video><audio src={beacon}/audio autoplay></audio>",
        "<template><img src=x onerror=alert(1)></template><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<a href=\"javascript:alert(1)\" style=\"position:fixed\" onclick=alert(1) id=m1 class=unseen>链接</a>",
        $"<form action={beacon}/form method=post><input name=a value='\"><script>1</script>' autofocus onfocus=alert(1)><button formaction='{beacon}/go'>提交</button><select><option>一<option>二</select><textarea></textarea><script>alert(2)</script></textarea></form>",
        "<![CDATA[<script>alert(1)</script>]]><!-- --!><script>alert(1)</script> --><?php echo '<script>' ?>",
        "<table><tr><td colspan=99999 rowspan=-3 background=x onmouseover=alert(1)>单元</td><td colspan='2\" onload=\"x'>格</td></table>",
        "<p =x \"'<>y/ onload=alert(1) //x='<script>'>破<<b>碎</b",
        "<div style='display:none'><a href=http://casino.example/>暗链一处</a></div>",
        "</body></html></title></style></textarea></xmp></plaintext><plaintext><script>alert(1)</script>",
        "<xmp><script>alert(1)</script></xmp><listing><img src=x></listing>",
        "&lt;script&gt;alert(1)&lt;/script&gt;&#x3c;img src=x&#62;&amp;lt;b&amp;gt;",
        "\u202e倒过来\u2066\u200b\u0000\u0001\ufffe",
        "<details open ontoggle=alert(1)><summary>摘要</summary>内</details><dialog open>框</dialog><marquee onstart=alert(1)>滚</marquee>",
        "<h1>标题</h1><ul><li>一<li>二</ul><dl><dt>甲<dd>乙</dl><blockquote>引</blockquote><pre>\n  空 格</pre>",
        string.Concat(Enumerable.Repeat("<table><tr><td>", 60)) + "深" + string.Concat(Enumerable.Repeat("</table>", 60)),
        string.Concat(Enumerable.Repeat("<div><b>", 200)) + "更深",
    ];
}
