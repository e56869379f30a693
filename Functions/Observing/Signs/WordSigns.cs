using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>Words of illicit trades by where they stand on the page, and what is repeated of them.</summary>
internal static class WordSigns
{
    private const int LongestHeading = 200;

    /// <summary>A word in so many of a page's lines is what the page is about.</summary>
    private const int Repeated = 3;

    private static readonly string[] AboutOthers = ["talked", "lottery"];

    /// <param name="plain">The page's text, made plain.</param>
    public static IEnumerable<Sign> Read(HtmlPage page, string plain)
    {
        var lottery = IllicitLexicon.SpeaksOfLottery(plain) || IllicitLexicon.SpeaksOfLottery(page.Title ?? "");
        List<IllicitWord> text = [.. IllicitLexicon.In(plain, lottery)];
        return [.. Signs(SignPlace.Title, page.Title, lottery),
            .. Signs(SignPlace.Meta, $"{page.Meta("keywords")}\n{page.Meta("description")}", lottery),
            .. Signs(SignPlace.Links, LinkTexts(page, text.Count > 0), lottery),
            .. Signs(SignPlace.Text, text),
            .. ThroughTheText(text)];
    }

    public static IEnumerable<Sign> Signs(SignPlace place, string? text, bool lottery) =>
        string.IsNullOrEmpty(text) ? [] : Signs(place, IllicitLexicon.In(SignText.Plain(text), lottery));

    private static IEnumerable<Sign> Signs(SignPlace place, IEnumerable<IllicitWord> words) =>
        words.GroupBy(word => word.Category).Select(kind => Sign.Words(kind.Key, place, [.. kind.Select(word => word.Found).Distinct()]));

    private static IEnumerable<Sign> ThroughTheText(List<IllicitWord> words) =>
        from word in words
        where !AboutOthers.Contains(word.Found.Class)
        group word by (word.Category, word.Found) into same
        where same.Count() >= Repeated
        group same.Key.Found by same.Key.Category into kind
        select new Sign(EvidenceKind.Structure, SignPlace.Text, "repeated") { Category = kind.Key, Found = [.. kind] };

    /// <summary>Where the page's text holds no such word, only what pictures stand for can.</summary>
    private static string LinkTexts(HtmlPage page, bool all) =>
        string.Join('\n', all
            ? page.Links.Select(link => link.Words)
                .Concat(page.Boxes.Where(box => box.Tag is "h1" or "h2" or "h3" or "h4" && box.Length <= LongestHeading).Select(page.TextOf))
            : page.Links.Where(link => link.IsPicture).Select(link => link.Words));
}
