namespace Checker.Tests.Samples.Layouts;

/// <summary>The provincial publishing system's manner: numbered columns, <c>dl</c> lists, columns under columns.</summary>
internal sealed class HanwebBlocks : ColumnLayout
{
    protected override string ListPath(int column) => $"/col/col{column}/index.html";

    protected override string ArticlePath(int column, int article, DateOnly day) =>
        $"/art/{day.Year}/{day.Month}/{day.Day}/art_{column}_{article}.html";

    protected override string HomePage(SampleSite site, IReadOnlyList<Section> sections) =>
        Document(site, sections, site.Name, $"""
        {Notice(site)}
        <div id="content">
        {Each(Blocks(sections), section => $"""
            <div class="lm"><div class="lm_title"><span class="t">{section.Name}</span>
            <span class="m"><a href="{section.Path}">MORE+</a></span></div>
            {Lines(section.Latest, article => HomeDate(site, article))}</div>

            """)}
        </div>
        """);

    protected override string ListPage(SampleSite site, IReadOnlyList<Section> sections, Section section) =>
        Document(site, sections, $"{site.Name} {section.Name}", $"""
            <div class="wz">当前位置: <a href="{site.Root}/">首页</a> - {Way(sections, section)}{section.Name}</div>
            <div class="lm"><div class="lm_title">{section.Name}</div>{List(site, section)}</div>
            """);

    protected override string ArticlePage(
        SampleSite site, IReadOnlyList<Section> sections, Section section, Article article) =>
        Document(site, sections, article.Title, $"""
            <div class="wz">当前位置: <a href="{site.Root}/">首页</a> -
            {Way(sections, section)}<a href="{section.Path}">{section.Name}</a></div>
            <div id="article"><div class="bt">{article.Title}</div>
            <div class="xx">发布日期:{article.Day:yyyy-MM-dd} 浏览次数:{article.Day.Day + 100} 来源:{site.ShortName}</div>
            <div id="zoom">{Paragraphs(site, article)}</div></div>
            """);

    private static string Way(IReadOnlyList<Section> sections, Section section) =>
        sections.FirstOrDefault(parent => parent.Children.Contains(section)) is not { } parent
            ? ""
            : $"""<a href="{parent.Path}">{parent.Name}</a> - """;

    private static string List(SampleSite site, Section section) => section switch
    {
        { Column.IsStatic: true } => $"""<div id="zoom">{StaticText(site, section)}</div>""",
        { Children.Count: > 0 } => $"""
            <ul class="zlm">{Each(section.Children, child => $"<li><a href=\"{child.Path}\">{child.Name}</a></li>\n")}</ul>
            """,
        { Articles.Count: 0 } => $"""<div class="lb">{section.Column.BlankPhrase}</div><div class="fy">共0条记录</div>""",
        _ => Lines(section.Articles, article => site.Dates.Write(article.Day)),
    };

    private static string Lines(IEnumerable<Article> articles, Func<Article, string> date) => $"""
        <div class="lb">{Each(articles, article => $"""
            <dl><dt><a href="{article.Path}" target="_blank">{article.Title}</a></dt><dd>{date(article)}</dd></dl>

            """)}</div>
        """;

    private static string Document(SampleSite site, IReadOnlyList<Section> sections, string title, string body) => $$"""
        <!DOCTYPE html>
        <html><head>{{site.Charset.MetaTag}}<title>{{title}}</title>
        <style type="text/css">dl{overflow:hidden} dt{float:left} dd{float:right} #bottom{clear:both}</style></head>
        <body><div id="top"><div id="logo">{{site.Sponsor}}</div>
        <div id="rq"><script language="javascript">var d="2016年5月17日";document.write("今天是 "+d+" 星期二");</script></div></div>
        <div id="dh"><a href="{{site.Root}}/">首 页</a>
        {{Each(sections, section => $"""<a href="{section.Path}">{section.Name}</a>""")}}</div>
        {{body}}
        <div id="bottom"><p>{{Copyright(site)}}</p><p>网站访问量 {{site.Number}}10266 次</p></div>
        </body></html>
        """;
}
