using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Checker.Observing.Html;
using Checker.Observing.Lists;

namespace Checker.Observing.Articles;

/// <summary>The elements of a guide to a service: labels at the head of a line or cell, and what stands under each.</summary>
internal static partial class GuideReader
{
    /// <summary>A page with fewer labels is no guide: every foot has an address and a telephone number.</summary>
    private const int LeastParts = 3;

    private const int MostLabels = 200;
    private const int LongestWords = 200;

    private static readonly FrozenDictionary<string, GuidePart> Labels =
        EmbeddedWords.Read<IReadOnlyDictionary<GuidePart, IReadOnlyList<string>>>("guide")
            .SelectMany(part => part.Value, (part, label) => KeyValuePair.Create(label, part.Key))
            .ToFrozenDictionary();

    private static readonly WordFinder<GuidePart> Named = new(Labels.Select(label => (label.Key, label.Value)));

    /// <summary>In the order of the page, each part once; empty when the page is no guide.</summary>
    public static IReadOnlyList<GuideElement> Read(HtmlPage page, Chrome chrome)
    {
        // Most pages are no guide, and looking for the words costs a tenth of looking for their places.
        if (Named.Find(page.Plain, int.MaxValue).DistinctBy(word => word.Known).Count() < LeastParts)
            return [];

        List<(GuidePart Part, Group Label, int End)> found =
        [
            .. Labelled().Matches(page.Plain)
                .Where(match => Labels.ContainsKey(match.Groups["label"].Value))
                .Take(MostLabels)
                .Where(match => !IsLink(page, match.Groups["label"].Index) && !chrome.Holds(Around(page.Root, match.Groups["label"].Index, match.Groups["label"].Index)))
                .Select(match => (Labels[match.Groups["label"].Value], match.Groups["label"], match.Index + match.Length)),
        ];
        var foot = found.Count > 0 && Foot().Match(page.Plain, found[0].End) is { Success: true } mark ? mark.Index : page.Plain.Length;
        found.RemoveAll(label => label.End > foot);
        if (found.DistinctBy(label => label.Part).Count() < LeastParts)
            return [];

        var end = Math.Min(foot, Around(page.Root, found[0].Label.Index, found[^1].End).End);
        return
        [
            .. found.Select((label, i) => new GuideElement(label.Part, label.Label.Value, Words(page.Text, label.End, i + 1 < found.Count ? found[i + 1].Label.Index : end), label.Label.Index))
                .GroupBy(element => element.Part)
                .Select(part => part.MaxBy(element => element.Words.Length)!)
                .OrderBy(element => element.At),
        ];
    }

    /// <summary>A tab or a menu's entry.</summary>
    private static bool IsLink(HtmlPage page, int at) => page.Links.Any(link => link.Box.Start <= at && link.Box.End > at);

    private static Box Around(Box box, int start, int end) =>
        box.ChildOver(start, end) is { } inner ? Around(inner, start, end) : box;

    /// <summary>Without the number of the next label.</summary>
    private static string Words(string text, int start, int end)
    {
        var words = Numbering().Replace(PlainText.Collapse(text[Math.Min(start, end)..end]), "");
        return words.Length > LongestWords ? words[..LongestWords] : words;
    }

    [GeneratedRegex(@"(?:^|\t)[ \[(]*(?:第?[一二三四五六七八九十0-9]{1,3}[、.)\]: ]{1,2} ?)?[ \[]?(?<label>[\p{L}]{4,9})[ \])]*(?::|(?=[\n\t]|\z))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"版权所有|copyright|©|ICP备|(?:主办|维护)单位:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foot();

    [GeneratedRegex(@"^[\s::】]+|[\s\[(（【]*(?:第?[一二三四五六七八九十0-9]{1,3}[、.．)）]\s*)?[\[【]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
