using HtmlAgilityPack;

namespace Checker.Tests.Samples;

/// <summary>Follows every link of a sample site, frames included, and keeps what came.</summary>
internal sealed class SampleCrawl(SampleWeb web, HttpClient client)
{
    public async Task<IReadOnlyList<Visited>> VisitAsync(SampleSite from, CancellationToken cancellationToken)
    {
        var visited = new List<Visited>();
        var known = new HashSet<Uri> { from.Home };
        var waiting = new Queue<Uri>(known);
        while (waiting.TryDequeue(out var address))
        {
            var page = await ReadAsync(from, address, cancellationToken);
            visited.Add(page);
            foreach (var link in Links(page).Where(known.Add))
                waiting.Enqueue(link);
        }

        return visited;
    }

    private async Task<Visited> ReadAsync(SampleSite from, Uri address, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(address, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var charset = web.Sites.First(site => site.Home.Authority == address.Authority).Charset;
        var own = address.AbsoluteUri.StartsWith(from.Home.AbsoluteUri, StringComparison.Ordinal);
        return new Visited(address, own, (int)response.StatusCode, charset.Encoding.GetString(bytes));
    }

    /// <summary>Another site's page is opened, its links are its own affair.</summary>
    private static IEnumerable<Uri> Links(Visited page)
    {
        if (!page.Own)
            return [];

        var document = new HtmlDocument();
        document.LoadHtml(page.Text);
        return document.DocumentNode.Descendants()
            .SelectMany(node => new[] { node.GetAttributeValue("href", ""), node.GetAttributeValue("src", "") })
            .Where(link => link.Length > 0)
            .Select(link => new Uri(page.Address, HtmlEntity.DeEntitize(link)));
    }
}

/// <param name="Own">Whether it is a page of the site that the crawl began with.</param>
/// <param name="Text">Read strictly in the charset that the site is defined to write.</param>
internal sealed record Visited(Uri Address, bool Own, int Status, string Text);
