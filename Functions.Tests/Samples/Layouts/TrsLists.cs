namespace Checker.Tests.Samples.Layouts;

/// <summary>
/// A publishing system of static pages: one folder a column, lists of <c>li</c> and <c>span</c>, the day in the address.
/// </summary>
internal sealed class TrsLists : ColumnLayout
{
    protected override string ListPath(int column) => $"/lm{column:00}/";

    protected override string ArticlePath(int column, int article, DateOnly day) =>
        $"/lm{column:00}/{day:yyyyMM}/t{day:yyyyMMdd}_{article}.html";

    protected override string HomePage(SampleSite site, IReadOnlyList<Section> sections) =>
        Document(site, sections, site.Name, $"""
        {Notice(site)}
        <div class="main">
        {Each(Blocks(sections), section => $"""
            <div class="box"><h3><a href="{section.Path}">{section.Name}</a><a class="more" href="{section.Path}">更多</a></h3>
            <ul class="list">{Each(section.Latest, article => Entry(article, article.Path, HomeDate(site, article)))}
            </ul></div>

            """)}
        </div>
        """);

    protected override string ListPage(SampleSite site, IReadOnlyList<Section> sections, Section section) =>
        Document(site, sections, $"{section.Name}_{site.Name}", $"""
            <div class="position">当前位置:<a href="{site.Root}/">首页</a> &gt; {section.Name}</div>
            <div class="main">{List(site, section)}</div>
            """);

    protected override string ArticlePage(
        SampleSite site, IReadOnlyList<Section> sections, Section section, Article article) =>
        Document(site, sections, $"{article.Title}_{site.Name}", $"""
            <div class="position">当前位置:<a href="{site.Root}/">首页</a> &gt; <a href="{section.Path}">{section.Name}</a></div>
            <div class="article"><h1>{article.Title}</h1>
            <p class="info">来源:{site.ShortName} 发布时间:{article.Day.Year}年{article.Day.Month:00}月{article.Day.Day:00}日 字体:大 中 小</p>
            <div class="TRS_Editor">{Paragraphs(site, article)}</div></div>
            """);

    private static string List(SampleSite site, Section section)
    {
        return section.Column switch
        {
            { IsStatic: true } => $"""<div class="TRS_Editor">{StaticText(site, section)}</div>""",
            { HasBlock: false } => $"""<ul class="list"></ul><p class="tip">{section.Column.BlankPhrase}</p>""",
            _ => $"""<ul class="list">{Each(section.Articles, Line)}</ul>""",
        };

        string Line(Article article) => Entry(article, Near(section, article), site.Dates.Write(article.Day));
    }

    /// <summary>The address seen from the column's own folder.</summary>
    private static string Near(Section section, Article article) => "./" + article.Path[section.Path.Length..];

    private static string Entry(Article article, string href, string date) => $"""

        <li><span>{date}</span><a href="{href}" title="{article.Title}" target="_blank">{article.Title}</a>
        """;

    private static string Document(SampleSite site, IReadOnlyList<Section> sections, string title, string body) => $$"""
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html><head>{{site.Charset.MetaTag}}
        <title>{{title}}</title>
        <style>.list span{float:right;color:#888} .box{width:48%;float:left} .footer{clear:both;text-align:center}</style>
        </head><body>
        <div class="header"><h1>{{site.Name}}</h1>
        <script type="text/javascript">document.write("今天是:2016年5月17日 星期二");</script></div>
        <div class="nav"><ul><li><a href="{{site.Root}}/">网站首页</a></li>
        {{Each(sections, section => $"""<li><a href="{section.Path}">{section.Name}</a></li>""")}}</ul></div>
        {{body}}
        <div class="footer">{{Copyright(site)}}<br>访问量:<script>document.write("{{site.Number}}20577")</script></div>
        </body></html>
        """;
}
