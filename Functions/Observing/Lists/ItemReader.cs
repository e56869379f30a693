using Checker.Observing.Dates;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>From an entry to the item that it shows.</summary>
internal static class ItemReader
{
    private static readonly char[] Bullets = [.. " ·•■◆▪□◇●>»＞"];

    public static Item Read(HtmlPage page, Entry entry, string? heading)
    {
        var link = entry.Link;
        var beside = entry.Beside;
        var date = beside?.Written(page.Text, DateSource.Item)
            ?? entry.InTitle?.Written(page.Text, DateSource.Title)
            ?? AddressDate.Of(link.Address);
        return new(Title(page, link, beside), link.Address, date, heading, entry.Scope.Place());
    }

    /// <summary>The link's words, without a date that is set apart in it and without its bullet.</summary>
    private static string Title(HtmlPage page, Link link, FoundDate? beside)
    {
        if (link.IsPicture)
            return link.Words;

        var words = beside is not null && beside.Start >= link.Box.Start && beside.End <= link.Box.End
            ? $"{page.Text[link.Box.Start..beside.Start]} {page.Text[beside.End..link.Box.End]}"
            : link.Words;
        var title = WithoutBrackets(PlainText.Collapse(words).TrimStart(Bullets));
        return title.Length > 0 ? title : link.Words;
    }

    /// <summary>What a date that was taken out may leave behind.</summary>
    private static string WithoutBrackets(string title)
    {
        if (title is not [.., ']' or ')' or '】' or '）'])
            return title;

        var inner = title.AsSpan(..^1).TrimEnd();
        return inner is [.. var rest, '[' or '(' or '【' or '（'] ? rest.ToString() : title;
    }
}
