namespace Checker.Tests.Samples.Layouts;

/// <summary>A home page that is only a way in: the columns behind it have all the content.</summary>
internal sealed class Entrance : ColumnLayout
{
    protected override string ListPath(int column) => $"/node_{column}.htm";

    protected override string ArticlePath(int column, int article, DateOnly day) =>
        $"/{day:yyyy}/{day:MM}/{day:dd}/content_{article}.htm";

    protected override string HomePage(SampleSite site, IReadOnlyList<Section> sections) => Document(site, site.Name, $"""
        {Notice(site)}
        <div id="door"><h1>{site.Name}</h1><p>欢迎您!请选择要访问的栏目:</p>
        {Each(sections, section => $"""<a class="gate" href="{section.Path}">{section.Name}</a> """)}
        </div>
        """);

    protected override string ListPage(SampleSite site, IReadOnlyList<Section> sections, Section section) =>
        Document(site, $"{section.Name} - {site.Name}", $"""
            {Menu(site, sections)}<h2>{section.Name}</h2>
            {(section.Column.IsStatic ? StaticText(site, section) : Lines(site, section))}
            """);

    protected override string ArticlePage(
        SampleSite site, IReadOnlyList<Section> sections, Section section, Article article) =>
        Document(site, $"{article.Title} - {site.Name}", $"""
            {Menu(site, sections)}<h1>{article.Title}</h1>
            <div class="from">{article.Day.Year}年{article.Day.Month:00}月{article.Day.Day:00}日 09:30  来源:{site.ShortName}
            [<a href="{section.Path}">返回列表</a>]</div>
            {Paragraphs(site, article)}
            """);

    private static string Menu(SampleSite site, IReadOnlyList<Section> sections) => $"""
        <div id="menu"><a href="{site.Root}/">首页</a>
        {Each(sections, section => $"""<a href="{section.Path}">{section.Name}</a> """)}</div>
        """;

    private static string Lines(SampleSite site, Section section) => $"""
        <ol>{Each(section.Articles, article => $"""
            <li><a href="{article.Path}">{article.Title}</a> <em>{site.Dates.Write(article.Day)}</em></li>

            """)}</ol>
        """;

    private static string Document(SampleSite site, string title, string body) => $"""
        <html><head>{site.Charset.MetaTag}<title>{title}</title></head><body>
        {body}
        <div id="foot">{Copyright(site)}</div>
        </body></html>
        """;
}
