namespace Checker.Tests.Samples.Layouts;

/// <summary>Another's content in the site's place: every page sells the same invented thing.</summary>
/// <param name="brand">Invented, like the whole page.</param>
/// <param name="links">The words of its menu.</param>
/// <param name="leftover">What it left of the site's own page; empty when nothing.</param>
internal sealed class Hijacked(string brand, string title, string pitch, IReadOnlyList<string> links, string leftover) : Layout
{
    public override IEnumerable<SamplePage> Pages(SampleSite site) =>
        links.Select((_, index) => new SamplePage($"/{index + 1}.html", () => Write(site)))
            .Prepend(new SamplePage("/", () => Write(site)));

    private string Write(SampleSite site) => $"""
        <!DOCTYPE html>
        <html><head>{site.Charset.MetaTag}
        <title>{title}</title>
        <meta name="keywords" content="{string.Join(',', links)}">
        <meta name="description" content="{brand}:{pitch}">
        <meta name="generator" content="{Fiction}">
        </head><body>
        <h1>{brand}</h1>
        <div class="nav">{Each(links.Index(), link => $"""<a href="/{link.Index + 1}.html">{link.Item}</a> """)}</div>
        <h2>{title}</h2>
        <p>{pitch}</p>
        <ul>{Each(links.Index(), link => $"""<li><a href="/{link.Index + 1}.html">{brand}{link.Item}</a></li>""")}</ul>
        <div class="foot">{leftover}</div>
        </body></html>
        """;
}
