namespace Checker.Tests.Samples.Layouts;

/// <summary>The ASP site of 2005: tables in tables, upper-case tags, dates in a cell of their own.</summary>
internal sealed class AspTables : ColumnLayout
{
    protected override string ListPath(int column) => $"/List.asp?ClassID={column}";

    protected override string ArticlePath(int column, int article, DateOnly day) => $"/ReadNews.asp?NewsID={article}";

    protected override string HomePage(SampleSite site, IReadOnlyList<Section> sections) =>
        Document(site, sections, site.Name, $"""
        {Notice(site)}
        <TABLE width=778 border=0 align=center cellPadding=0 cellSpacing=4>
        {Each(Blocks(sections).Chunk(2), row => $"<TR>{Each(row, section => Block(site, section))}</TR>\n")}
        </TABLE>
        """);

    protected override string ListPage(SampleSite site, IReadOnlyList<Section> sections, Section section) =>
        Document(site, sections, $"{section.Name}-{site.Name}", $"""
            <TABLE width=778 border=0 align=center cellPadding=3 cellSpacing=0>
            <TR><TD colSpan=2 bgColor=#f0f0f0>您现在的位置:<A href="index.asp">首页</A> &gt;&gt; {section.Name}</TD></TR>
            {List(site, section)}
            <TR><TD colSpan=2 align=center>共{section.Articles.Count}条 第1页/共1页</TD></TR>
            </TABLE>
            """);

    protected override string ArticlePage(
        SampleSite site, IReadOnlyList<Section> sections, Section section, Article article) =>
        Document(site, sections, $"{article.Title}-{site.Name}", $"""
            <TABLE width=778 border=0 align=center cellPadding=6>
            <TR><TD align=center><FONT size=4><B>{article.Title}</B></FONT></TD></TR>
            <TR><TD align=center>作者:{site.ShortName} 发布时间:{article.Day:yyyy-M-d} 阅读次数:{article.Day.Day + 40}</TD></TR>
            <TR><TD class=content>{Paragraphs(site, article)}</TD></TR>
            </TABLE>
            """);

    protected override IEnumerable<SamplePage> HomePages(SampleSite site, IReadOnlyList<Section> sections) =>
        [new("/", () => HomePage(site, sections)), new("/index.asp", () => HomePage(site, sections))];

    private static string Block(SampleSite site, Section section) => $"""
        <TD width="50%" vAlign=top><TABLE width="100%" border=0>
        <TR><TD bgColor=#cce6ff><B>{section.Name}</B></TD>
        <TD align=right bgColor=#cce6ff><A href="{Href(section.Path)}">更多&gt;&gt;</A></TD></TR>
        {Each(section.Latest, article => $"""
            <TR><TD>·<A href="{Href(article.Path)}" target=_blank>{article.Title}</A></TD>
            <TD width=90 align=right><FONT color=#999999>{HomeDate(site, article)}</FONT></TD></TR>

            """)}
        </TABLE></TD>
        """;

    private static string List(SampleSite site, Section section) => section.Column.IsStatic
        ? $"<TR><TD colSpan=2>{StaticText(site, section)}</TD></TR>"
        : Each(section.Articles, article => $"""
            <TR><TD>·<A href="{Href(article.Path)}">{article.Title}</A></TD>
            <TD width=110 align=right>{site.Dates.Write(article.Day)}</TD></TR>

            """);

    /// <summary>All pages lie side by side, and link to each other so.</summary>
    private static string Href(string path) => path[1..];

    private static string Document(SampleSite site, IReadOnlyList<Section> sections, string title, string body) => $"""
        <HTML><HEAD>{site.Charset.MetaTag}
        <TITLE>{title}</TITLE>
        <STYLE type=text/css>TD {"{"} FONT-SIZE: 9pt {"}"}</STYLE></HEAD>
        <BODY bgColor=#ffffff leftMargin=0 topMargin=0>
        <TABLE width=778 border=0 align=center cellPadding=0 cellSpacing=0>
        <TR><TD height=90 bgColor=#0066cc colSpan=2><FONT color=#ffffff size=6><B>{site.Sponsor}</B></FONT></TD></TR>
        <TR><TD width=240>今天是:2016年5月17日 星期二</TD><TD><MARQUEE scrollAmount=3>热烈欢迎您光临{site.Name}!</MARQUEE></TD></TR>
        <TR><TD colSpan=2 bgColor=#99ccff><A href="index.asp">首页</A>
        {Each(sections, section => $" | <A href=\"{Href(section.Path)}\">{section.Name}</A>")}</TD></TR>
        </TABLE>
        {body}
        <TABLE width=778 border=0 align=center><TR><TD align=center bgColor=#e0e0e0>{Copyright(site)}<BR>
        您是第<FONT color=red>0{site.Number}8342</FONT>位访问者</TD></TR></TABLE>
        </BODY></HTML>
        """;
}
