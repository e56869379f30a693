using System.Diagnostics.CodeAnalysis;
using Checker.Observing.Html;
using Checker.Sites;
using HtmlAgilityPack;

namespace Checker.Observing.Signs;

/// <summary>Links out of the site that are kept out of sight, or that tell of an illicit trade.</summary>
internal sealed class OutwardLinks(HtmlPage page, Site site, IReadOnlyList<WrittenByScript> scripts)
{
    private const int Most = 100;
    private const int MostLooked = 2000;
    private const int LongestWords = 100;
    private const int MostFragment = 50_000;

    public IReadOnlyList<OutwardLink> Read() =>
        [.. InElements().Concat(InComments()).Concat(InNoScript()).Concat(InScripts())
            .Where(link => link.Hidden is not null || link.Category is not null || link.Host is "brand" or "parked")
            .Take(Most)];

    private IEnumerable<OutwardLink> InElements()
    {
        var outward = page.Links.Where(link => IsOutward(link.Address)).Take(MostLooked).ToList();
        if (outward is [])
            yield break;

        var sight = new ElementSight(new StyleSheet(page));
        var end = page.End;
        foreach (var link in outward)
        {
            var hidden = link.Box.Node.OuterStartIndex > end ? Hiding.AfterEnd
                : sight.Of(link.Box) ?? (IsBlank(link.Box) ? Hiding.Blank : null);
            yield return Told(link.Address!, link.Words, link.Box.Place()) with { Hidden = hidden };
        }
    }

    private IEnumerable<OutwardLink> InComments() =>
        from comment in page.Comments
        where comment.Node.InnerHtml.Contains("href", StringComparison.OrdinalIgnoreCase)
        from link in Fragment(comment.Node.InnerHtml.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal))
        select Told(link.Address!, link.Words, comment.Within.Place()) with { Hidden = Hiding.Comment };

    private IEnumerable<OutwardLink> InNoScript() =>
        from node in page.Heads("noscript")
        from anchor in node.Descendants("a")
        let address = page.Addresses.Resolve(anchor.Written("href"))
        where IsOutward(address)
        select Told(address!, PlainText.Collapse(anchor.InnerText), node.XPath) with { Hidden = Hiding.NoScript };

    private IEnumerable<OutwardLink> InScripts() =>
        from script in scripts
        where script.Text.Contains('<', StringComparison.Ordinal)
        from link in Fragment(script.Text)
        select Told(link.Address!, link.Words, script.Path) with { Hidden = Hiding.Script, Decoded = script.Text[..Math.Min(script.Text.Length, 500)] };

    private IEnumerable<Link> Fragment(string html) =>
        html.Length <= MostFragment && HtmlPage.Parse(html, page.Addresses.Page, page.Addresses.Encoding) is { } parsed
            ? parsed.Links.Where(link => IsOutward(link.Address))
            : [];

    private OutwardLink Told(Uri address, string words, string path)
    {
        var found = IllicitLexicon.In(SignText.Plain(words), lottery: false).ToList();
        var host = LinkTargets.Look(address);
        return new(address, words[..Math.Min(words.Length, LongestWords)], path)
        {
            Category = found is [var first, ..] ? first.Category : host is "brand" ? "赌博" : null,
            Found = [.. found.Select(word => word.Found).Distinct()],
            Host = host,
        };
    }

    private bool IsOutward([NotNullWhen(true)] Uri? address) => address is not null && !StructureSigns.IsOwn(address, page, site) && !address.IsPublicBody;

    /// <summary>It has neither a letter nor anything that could be a picture.</summary>
    private static bool IsBlank(Box box) =>
        box.Length == 0 && !box.Attribute("style").Contains("url", StringComparison.OrdinalIgnoreCase)
        && !box.Node.Descendants().Any(node => node.NodeType == HtmlNodeType.Element && node.Name is "img" or "svg" or "i" or "span" or "input" or "button" or "object" or "embed" or "em" or "b" or "div");
}

/// <summary>A text that a script writes, decoded.</summary>
/// <param name="Path">Of the script.</param>
internal sealed record WrittenByScript(string Text, string Path, bool Veiled);
