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

    /// <summary>JSON-LD, elements marked as the day of publication (microdata, hAtom), time elements.</summary>
    public static WrittenDate? Data(HtmlPage page) =>
        InScripts(page, PublishedInJson())
        ?? page.Boxes.Where(IsProperty).Select(box => Read(Said(page, box))).FirstOrDefault(date => date is not null)
        ?? Alone(page.Boxes.Where(box => PublishedClass().IsMatch(box.Attribute("class"))).Select(box => Read(Said(page, box))))
        ?? page.Heads("time").Select(node => Read(node.Attribute("datetime"))).FirstOrDefault(date => date is not null);

    /// <summary>The day of the last change: better than nothing, since it is the latest that the page can be.</summary>
    public static WrittenDate? Changed(HtmlPage page) =>
        Read(page.Meta("article:modified_time", "article:modified", "article:updated_time", "og:updated_time", "dateModified", "dateUpdate", "lastmod", "last-modified", "dcterms.modified"))
        ?? InScripts(page, ChangedInJson());

    private static bool IsProperty(Box box) =>
        PublishedProperty().IsMatch(box.Attribute("itemprop")) || PublishedProperty().IsMatch(box.Attribute("property"));

    /// <summary>A name for the looks is given to the rows of a list as well: it counts where all it is given to say one day.</summary>
    private static WrittenDate? Alone(IEnumerable<WrittenDate?> dates)
    {
        List<WrittenDate> all = [.. dates.OfType<WrittenDate>().DistinctBy(date => (date.Year, date.Month, date.Day)).Take(2)];
        return all is [var only] ? only : null;
    }

    /// <summary>What such an element says for machines, else its text.</summary>
    private static string Said(HtmlPage page, Box box) =>
        ((string[])[box.Attribute("content"), box.Attribute("datetime"), box.Attribute("title")])
            .FirstOrDefault(text => text.Length > 0, PlainText.Collapse(page.TextOf(box)));

    private static WrittenDate? InScripts(HtmlPage page, Regex pattern) =>
        page.Scripts
            .Select(script => pattern.Match(script.Text))
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

    [GeneratedRegex(@"(?:^|[\s:])(?:datePublished|dateCreated|pubdate)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublishedProperty();

    [GeneratedRegex(@"(?:^|\s)(?:published|dt-published|pub-?date|publish(?:ed)?-?date|entry-date|post-date|article-date)(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublishedClass();

    [GeneratedRegex("\"(?:datePublished|pubDate|publishDate|dateCreated)\"\\s*:\\s*\"([^\"]{8,40})\"", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedInJson();

    [GeneratedRegex("\"dateModified\"\\s*:\\s*\"([^\"]{8,40})\"", RegexOptions.CultureInvariant)]
    private static partial Regex ChangedInJson();

    [GeneratedRegex(@"([0-9])T(?=[0-9]{2}:?[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex IsoTime();

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:[0-9]{6})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();
}
