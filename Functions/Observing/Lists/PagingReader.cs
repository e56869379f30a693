using System.Globalization;
using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>What a page says of the other pages of its list, in words or in the call that draws them.</summary>
internal static partial class PagingReader
{
    /// <summary>Null when it says nothing.</summary>
    public static Paging? Read(HtmlPage page)
    {
        var next = page.Links.FirstOrDefault(link => Next().IsMatch(link.Words));
        if (Drawn(page) is { } drawn)
            return drawn with { Next = next?.Address };

        var place = Place().Match(page.Plain);
        var paging = new Paging(
            Number(place.Groups["page"]) ?? Number(Page().Match(page.Plain).Groups["page"]),
            Number(place.Groups["pages"]) ?? Number(Pages().Match(page.Plain).Groups["pages"]),
            Number(Items().Match(page.Plain).Groups["items"]),
            next?.Address);
        // Books have pages too.
        return paging.Next is null && (paging.Page is null || paging.Pages is null) ? null : paging;
    }

    /// <summary>Of the common systems' scripts: createPageHTML(5, 0, "index", "htm"), pages counted from 0.</summary>
    private static Paging? Drawn(HtmlPage page)
    {
        foreach (var script in page.Scripts)
        {
            if (Call().Match(script.Text) is { Success: true } call && Number(call.Groups["pages"]) is > 0 and var pages)
                return new(Number(call.Groups["page"]) + 1, pages, null, null);
        }

        return null;
    }

    private static int? Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^[^\p{L}]*(?:下一?页|后一页|next(?: page)?)[^\p{L}]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(@"(?:页次|页码|当前页?|第)[: ]*(?<page>[0-9]{1,5}) ?(?:页 ?)?/ ?(?:共 ?)?(?<pages>[0-9]{1,5}) ?页?|(?<![0-9/])(?<page>[0-9]{1,5}) ?/ ?(?<pages>[0-9]{1,5}) ?页", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:当前)?第 ?(?<page>[0-9]{1,5}) ?页|当前页[: ]*(?<page>[0-9]{1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"(?:共|总共|分) ?(?<pages>[0-9]{1,5}) ?页|总页数[: ]*(?<pages>[0-9]{1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@"(?:共有?|总共|总计) ?(?<items>[0-9]{1,7}) ?(?:条|篇|个?记录|项|封)|总记录数[: ]*(?<items>[0-9]{1,7})", RegexOptions.CultureInvariant)]
    private static partial Regex Items();

    [GeneratedRegex(@"(?<!function )\bcreatePageHTML\s*\(\s*(?<pages>[0-9]{1,5})\s*,\s*(?<page>[0-9]{1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
