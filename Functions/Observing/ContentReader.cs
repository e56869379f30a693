using Checker.Observing.Columns;
using Checker.Observing.Dates;
using Checker.Observing.Html;
using Checker.Observing.Lists;
using Checker.Observing.Marks;
using Checker.Sites;

namespace Checker.Observing;

/// <summary>Brings together what the readers find on a page that opened.</summary>
internal static class ContentReader
{
    public static PageFacts Read(PageFacts facts, HtmlPage page, Site site, bool truncated)
    {
        var dates = DateGrammar.Find(page.Plain);
        var chrome = new Chrome(page);
        var blocks = new ListFinder(site, chrome, new(page, dates)).Find(page, facts.Role);
        var own = OwnText.Lines(page, chrome, facts.Role, blocks);
        var items = facts.Role == PageRole.Article ? [] : (Item[])[.. OwnItems.Of(page, facts.Role, blocks), .. DataItems.Of(page, facts.Role, site)];
        var notice = facts.Role == PageRole.Article ? null : ClosureReader.Read(page, site, blocks, dates);
        var leads = LeadsReader.Read(page);
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
            ColumnType = page.Meta("ColumnType"),
            Items = items,
            OwnTextLength = own.Sum(line => line.Letters),
            List = list,
            ListWithoutItems = bare,
            ListPhrase = list == ListState.Empty ? phrase : null,
            ArticleDate = facts.Role == PageRole.Article || list == ListState.Article ? ArticleDates.Of(page, dates, own) : null,
            IllicitSigns = IllicitWords.Read(page),
            ClosureNotice = notice,
            Marks = facts.Role is PageRole.Home or PageRole.Forwarded ? MarksReader.Read(page) : null,
        };
    }

    private static int OwnLinks(HtmlPage page, Site site) =>
        page.Links.Count(link => link.Address is { } address && site.Owns(address));
}
