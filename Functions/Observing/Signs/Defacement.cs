using System.Text;
using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>Pages that one who broke in has left with a name on them, in any language.</summary>
internal static partial class Defacement
{
    private const string Category = "黑客留名";

    /// <summary>Boasting comes first; what an article tells of somebody's boasting comes later.</summary>
    private const int Head = 300;

    private const int ShortPage = 4000;

    private const int TinyPage = 200;

    private const int FewLinks = 8;

    private const int LongestTitle = 80;

    private static readonly Phrases Known = EmbeddedWords.Read<Phrases>("defacement");

    private static readonly WordFinder<string> Words = new(
        [.. Known.Claims.Select(word => (Letters(word), "claim")), .. Known.Manners.Select(word => (Letters(word), "manner"))]);

    private static readonly (string Name, Func<HtmlPage, bool> Has)[] Traits =
    [
        ("dark", IsDark),
        ("sound", page => page.Boxes.Any(box => box.Tag is "audio" or "bgsound" || (box.Tag is "video" && box.Written("autoplay") is not null)) || page.Heads("embed").Any()),
        ("closed", page => page.Boxes.Any(box => box.Attribute("oncontextmenu").Length > 0) || Scripts(page).Any(script => script.Contains("contextmenu", StringComparison.OrdinalIgnoreCase) || script.Contains("event.button", StringComparison.Ordinal))),
        ("marquee", page => page.Boxes.Any(box => box.Tag is "marquee" or "blink")),
        ("centred", page => page.Boxes.Any(box => box.Tag is "center")),
        ("typed", page => Scripts(page).Any(script => script.Contains("typewriter", StringComparison.OrdinalIgnoreCase))),
        ("handle", page => page.Links.Any(link => link.Address?.IdnHost is "t.me" or "telegram.me" or "zone-h.org" or "www.zone-h.org") || page.Text.Contains("telegram", StringComparison.OrdinalIgnoreCase)),
        ("borrowed", page => page.Boxes.Any(box => box.Tag is "img" or "audio" or "source" or "video" && page.Addresses.Resolve(box.Attribute("src")) is { } source && Known.Lenders.Contains(source.Domain))),
        ("ornamented", page => page.Title is { Length: > 3 and <= LongestTitle } title && Ornament().IsMatch(title)),
        ("bare", page => page.Text.Length < 200 && page.Links.Count == 0),
    ];

    private static readonly string[] Dark = ["black", "#000", "#000000", "#010101", "#0a0a0a", "#111", "#111111", "#050505", "#0d0d0d", "rgb(0,0,0)", "#000000ff"];

    /// <param name="namesSite">The page still names the site: then only a boast counts, at the beginning of a line or a title.</param>
    public static IEnumerable<Sign> Read(HtmlPage page, bool namesSite)
    {
        var isShort = !namesSite && page.Text.Length <= ShortPage && page.Links.Count <= FewLinks;
        var isTiny = isShort && page.Text.Length <= TinyPage && page.Links.Count <= 1;
        var title = page.Title is { Length: <= LongestTitle } whole ? Letters(whole) : "";
        var text = Letters(page.Text.AsSpan(0, Math.Min(page.Text.Length, isShort ? ShortPage : Head)).ToString());
        foreach (var (place, words) in ((SignPlace, string)[])[(SignPlace.Title, title), (SignPlace.Text, text)])
        {
            List<FoundWord> found = [.. Found(words, isShort), .. isTiny || (isShort && place is SignPlace.Title) ? Names(words, isTiny) : []];
            if (found.Exists(word => word.Class == "claim") || (isShort && found.Count > 0))
                yield return Sign.Words(Category, place, [.. found.Distinct()]);
        }

        if (isShort && Manner(page) is { } sign)
            yield return sign;
    }

