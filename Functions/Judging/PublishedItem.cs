using System.Globalization;
using Checker.Observing;
using Checker.Observing.Lists;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>One item of a page, and the day it was published in so far as the pages say so.</summary>
/// <param name="Day">Null when neither the item nor its own page gives a day that can have been.</param>
/// <param name="Time">The minute, where they give it.</param>
/// <param name="Unread">It gives no day, and its own page, which might, was not read.</param>
internal sealed record PublishedItem(Item Item, PageFacts Page, DateOnly? Day, TimeOnly? Time, bool Unread)
{
    /// <summary>When it was published; the day's last minute where only the day is known.</summary>
    public DateTime? Moment => Day?.ToDateTime(Time ?? TimeOnly.MaxValue);

    public string? ToldDay => Day is { } day ? day.Told() + Time?.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
}

internal static class Publishing
{
    public static IReadOnlyList<PublishedItem> Published(this Case facts, IEnumerable<PageFacts> pages) =>
        [.. pages.SelectMany(page => page.Items.Select(item => facts.Published(page, item)))];

    /// <summary>The newest item that lies in a window; null when none does.</summary>
    public static PublishedItem? Fresh(this IReadOnlyList<PublishedItem> items, Case facts, Window window) =>
        items.Where(item => item.Day is { } day && window.Covers(day, item.Time, facts.MomentOf(item.Page))).ToArray().Newest();

    /// <summary>The newest item; null when none is dated.</summary>
    public static PublishedItem? Newest(this IReadOnlyList<PublishedItem> items) =>
        items.Where(item => item.Day is not null).MaxBy(item => item.Moment);

    private static PublishedItem Published(this Case facts, PageFacts page, Item item)
    {
        if (facts.DayOf(page, item.Date) is { } own)
            return new(item, page, own, item.Date!.Time, Unread: false);

        var article = facts.Newest.ArticleOf(item);
        var day = article is null ? null : facts.DayOf(article, article.ArticleDate);
        return new(item, page, day, article?.ArticleDate?.Time, day is null && MightTell(facts.Site, item, item.Address is { } address ? facts.Newest.Find(address) : null));
    }

    private static DateOnly? DayOf(this Case facts, PageFacts page, WrittenDate? date) =>
        date?.Resolve(facts.DayOf(page)) is { } day && !Case.IsFuture(day, page) ? day : null;

    /// <summary>Items on others' sites count only by the date that the page itself gives them.</summary>
    private static bool MightTell(Site site, Item item, PageFacts? article) =>
        item.Address is { } address
        && site.Owns(address)
        && !ArticleAddress.IsFile(address)
        && article is not { Access: PageAccess.Missing }
        && (article is null || article.WhyUnseen() is not null);
}
