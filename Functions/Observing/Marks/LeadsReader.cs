using System.Text.RegularExpressions;
using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Marks;

/// <summary>Where a page at once sends a visitor: refresh, script, frames. No script is run; only plain assignments count.</summary>
internal static partial class LeadsReader
{
    private const int Most = 10;
    private const int LongestDelay = 10;

    public static IReadOnlyList<Uri> Read(HtmlPage page) =>
        [.. Written(page)
            .Select(page.Addresses.Resolve)
            .OfType<Uri>()
            .Where(address => address.Key != page.Addresses.Page.Key)
            .DistinctBy(address => address.Key)
            .Take(Most)];

    /// <summary>The way in from an entrance page: 进入网站.</summary>
    public static IReadOnlyList<Uri> Entrances(HtmlPage page, Site site) =>
        [.. page.Links
            .Where(link => link.Address is { } address && site.Owns(address) && address.Key != page.Addresses.Page.Key && Enter().IsMatch(link.Words))
            .Select(link => link.Address!)
            .DistinctBy(address => address.Key)
            .Take(Most)];

    private static IEnumerable<string> Written(HtmlPage page)
    {
        foreach (var box in page.Heads("meta").Concat(page.Heads("frame")).Concat(page.Heads("iframe")))
        {
            yield return box.Tag switch
            {
                "meta" => Refresh(box),
                "iframe" when !Fills(box, page) => "",
                _ => box.Attribute("src"),
            };
        }

        foreach (var target in page.Scripts.Where(script => script.Text.Contains("location", StringComparison.Ordinal)).SelectMany(script => Assigned(script.Text)))
            yield return target;
    }

    private static string Refresh(Box meta)
    {
        if (!meta.Attribute("http-equiv").Equals("refresh", StringComparison.OrdinalIgnoreCase))
            return "";

        var match = Delayed().Match(meta.Attribute("content"));
        return match.Success && int.TryParse(match.Groups["s"].ValueSpan, out var seconds) && seconds <= LongestDelay
            ? match.Groups["to"].Value
            : "";
    }

    /// <summary>A frame that is the page: as wide and high as it, or alone on it.</summary>
    private static bool Fills(Box frame, HtmlPage page) =>
        (frame.Written("width") ?? "100%") == "100%"
        && (frame.Attribute("height") == "100%" || page.Text.Length < 60)
        && frame.Attribute("height") is not ("0" or "1");

    private static IEnumerable<string> Assigned(string script)
    {
        var depth = 0;
        var counted = 0;
        foreach (Match match in Location().Matches(script))
        {
            for (; counted < match.Index; counted++)
                depth += script[counted] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth <= 0 && IsStatement(script, match.Index))
                yield return match.Groups["to"].Value;
        }
    }

    /// <summary>Not behind a condition: what precedes has ended.</summary>
    private static bool IsStatement(string script, int at)
    {
        var before = script.AsSpan(0, at).TrimEnd();
        return before.IsEmpty || before[^1] is ';' or '}' || before.EndsWith("<!--") || before.EndsWith("*/")
            || before.EndsWith("//<![CDATA[");
    }

    [GeneratedRegex(@"^[\s\[【>»]*(?:(?:点击)?进入|(?:click )?enter\b|中文版|简体中文)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enter();

    [GeneratedRegex("""^\s*(?<s>[0-9]{1,4})(?:\.[0-9]*)?\s*[;,]\s*(?:url\s*=)?\s*["']?(?<to>[^"'>]{1,2000}?)["']?\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delayed();

    [GeneratedRegex(
        """(?<![\w.])(?:(?:window|self|top|parent|document)\.){0,2}location(?:\.href)?\s*(?:=\s*|\.(?:replace|assign)\s*\(\s*)(?:["'](?<to>[^"'\n]{1,2000})["'])""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Location();
}
