using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Marks;

/// <summary>
/// Words of trades that take over other people's sites. A sentence that fights or punishes them is clean, so sentences are
/// judged, not words. What a number of words means is the rule's to say.
/// </summary>
internal static partial class IllicitWords
{
    private const int LongestHeading = 200;

    private static readonly WordLists Lists = EmbeddedWords.Read<WordLists>("illicit");

    private static readonly WordSearch Any = new(Lists.Kinds.Values.SelectMany(words => words));

    private static readonly WordSearch Friends = new(Lists.Friends);

    public static IReadOnlyList<IllicitSign> Read(HtmlPage page) =>
        [.. Signs(SignPlace.Title, page.Title),
            .. Signs(SignPlace.Meta, $"{page.Meta("keywords")}\n{page.Meta("description")}"),
            .. Signs(SignPlace.Links, LinkTexts(page)),
            .. Signs(SignPlace.Text, page.Text)];

    /// <summary>Where the page's text holds no such word, only what pictures stand for can.</summary>
    private static string LinkTexts(HtmlPage page) =>
        string.Join('\n', Any.IsIn(page.Text)
            ? page.Links.Select(link => link.Words)
                .Concat(page.Boxes.Where(box => box.Tag is "h1" or "h2" or "h3" or "h4" && box.Length <= LongestHeading).Select(page.TextOf))
            : page.Links.Where(link => link.IsPicture).Select(link => link.Words));

    private static IEnumerable<IllicitSign> Signs(SignPlace place, string? text)
    {
        if (text is null || !Any.IsIn(text))
            return [];

        var suspect = Sentence().Split(text)
            .Where(sentence => Any.IsIn(sentence) && !Friends.IsIn(sentence))
            .ToList();
        return Lists.Kinds
            .Select(kind => new IllicitSign(kind.Key, place, [.. kind.Value.Where(word => suspect.Exists(sentence => sentence.Contains(word, StringComparison.Ordinal)))]))
            .Where(sign => sign.Words.Count > 0);
    }

    [GeneratedRegex(@"[\n\t。!!??;;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    private sealed record WordLists(IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds, IReadOnlyList<string> Friends);
}
