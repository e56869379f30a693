using Checker.Observing.Articles;
using Checker.Observing.Attachments;
using Checker.Observing.Columns;
using Checker.Observing.Dates;
using Checker.Observing.Html;
using Checker.Observing.Lists;
using Checker.Observing.Marks;
using Checker.Observing.Messages;
using Checker.Observing.Privacy;
using Checker.Sites;

namespace Checker.Observing;

/// <summary>Brings together what the readers find on a page that opened.</summary>
internal static class ContentReader
{
    private const int MostLinks = 500;

    public static PageFacts Read(PageFacts facts, HtmlPage page, Site site, IReadOnlyList<Uri> leads, bool truncated)
    {
        var dates = DateGrammar.Find(page.Plain);
        var chrome = new Chrome(page, facts.Role == PageRole.Article ? ArticleTitle.Find(page) : null);
        var blocks = new ListFinder(site, chrome, new(page, TableHeads.Published(page, dates))).Find(page, facts.Role);
        var own = OwnText.Lines(page, chrome, facts.Role, blocks);
        var items = facts.Role == PageRole.Article ? [] : Items(page, facts.Role, site, blocks);
        var notice = facts.Role == PageRole.Article ? null : ClosureReader.Read(page, site, blocks, dates);
        var columnName = page.Meta("ColumnName");
        var navigation = new NavigationReader(page, site, chrome).Read(blocks, facts.Role == PageRole.Column ? columnName : null);
        var (kind, kindWords) = PageKinds.Of(page, facts.Role, new(items.Length, OwnLinks(page, site), leads.Count, notice is not null));
        var (bare, phrase) = kind is PageKind.Normal or PageKind.Entrance ? ListJudge.WithoutItems(page, chrome, blocks, own) : (ListState.Unknown, null);
        // What was cut off may have been the list.
        bare = truncated && bare == ListState.Empty ? ListState.Unknown : bare;
        var list = items.Length > 0 ? ListState.Filled : bare;

        return facts with
        {
            AccessDetail = facts.AccessDetail ?? kindWords,
            Kind = kind,
            LeadsTo = kind == PageKind.Entrance && leads.Count == 0 ? LeadsReader.Entrances(page, site) : leads,
            Navigation = navigation,
            Trail = facts.Role is PageRole.Column or PageRole.Article ? TrailReader.Read(page, site) : [],
            SiteMap = facts.Role is PageRole.Home or PageRole.Forwarded ? SiteMapReader.Read(page, site) : null,
            ColumnType = page.Meta("ColumnType"),
            Items = items,
            OwnTextLength = own.Sum(line => line.Letters),
            List = list,
            Paging = facts.Role == PageRole.Column ? PagingReader.Read(page) : null,
            Messages = facts.Role == PageRole.Column ? MessageReader.Read(page, blocks, dates) : [],
            Guide = facts.Role is PageRole.Column or PageRole.Article ? GuideReader.Read(page, chrome) : [],
            Attachments = AttachmentReader.Read(page),
            Links = facts.Role is PageRole.Home or PageRole.Forwarded ? Links(page) : [],
            Pictures = facts.Role is PageRole.Home or PageRole.Forwarded ? PictureReader.Read(page, site) : [],
            ListWithoutItems = bare,
            ListPhrase = list == ListState.Empty ? phrase : null,
            ArticleDate = facts.Role == PageRole.Article || list == ListState.Article ? ArticleDates.Of(page, dates, own) : null,
            Private = PrivateReader.Read(page.Plain),
            ClosureNotice = notice,
            EmptyBlocks = facts.Role is PageRole.Home or PageRole.Forwarded && !truncated ? EmptyBlockReader.Read(page, navigation) : [],
            Marks = facts.Role is PageRole.Home or PageRole.Forwarded ? MarksReader.Read(page) : null,
        };
    }

    private static PageLink[] Links(HtmlPage page) =>
        [.. page.Links.Where(link => link.Address is not null).Take(MostLinks)
            .Select(link => new PageLink(link.Words, link.Address!, link.Box.Start))];

    /// <summary>What a script draws may also stand on the page for those who run none.</summary>
    private static Item[] Items(HtmlPage page, PageRole role, Site site, IReadOnlyList<Block> blocks)
    {
        var shown = OwnItems.Of(page, role, blocks);
        var drawn = DataItems.Of(page, role, site).ToList();
        if (drawn.Count == 0)
            return [.. shown];

        var known = shown.Select(item => (item.Address?.Key, item.Title)).ToHashSet();
        return [.. shown, .. drawn.Where(item => known.Add((item.Address?.Key, item.Title)))];
    }

    private static int OwnLinks(HtmlPage page, Site site) =>
        page.Links.Count(link => link.Address is { } address && site.Owns(address));
}
