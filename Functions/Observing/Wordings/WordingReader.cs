namespace Checker.Observing.Wordings;

/// <summary>Looks for the lexicon's forms in what a page says: its items with their dates, then all else.</summary>
internal static class WordingReader
{
    private const int Most = 50;

    /// <param name="text">All that the page says.</param>
    /// <param name="article">The date of its own article; null when it is none, or undated.</param>
    public static IReadOnlyList<WordingHit> Read(string text, IReadOnlyList<Item> items, WrittenDate? article, Lexicon lexicon)
    {
        if (lexicon.Count == 0)
            return [];

        var ofItems = items.SelectMany(item => lexicon.Find(item.Title).Select(hit => Hit(hit, item.Date))).ToList();
        var titles = items.Select(item => item.Title).ToList();
        var ofText = lexicon.Find(text)
            .Where(hit => !titles.Exists(title => title.Contains(hit.Entry.Wrong, StringComparison.Ordinal) && IsOf(title, hit.Around, hit.Entry.Wrong)))
            .Select(hit => Hit(hit, article));
        return [.. ofItems.Concat(ofText).DistinctBy(hit => (hit.Entry, hit.Around)).Take(Most)];
    }

    private static WordingHit Hit((LexiconEntry Entry, string Around) hit, WrittenDate? date) =>
        new(hit.Entry.Id, hit.Entry.Wrong, hit.Entry.Right, hit.Entry.Class, hit.Around, hit.Entry.Since, date);

    /// <summary>Whether the place in the text is the item's title, which has a date of its own: the words about it run on the same.</summary>
    private static bool IsOf(string title, string around, string wrong)
    {
        var at = title.IndexOf(wrong, StringComparison.Ordinal);
        var context = title[Math.Max(0, at - 4)..Math.Min(title.Length, at + wrong.Length + 4)];
        return around.Contains(context, StringComparison.Ordinal);
    }
}
