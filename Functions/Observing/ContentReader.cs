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
        var itemDate = new ItemDate(page, dates);
        var chrome = new Chrome(page);
        var blocks = new ListFinder(site, chrome, itemDate).Find(page);
        var own = OwnText.Lines(page, chrome, facts.Role, blocks);
        var items = facts.Role == PageRole.Article ? [] : OwnItems.Of(page, facts.Role, blocks, itemDate);
        var notice = facts.Role == PageRole.Article ? null : ClosureReader.Read(page, site, blocks, dates);
        var leads = LeadsReader.Read(page);
        var columnName = page.Meta("ColumnName");
        var navigation = new NavigationReader(page, site, chrome).Read(blocks, facts.Role == PageRole.Column ? columnName : null);
        var (kind, kindWords) = PageKinds.Of(page, facts.Role, new(items.Count, OwnLinks(page, site), leads.Count, notice is not null));
        var (bare, phrase) = kind is PageKind.Normal or PageKind.Entrance ? ListJudge.WithoutItems(page, chrome, blocks, own) : (ListState.Unknown, null);
        // What was cut off may have been the list.
        bare = truncated && bare == ListState.Empty ? ListState.Unknown : bare;
        var list = items.Count > 0 ? ListState.Filled : bare;

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
        };
    }

    private static int OwnLinks(HtmlPage page, Site site) =>
        page.Links.Count(link => link.Address is { } address && site.Owns(address));
}
