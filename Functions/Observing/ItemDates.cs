namespace Checker.Observing;

/// <summary>When an item was published, as far as the visit saw.</summary>
internal static class ItemDates
{
    extension(Observation observation)
    {
        /// <summary>The date that its list gives, else the one on its own page, where that was read; null when it is undated.</summary>
        public WrittenDate? DateOf(Item item) => item.Date ?? observation.ArticleOf(item)?.ArticleDate;

        /// <summary>The item's own page; null when it was not read.</summary>
        public PageFacts? ArticleOf(Item item) =>
            item.Address is { } address
                ? observation.Pages.FirstOrDefault(page => page is { Role: PageRole.Article, Access: PageAccess.Opened } && page.Asked.Key == address.Key)
                : null;
    }
}
