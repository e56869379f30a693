namespace Checker.Tests.Samples.Layouts;

/// <summary>A frameset of head, menu and content; the home page itself says next to nothing.</summary>
internal sealed class Frames : ColumnLayout
{
    protected override string ListPath(int column) => $"/list/{column:00}.htm";

    protected override string ArticlePath(int column, int article, DateOnly day) => $"/news/{day:yyyyMM}/{article}.htm";

    protected override IEnumerable<SamplePage> HomePages(SampleSite site, IReadOnlyList<Section> sections) =>
    [
        new("/", () => HomePage(site, sections)),
        new("/top.htm", () => Document(site, site.Name, $"""
            <body bgcolor="#006699"><font color="#ffffff" size="6">{site.Name}</font>
            <script>document.write("今天是2016年5月17日")</script>
            """)),
        new("/left.htm", () => Document(site, "导航", $"""
            <body bgcolor="#eeeeee"><p><a href="main.htm" target="main">首页</a>
            {Each(sections, section => $"<p><a href=\"{section.Path[1..]}\" target=\"main\">{section.Name}</a>\n")}
            """)),
        new("/main.htm", () => Content(site, sections)),
    ];

    protected override string HomePage(SampleSite site, IReadOnlyList<Section> sections) => $"""
        <html><head>{site.Charset.MetaTag}<title>{site.Name}</title></head>
        <frameset rows="80,*" frameborder="no" border="0">
        <frame src="top.htm" name="top" scrolling="no" noresize>
        <frameset cols="160,*"><frame src="left.htm" name="left"><frame src="main.htm" name="main"></frameset>
        </frameset>
        <noframes><body>您的浏览器不支持框架,请访问<a href="main.htm">{site.Name}</a></body></noframes>
        </html>
        """;

    protected override string ListPage(SampleSite site, IReadOnlyList<Section> sections, Section section) =>
        Document(site, section.Name, $"""
            <body><b>{section.Name}</b><hr>
            {List(site, section)}
            <hr><center>{Copyright(site)}</center>
            """);

    protected override string ArticlePage(
        SampleSite site, IReadOnlyList<Section> sections, Section section, Article article) =>
        Document(site, article.Title, $"""
            <body><h3 align="center">{article.Title}</h3>
            <p align="center">{article.Day.Year}年{article.Day.Month}月{article.Day.Day}日  {site.ShortName}</p>
            {Paragraphs(site, article)}
            <p align="right"><a href="{section.Path}">返回{section.Name}</a></p>
            <hr><center>{Copyright(site)}</center>
            """);

    private static string Content(SampleSite site, IReadOnlyList<Section> sections) => Document(site, site.Name, $"""
        <body>{Notice(site)}<marquee>欢迎访问{site.Name}</marquee>
        {Each(Blocks(sections), section => $"""
            <p><b><font color="#006699">{section.Name}</font></b>
            {Lines(section.Latest, article => HomeDate(site, article))}
            """)}
        <hr><center>{Copyright(site)}<br>访问计数:00{site.Number}417</center>
        """);

    private static string List(SampleSite site, Section section) => section.Column.IsStatic
        ? StaticText(site, section)
        : Lines(section.Articles, article => site.Dates.Write(article.Day));

    private static string Lines(IEnumerable<Article> articles, Func<Article, string> date) => $"""
        <table width="95%">{Each(articles, article => $"""
            <tr><td><a href="{article.Path}">{article.Title}</a> <font size="2">{date(article)}</font></td></tr>

            """)}</table>
        """;

    private static string Document(SampleSite site, string title, string body) => $"""
        <html><head>{site.Charset.MetaTag}<title>{title}</title></head>
        {body}
        </body></html>
        """;
}
