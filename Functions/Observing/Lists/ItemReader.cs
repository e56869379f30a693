using System.Buffers;
using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>From an entry to the item that it shows.</summary>
internal static partial class ItemReader
{
    /// <summary>What a title must begin or end with for there to be anything to take off.</summary>
    private static readonly SearchValues<char> Ornament = SearchValues.Create("·•■◆▪□◇●>»＞])】）");

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
        var title = PlainText.Collapse(words);
        if (title.Length > 0 && (Ornament.Contains(title[0]) || Ornament.Contains(title[^1])))
            title = Ornaments().Replace(title, "");
        return title.Length > 0 ? title : link.Words;
    }

    [GeneratedRegex(@"^[\s·•■◆▪□◇●>»＞]+|(?:[\[(【（]\s*[\])】）])?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ornaments();
}
