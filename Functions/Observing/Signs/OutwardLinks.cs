using System.Diagnostics.CodeAnalysis;
using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>Links out of the site that are kept out of sight, or that tell of an illicit trade.</summary>
internal sealed class OutwardLinks(HtmlPage page, Outside outside, IReadOnlyList<WrittenByScript> scripts)
{
    private const int Most = 100;
    private const int MostLooked = 1000;
    private const int LongestWords = 100;
    private const int LongestDecoded = 500;
    private const int MostFragment = 50_000;

    private readonly Dictionary<(string Host, int Port), string?> _looks = [];

    public IReadOnlyList<OutwardLink> Read() =>
        [.. InElements().Concat(InComments()).Concat(InNoScript()).Concat(InScripts()).Take(Most)];

    private IEnumerable<OutwardLink> InElements()
    {
        var outward = page.Links.Where(link => IsOutward(link.Address)).Take(MostLooked).ToList();
        if (outward is [])
            yield break;

        var sight = new ElementSight(new StyleSheet(page));
        var end = page.End;
        foreach (var link in outward)
        {
            var hidden = link.Box.At > end ? Hiding.AfterEnd
                : sight.Of(link.Box) ?? (IsBlank(link.Box) ? Hiding.Blank : null);
            if (Told(link.Address!, link.Words, hidden) is { } told)
                yield return told with { Path = link.Box.Place() };
        }
    }

    private IEnumerable<OutwardLink> InComments() =>
        from comment in page.Comments
        where page.Written(comment.Place).Contains("href", StringComparison.OrdinalIgnoreCase)
        from link in Fragment(page.Written(comment.Place).ToString().Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal))
        let told = Told(link.Address!, link.Words, Hiding.Comment)
        where told is not null
        select told with { Path = comment.Within.Place() };

    private IEnumerable<OutwardLink> InNoScript() =>
        from link in page.Unscripted
        let address = page.Addresses.Resolve(link.Href)
        where IsOutward(address)
        let told = Told(address!, PlainText.Collapse(link.Words), Hiding.NoScript)
        where told is not null
        select told with { Path = link.Within.Place() };

    private IEnumerable<OutwardLink> InScripts() =>
        from script in scripts
        where script.Text.Contains('<', StringComparison.Ordinal)
        from link in Fragment(script.Text)
        let told = Told(link.Address!, link.Words, Hiding.Script)
        where told is not null
        select told with { Path = script.Path, Decoded = script.Text[..Math.Min(script.Text.Length, LongestDecoded)] };

    private IEnumerable<Link> Fragment(string html) =>
        html.Length <= MostFragment && HtmlPage.Parse(html, page.Addresses.Page, page.Addresses.Encoding) is { } parsed
            ? parsed.Links.Where(link => IsOutward(link.Address))
            : [];

    /// <summary>Null for a link that is neither out of sight nor telling.</summary>
    private OutwardLink? Told(Uri address, string words, Hiding? hidden)
    {
        var found = IllicitLexicon.In(SignText.Plain(words), lottery: false).ToList();
        if (!_looks.TryGetValue((address.Host, address.Port), out var host))
            _looks[(address.Host, address.Port)] = host = LinkTargets.Look(address);
        if (hidden is null && found is [] && host is not ("brand" or "parked"))
            return null;

        return new(address, words[..Math.Min(words.Length, LongestWords)], "")
        {
            Hidden = hidden,
            Category = found is [var first, ..] ? first.Category : host is "brand" ? "赌博" : null,
            Found = [.. found.Select(word => word.Found).Distinct()],
            Host = host,
        };
    }

    private bool IsOutward([NotNullWhen(true)] Uri? address) => address is not null && outside.IsStranger(address);

    /// <summary>It has neither a letter nor anything that could be a picture.</summary>
    private bool IsBlank(Box box) =>
        box.Length == 0 && !box.Attribute("style").Contains("url", StringComparison.OrdinalIgnoreCase)
        && !page.Inner(box).Any(inner => inner.Tag is "img" or "svg" or "i" or "span" or "input" or "button" or "object" or "embed" or "em" or "b" or "div");
}

/// <summary>A text that a script writes, decoded.</summary>
/// <param name="Path">Of the script.</param>
internal sealed record WrittenByScript(string Text, string Path, bool Veiled);
