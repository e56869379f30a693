using System.Buffers;
using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Lists;

/// <summary>
/// Lists that a page carries as data in a script, to be drawn in the browser: the rows of 大汉's datastore, in CDATA, and
/// arrays of objects. They are read as the page that the script would make of them; nothing is run.
/// </summary>
internal static partial class DataItems
{
    private const int MostRows = 500;

    private static readonly SearchValues<string> Record = SearchValues.Create(["<record>"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Item> Of(HtmlPage page, PageRole role, Site site)
    {
        foreach (var script in page.Scripts)
        {
            var rows = Rows(script.Text).Take(MostRows).Select(row => $"<div>{row}</div>\n").ToList();
            foreach (var item in rows.Count > 0 ? Drawn(string.Concat(rows), page, role, site) : [])
                yield return item with { Place = script.Box.Place() };
        }
    }

    private static IEnumerable<string> Rows(string script) =>
        script.AsSpan().ContainsAny(Record)
            ? Row().Matches(script).Select(row => row.Groups["row"].Value)
            : ScriptRows.Of(script);

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
