namespace Checker.Tests.Samples.Layouts;

/// <summary>A site of columns: a home page, a list for each column, a page for each item.</summary>
internal abstract class ColumnLayout : Layout
{
    public override IEnumerable<SamplePage> Pages(SampleSite site)
    {
        var sections = Sections(site);
        foreach (var page in HomePages(site, sections))
            yield return page;

        foreach (var section in sections.SelectMany(section => section.Children.Prepend(section)))
        {
            yield return new SamplePage(section.Path, () => ListPage(site, sections, section));
            foreach (var article in section.Articles)
                yield return new SamplePage(article.Path, () => ArticlePage(site, sections, section, article));
        }
    }

    public IReadOnlyList<Section> Sections(SampleSite site) =>
        [.. site.Columns.Select((column, index) => Place(site, column, index + 1))];

    protected virtual IEnumerable<SamplePage> HomePages(SampleSite site, IReadOnlyList<Section> sections) =>
        [new SamplePage(site.Root + "/", () => HomePage(site, sections))];

    /// <summary>The path of a column's list, by the column's number on its site.</summary>
    protected abstract string ListPath(int column);

    protected abstract string ArticlePath(int column, int article, DateOnly day);

    protected abstract string HomePage(SampleSite site, IReadOnlyList<Section> sections);

    protected abstract string ListPage(SampleSite site, IReadOnlyList<Section> sections, Section section);

    protected abstract string ArticlePage(SampleSite site, IReadOnlyList<Section> sections, Section section, Article article);

    protected static IEnumerable<Section> Blocks(IReadOnlyList<Section> sections) =>
        sections.Where(section => section.Column.HasBlock);

    /// <summary>The date beside an item of the home page; empty where the site gives none.</summary>
    protected static string HomeDate(SampleSite site, Article article) =>
        site.HomeDates ? site.Dates.Write(article.Day) : "";

    protected static string Notice(SampleSite site) => site.ClosureNotice is not { } notice ? "" : $"""
        <div style="border:2px solid #c00;padding:12px;margin:8px auto;width:900px">
        <h2 align="center">网站关停公告</h2>
        <p>{notice}</p>
        <p>请访问:<a href="{site.Portal}">驻马店市人民政府网站</a></p>
        </div>
        """;

    protected static string Copyright(SampleSite site) => $"""
        版权所有:{site.Sponsor} 主办:{site.Sponsor} 豫ICP备05000000号
        <a href="{site.Portal}" target="_blank">驻马店市人民政府</a><br>{Fiction}
        """;

    protected static string Paragraphs(SampleSite site, Article article) => $"""
        <p>  {article.Title}。{site.Sponsor}高度重视{site.Topic}工作,明确责任分工,细化工作措施,确保各项任务落到实处。</p>
        <p>  有关负责同志要求,要结合实际,统筹安排,加强协调配合,做到有部署、有检查、有总结。</p>
        <p>  下一步,{site.ShortName}将继续做好相关工作,不断提高服务水平。</p>
        """;

    protected static string StaticText(SampleSite site, Section section) => $"""
        <p>  {section.Name}:{site.Sponsor}负责本地{site.Topic}工作的组织、协调、指导和监督检查。</p>
        <p>  内设机构包括办公室、业务科、财务科和法规科,分别承担文秘档案、业务指导、经费管理和依法行政等工作。</p>
        <p>  办公时间为每周一至周五,上午8时至12时,下午2时30分至5时30分,法定节假日除外。</p>
        """;

    private Section Place(SampleSite site, SampleColumn column, int number) => new(
        column,
        site.Root + ListPath(number),
        Articles(site, column, number),
        [.. column.Children.Select((child, index) => Place(site, child, (number * 100) + index + 1))]);

    private List<Article> Articles(SampleSite site, SampleColumn column, int number)
    {
        if (column.Newest is not { } newest)
            return [];

        var articles = Enumerable.Range(0, column.Count)
            .Select(index => Write(index, newest.AddDays(-index * column.Every)))
            .ToList();
        if (column.Pinned is { } pinned)
            articles.Insert(0, Write(column.Count, pinned));
        return articles;

        Article Write(int index, DateOnly day) => new(
            Titles.Of(site, column, number, index),
            day,
            site.Root + ArticlePath(number, (number * 100) + column.Count - index, day));
    }
}
