namespace Checker.Tests.Samples.Layouts;

/// <summary>The city's portal: many blocks, tabs, a search box, and a place for departments that have moved to it.</summary>
internal sealed class CityPortal : ColumnLayout
{
    protected override string ListPath(int column) => $"/channel/{column}/index.shtml";

    protected override string ArticlePath(int column, int article, DateOnly day) =>
        $"/channel/{column}/{day:yyyy-MM-dd}/{article}.shtml";

    protected override string HomePage(SampleSite site, IReadOnlyList<Section> sections) =>
        Document(site, sections, site.Name, $"""
        {Notice(site)}
        <div class="scroll"><marquee behavior="scroll" onmouseover="this.stop()">欢迎访问{site.Name}</marquee></div>
        {Each(Blocks(sections).Chunk(3), row => $"""
            <div class="row clearfix">{Each(row, section => Block(site, section))}</div>

            """)}
        """);

    protected override string ListPage(SampleSite site, IReadOnlyList<Section> sections, Section section) =>
        Document(site, sections, $"{section.Name}-{site.Name}", $"""
            <div class="crumb"><a href="{site.Root}/">首页</a> » {section.Name}</div>
            <div class="list">{List(site, section)}</div>
            """);

    protected override string ArticlePage(
        SampleSite site, IReadOnlyList<Section> sections, Section section, Article article) =>
        Document(site, sections, $"{article.Title}-{site.Name}", $"""
            <div class="crumb"><a href="{site.Root}/">首页</a> » <a href="{section.Path}">{section.Name}</a></div>
            <div class="article"><h1>{article.Title}</h1>
            <div class="meta"><span>发布时间:{article.Day:yyyy-MM-dd} 10:20</span> <span>信息来源:{site.ShortName}</span></div>
            <div class="text">{Paragraphs(site, article)}</div></div>
            """);

    private static string List(SampleSite site, Section section) => section.Column.IsStatic
        ? StaticText(site, section)
        : Lines(section.Articles, article => site.Dates.Write(article.Day));

    private static string Block(SampleSite site, Section section) => $"""
        <div class="block"><h2>{section.Name}<a href="{section.Path}">更多»</a></h2>
        {Lines(section.Latest, article => HomeDate(site, article))}</div>
        """;

    private static string Lines(IEnumerable<Article> articles, Func<Article, string> date) => $"""
        <ul>{Each(articles, article => $"""
            <li><a href="{article.Path}">{article.Title}</a><span class="date">{date(article)}</span></li>

            """)}</ul>
        """;

    private static string Document(SampleSite site, IReadOnlyList<Section> sections, string title, string body) => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head>{{site.Charset.MetaTag}}<title>{{title}}</title>
        <meta name="description" content="{{site.Name}}">
        <style>.clearfix:after{content:"";display:block;clear:both} .block{float:left;width:32%} .date{float:right}</style></head>
        <body><div class="head"><h1>{{site.Name}}</h1>
        <div class="today"><script>document.write("2016年5月17日 星期二 多云 14℃~26℃");</script></div>
        <form action="{{site.Root}}/" method="get"><input name="q" type="text"><input type="submit" value="搜索"></form></div>
        <ul class="menu"><li><a href="{{site.Root}}/">首页</a></li>
        {{Each(sections, section => $"""<li><a href="{section.Path}">{section.Name}</a></li>""")}}</ul>
        {{body}}
        <div class="foot">{{Copyright(site)}}<br>建议使用1024×768分辨率浏览</div>
        </body></html>
        """;
}
