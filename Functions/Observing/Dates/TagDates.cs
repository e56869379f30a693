using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Dates;

/// <summary>Dates that a page gives for machines to read.</summary>
internal static partial class TagDates
{
    private const int Longest = 60;

    public static WrittenDate? Published(HtmlPage page) =>
        Read(page.Meta(
            "PubDate", "publishdate", "publish_date", "publish-date", "publishtime", "pub_date", "pubtime", "firstpublishedtime",
            "article:published_time", "article:published", "article:publish_time", "og:published_time", "og:article:published_time",
            "og:release_date", "published_time", "published-date", "publication_date", "publicationdate", "datePublished", "date_published",
            "weibo:article:create_at", "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "sailthru.date", "parsely-pub-date",
            "citation_publication_date", "shareaholic:article_published_time", "vr:published-time", "rnews:datePublished", "uploadDate",
            "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dc:date", "dcterms.date", "dateCreated", "date"));

    /// <summary>time elements and JSON-LD.</summary>
    public static WrittenDate? Data(HtmlPage page) =>
        InScripts(page, PublishedInJson())
        ?? page.Heads("time").Select(node => Read(node.GetAttributeValue("datetime", ""))).FirstOrDefault(date => date is not null);

    /// <summary>The day of the last change: better than nothing, since it is the latest that the page can be.</summary>
    public static WrittenDate? Changed(HtmlPage page) =>
        Read(page.Meta("article:modified_time", "article:modified", "article:updated_time", "og:updated_time", "dateModified", "dateUpdate", "lastmod", "last-modified", "dcterms.modified"))
        ?? InScripts(page, ChangedInJson());

    private static WrittenDate? InScripts(HtmlPage page, Regex pattern) =>
        page.Heads("script")
            .Select(script => pattern.Match(script.InnerHtml))
            .Where(match => match.Success)
            .Select(match => Read(match.Groups[1].Value))
            .FirstOrDefault(date => date is not null);

    private static WrittenDate? Read(string? value)
    {
        if (value is not { Length: > 0 and <= Longest })
            return null;

        var plain = PlainText.Of(Joined().Replace(IsoTime().Replace(value, "$1 "), "$1-$2-$3"));
        var date = DateGrammar.Find(plain).Find(found => found.Year is not null) ?? WesternDates.Find(plain).FirstOrDefault();
        return date is null ? null : new(value, DateSource.Tag, date.Year, date.Month, date.Day, date.Time);
    }

    [GeneratedRegex("\"(?:datePublished|pubDate|publishDate|dateCreated)\"\\s*:\\s*\"([^\"]{8,40})\"", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedInJson();

    [GeneratedRegex("\"dateModified\"\\s*:\\s*\"([^\"]{8,40})\"", RegexOptions.CultureInvariant)]
    private static partial Regex ChangedInJson();

    [GeneratedRegex(@"([0-9])T(?=[0-9]{2}:?[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:[0-9]{6})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();
}
