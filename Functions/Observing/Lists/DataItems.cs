using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Lists;

/// <summary>
/// Lists that a page carries as data in a script, to be drawn in the browser: the rows of 大汉's datastore, in CDATA. They
/// are read as the page that the script would make of them; nothing is run.
/// </summary>
internal static partial class DataItems
{
    private const int MostRows = 500;

    public static IEnumerable<Item> Of(HtmlPage page, PageRole role, Site site)
    {
        foreach (var script in page.Heads("script"))
        {
            if (!script.InnerHtml.Contains("<record>", StringComparison.OrdinalIgnoreCase))
                continue;

            var rows = string.Concat(Row().Matches(script.InnerHtml).Take(MostRows).Select(row => $"<div>{row.Groups["row"].Value}</div>\n"));
            foreach (var item in Drawn(rows, page, role, site))
                yield return item with { Place = script.XPath };
        }
    }

    private static IReadOnlyList<Item> Drawn(string rows, HtmlPage page, PageRole role, Site site)
    {
        if (HtmlPage.Parse(rows, page.Addresses.Page, page.Addresses.Encoding) is not { } drawn)
            return [];

        var dates = new ItemDate(drawn, DateGrammar.Find(drawn.Plain));
        return OwnItems.Of(drawn, role, new ListFinder(site, new(drawn), dates).Find(drawn, role));
    }

    [GeneratedRegex(@"<record>\s*<!\[CDATA\[(?<row>.*?)\]\]>\s*</record>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
