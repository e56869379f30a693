using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging.Rules;

/// <summary>
/// One dated item in time, anywhere on the home page, clears the site. To find it stale, every undated item must have been
/// opened; on a mere way in, every column must have been read.
/// </summary>
internal sealed class StaleHome : IRule
{
    public RuleInfo Info { get; } = new("stale-home", "首页不更新")
    {
        Windows = ["home"],
        Wordings = new Dictionary<string, string[]> { ["stale"] = ["window"], ["undated"] = [] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;
        if (facts.ContentUnseen(Info.Id) is { } unseen)
            return unseen;

        var window = indicator.Window("home");
        var shown = facts.Newest.Shown();
        var faces = facts.Newest.Faces().ToLookup(page => facts.Site.Owns(page.Address));
        var items = facts.Published(faces[true]);
        var columns = items is [] || shown.Kind is PageKind.Entrance ? facts.OwnColumns() : [];
        PublishedItem[] looked = [.. items, .. facts.Published(columns.Select(column => column.Page).OfType<PageFacts>())];

        var others = looked.Where(item => HigherNews.IsIn(facts.Site, item)).ToArray();
        if (looked.Except(others).ToArray().Fresh(facts, window) is { } fresh)
            return Verdict.Pass(Info.Id, $"{shown.Told()}，{Told(fresh)}，在{window}内");
        if (EarlierCopy.Change(facts, shown, items, window) is { } change)
            return Verdict.Pass(Info.Id, $"{shown.Told()}，{change}，在{window}内有更新");
        if (Overlooked(shown, items, columns, looked) is { } unjudged)
            return unjudged;
        if (((PublishedItem[])[.. others, .. facts.Published(faces[false])]).Fresh(facts, window) is { } foreign)
            return Verdict.Unjudged(Info.Id, Reason.Unclassified, $"仅转载或嵌入的其他网站信息有更新({Told(foreign)})，须人工判定");

        return Verdict.Fail(Info.Id, "首页未见规定期限内更新的信息", Found(facts, indicator, window, looked)) with { Vetoes = indicator.Vetoes };
    }

    private Verdict? Overlooked(
        PageFacts shown, IReadOnlyList<PublishedItem> items, IReadOnlyList<OwnColumn> columns, PublishedItem[] looked)
    {
        var unread = looked.Count(item => item.Unread);
        if (unread > 0)
            return Verdict.Unjudged(Info.Id, Reason.Budget, $"{shown.Told()}，有{unread}条未注明发布时间的信息未逐条打开核对");
        if (items is not [] && shown.Kind is not PageKind.Entrance)
            return null;
        if (shown is { Kind: PageKind.Normal, List: ListState.Unknown })
            return Verdict.Unjudged(Info.Id, Reason.ScriptOnly, $"{shown.Told()}，首页信息列表未能读出");

        return columns.ColumnsUnread(Info.Id);
    }

    private Finding Found(Case facts, Indicator indicator, Window window, PublishedItem[] looked)
    {
        var shown = facts.Newest.Shown();
        var newest = looked.Newest();
        var when = newest is null ? $"所列{looked.Length}条信息均未注明发布时间" : $"最近更新时间{newest.ToldDay}({Place(newest)})";
        var first = window.FirstDay(facts.DayOf(shown));
        return new Finding
        {
            Rule = Info.Id,
            Strength = Strength.Definite,
            Sentence = newest is null ? indicator.Say("undated") : indicator.Say("stale", ("window", $"{window}")),
            Detail = $"{shown.Told()}，{when}；监测时间点{facts.MomentOf(shown).Told()}，{window.Counted}自{first.Told()}起算{Holidays.Beside(first, facts.DayOf(shown))}",
            Pages = newest is null || newest.Page == shown ? [shown.Address] : [shown.Address, newest.Page.Address],
        };
    }

    private static string Told(PublishedItem item) => $"{Place(item)}发布于{item.ToldDay}";

    private static string Place(PublishedItem item) => $"{item.Item.Block}“{item.Item.Title}”";
}