    /// <summary>On a page of some length only what begins a title or a line is a boast: news tell of others' being hacked.</summary>
    private static IEnumerable<FoundWord> Found(string text, bool isShort) => Words.Find(text, 50)
        .Where(word => isShort || (word.Known == "claim" && Begins(text, word.At)))
        .Select(word => new FoundWord(word.Known, word.Word));

    /// <summary>Where there is nothing but a name, it says who was there: <c>By …</c>.</summary>
    private static IEnumerable<FoundWord> Names(string text, bool isTiny)
    {
        if (Signature().IsMatch(text))
            yield return new("claim", "by");
        foreach (var stem in isTiny ? Known.Stems : [])
        {
            if (text.Contains(stem, StringComparison.Ordinal))
                yield return new("claim", stem);
        }
    }

    private static bool Begins(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.IsEmpty || before[^1] is '\n' || !(char.IsLetterOrDigit(before[^1]) || before[^1] is '“' or '"' or '‘' or '\'' or '「' or '《');
    }

    /// <summary>Dark, loud, closed: how many such traits a short page that leads nowhere has.</summary>
    private static Sign? Manner(HtmlPage page)
    {
        string[] traits = [.. Traits.Where(trait => trait.Has(page)).Select(trait => trait.Name)];
        return traits.Length < 2 ? null : new(EvidenceKind.Structure, SignPlace.Page, traits.Length switch { 2 => "dark", 3 => "gloomy", _ => "defaced" })
        {
            Category = Category,
            Text = string.Join(' ', traits),
        };
    }

    private static bool IsDark(HtmlPage page)
    {
        var body = page.Boxes.FirstOrDefault(box => box.Tag == "body");
        var own = (body?.Attribute("bgcolor") + ";" + body?.Attribute("style")).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return Dark.Any(colour => own.StartsWith(colour + ";", StringComparison.Ordinal) || own.Contains($":{colour};", StringComparison.Ordinal) || own.EndsWith($":{colour}", StringComparison.Ordinal))
            || page.Contents("style").Any(css => HasDarkBody(css.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()));
    }

    private static bool HasDarkBody(string css) =>
        Dark.Any(colour => css.Contains($"background:{colour};", StringComparison.Ordinal) || css.Contains($"background-color:{colour};", StringComparison.Ordinal)
            || css.Contains($"background-color:{colour}\n", StringComparison.Ordinal) || css.Contains($"background:{colour}url", StringComparison.Ordinal) || css.Contains($"background:{colour}}}", StringComparison.Ordinal));

    private static IEnumerable<string> Scripts(HtmlPage page) => page.Scripts.Select(script => script.Text);

    /// <summary>Small letters, with the digits and signs that stand for some, wherever letters stand beside them; marks over letters are left out.</summary>
    internal static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var (at, c) in text.Index())
        {
            if (c is >= '\u0300' and <= '\u036F' or '\u200B' or '\u200C' or '\u200D')
                continue;

            var besideLetter = (at > 0 && IsLetter(text[at - 1])) || (at + 1 < text.Length && IsLetter(text[at + 1]));
            letters.Append(besideLetter ? Letter(c) : c is '\t' or '\r' ? ' ' : char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is 'ı' or 'İ';

    private static char Letter(char c) => c switch
    {
        '4' or '@' => 'a',
        '3' or '€' => 'e',
        '0' => 'o',
        '1' => 'i',
        '5' or '$' => 's',
        '7' => 't',
        'İ' or 'ı' => 'i',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Signs around a title, and digits for letters in it: <c>[+] 0wn3d [+]</c>.</summary>
    [GeneratedRegex(@"^[^\w\s《“”""'（(【\u4E00-\u9FFF]|[a-zA-Z][034157][a-zA-Z]|[|!~*_<>:/\\\]+#=-]$", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"^\W*by\s+\w", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    private sealed record Phrases(IReadOnlyList<string> Claims, IReadOnlyList<string> Manners, IReadOnlyList<string> Stems, IReadOnlyList<string> Lenders);
}
