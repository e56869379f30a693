using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>What stands in the place of a page's list. Doubt is never Empty: that is an accusation.</summary>
internal static partial class ListJudge
{
    private const int LongestPhraseLine = 40;
    private const int LeastArticle = 40;

    private static readonly EmptyWords Words = EmbeddedWords.Read<EmptyWords>("empty");

    private static readonly WordSearch Explanations = new(Words.Explanations);

    public static (ListState State, string? Phrase) WithoutItems(
        HtmlPage page, Chrome chrome, IReadOnlyList<Block> blocks, IReadOnlyList<OwnLine> own)
    {
        if (own.Any(line => Explanations.IsIn(line.Words)))
            return (ListState.Article, null);

        var letters = own.Sum(line => line.Letters);
        var phrase = own.Select(Phrase).FirstOrDefault(words => words is not null);
        if (phrase is not null && letters < 3 * LeastArticle)
            return (ListState.Empty, phrase);
        if (letters >= LeastArticle || HasPicture(page, chrome) || ListsChildren(page, chrome, blocks))
            return (ListState.Article, null);

        return (IsFetchedByScript(page) ? ListState.Unknown : ListState.Empty, null);
    }

    private static string? Phrase(OwnLine line) => EmptyPhrase(line.Words);

    /// <summary>The words for nothing in a short line; null when it says something.</summary>
    public static string? EmptyPhrase(string words) =>
        words.Length <= LongestPhraseLine ? Words.Phrases.FirstOrDefault(phrase => words.Contains(phrase, StringComparison.Ordinal)) : null;

    /// <summary>A chart or a scanned text in the place of the list is content.</summary>
    private static bool HasPicture(HtmlPage page, Chrome chrome) =>
        page.Boxes.Any(box => box.Tag == "img" && !box.Hidden && !box.Ancestors().Any(above => above.Tag == "a") && !chrome.Holds(box)
            && !Ornament().IsMatch(box.Attribute("src")));

    /// <summary>A parent's page: a table of contents of what lies under its own directory.</summary>
    private static bool ListsChildren(HtmlPage page, Chrome chrome, IReadOnlyList<Block> blocks)
    {
        var path = page.Addresses.Page.AbsolutePath;
        var directory = path[..(path.LastIndexOf('/') + 1)];
        return directory.Length > 1 && blocks.Any(block => block.Entries.Count > 1 && !chrome.Holds(block.Container)
            && block.Entries.Select(entry => entry.Link.Address).OfType<Uri>().ToList() is { Count: > 0 } addresses
            && addresses.TrueForAll(address => address.Key != page.Addresses.Page.Key
                && address.AbsolutePath.StartsWith(directory, StringComparison.Ordinal)));
    }

    /// <summary>Whether what is missing may only not have been fetched yet.</summary>
    public static bool IsFetchedByScript(HtmlPage page) =>
        page.Heads("iframe").Any(frame => frame.Attribute("src").Length > 1)
        || page.Text.Contains("{{", StringComparison.Ordinal)
        || page.Scripts.Any(script => Fetching().IsMatch(script.Text) || ScriptRows.MayBeIn(script.Text));

    [GeneratedRegex(
        @"\$\.(?:ajax|get|post|getJSON)\s*\(|\.load\s*\(\s*[""']|XMLHttpRequest|\bfetch\s*\(|axios|new\s+Vue|createApp|datastore|\.jpage\(|layui\.|dataSource",
        RegexOptions.CultureInvariant)]
    private static partial Regex Fetching();

    [GeneratedRegex(@"logo|banner|bg[_.\d]|icon|dot|line|arrow|spacer|top|foot|head|\.gif$|^data:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    /// <param name="Phrases">What an empty list says.</param>
    /// <param name="Explanations">What makes an empty list deliberate.</param>
    private sealed record EmptyWords(IReadOnlyList<string> Phrases, IReadOnlyList<string> Explanations);
}
