namespace Checker.Fetching;

/// <summary>
/// As whom a site is asked: what was planted for search engines shows itself to them alone. All but <see cref="Own"/> wait
/// for the office's word that it has told the units (已告知各单位), and ask hosts of the registry only.
/// </summary>
/// <param name="Agent">Null: our own name.</param>
/// <param name="Referrer">The page that a visitor seems to come from; null for none.</param>
internal sealed record Face(string? Agent, string? Referrer)
{
    /// <summary>Ourselves.</summary>
    public static readonly Face Own = new(null, null);

    /// <summary>As the search engine's own reader.</summary>
    public static readonly Face Engine = new("Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", null);

    /// <summary>As a citizen who comes from a search engine's results.</summary>
    public static readonly Face Searching = new(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
        "https://www.baidu.com/s?wd=%E6%94%BF%E5%BA%9C%E7%BD%91%E7%AB%99");
}
