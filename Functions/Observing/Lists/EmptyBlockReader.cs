using Checker.Observing.Columns;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>
/// Blocks of a home page with a heading, 更多 and a place for items that holds none. Pictures and frames are items, and where
/// a script may fill the place in nothing is said: doubt is never an empty block.
/// </summary>
internal static class EmptyBlockReader
{
    /// <param name="navigation">The page's columns.</param>
    public static IReadOnlyList<EmptyBlock> Read(HtmlPage page, IReadOnlyList<ColumnFacts> navigation) =>
        ListJudge.IsFetchedByScript(page)
            ? []
            : [.. navigation.Where(column => column.Found == ColumnFound.Block).Select(column => Of(page, column)).OfType<EmptyBlock>()];

    private static EmptyBlock? Of(HtmlPage page, ColumnFacts column)
    {
        if (page.Links.FirstOrDefault(link => link.Key == column.Address.Key && NavigationReader.IsMore(link)) is not { Address: { } more } found)
            return null;

        var block = found.Box;
        var phrase = (string?)null;
        while (block.Parent is { Tag: not ("body" or "html") } above && IsAll(page, above, column.Name, ref phrase))
            block = above;
        return page.Text[block.Start..block.End].Contains(column.Name, StringComparison.Ordinal) && HasEmptyPlace(block, found.Box, phrase) && !HasContent(page, block)
            ? new(column.Name, more, phrase, block.Place())
            : null;
    }

    /// <summary>Whether an element says the heading and no more, or the words for nothing after it.</summary>
    private static bool IsAll(HtmlPage page, Box box, string name, ref string? phrase)
    {
        var words = Headings.Clean(page.Text[box.Start..box.End]);
        if (words.Length == 0 || words == name)
            return true; // 更多 alone, or the heading with it
        if (!words.StartsWith(name, StringComparison.Ordinal) || ListJudge.EmptyPhrase(words[name.Length..]) is not { } told)
            return false;

        phrase = told;
        return true;
    }

    /// <summary>A place for items after the heading: a list, or what holds the words for nothing.</summary>
    private static bool HasEmptyPlace(Box block, Box more, string? phrase) =>
        phrase is not null || Within(block).Any(box => box.Tag is "ul" or "ol" or "dl" or "table" && box.Start >= more.Start && box.Length == 0);

    private static bool HasContent(HtmlPage page, Box block) =>
        page.Inner(block).Any(box => box.Tag is "img" or "iframe" or "embed" or "object" or "script" or "video" or "canvas" or "svg" or "input");

    private static IEnumerable<Box> Within(Box box)
    {
        foreach (var child in box.Children.ToArray())
        {
            yield return child;
            foreach (var inner in Within(child))
                yield return inner;
        }
    }
}
