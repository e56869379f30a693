using System.Text.RegularExpressions;
using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>What scripts, refreshes and frames do to a visitor, told by reading them.</summary>
internal static partial class ScriptSigns
{
    private const int LongestShown = 300;

    public static (IReadOnlyList<Sign> Signs, IReadOnlyList<WrittenByScript> Written) Read(HtmlPage page, Outside outside, IReadOnlyList<Uri> leads)
    {
        List<Sign> signs = [];
        List<WrittenByScript> written = [];
        foreach (var script in page.Scripts)
        {
            var pieces = ScriptText.Read(script.Text);
            written.AddRange(pieces.Select(piece => new WrittenByScript(piece.Text, script.Box.Place(), piece.Veiled)));
            signs.AddRange(Away(page, outside, script.Text, pieces));
        }

        foreach (var text in written)
            signs.AddRange(WordSigns.Signs(SignPlace.Script, text.Text, lottery: false).Select(sign => sign with { Text = Shown(text.Text) }));
        signs.AddRange(written.Where(text => Whole().IsMatch(text.Text)).Take(1).Select(text => Behaviour("overwritten") with { Text = Shown(text.Text) }));
        var frames = page.Heads("iframe").Select(frame => page.Addresses.Resolve(frame.Written("src"))?.Key).ToList();
        signs.AddRange(leads.Where(lead => outside.IsStranger(lead) && !frames.Contains(lead.Key)).Take(1).Select(lead => Behaviour("always") with { Text = lead.AbsoluteUri }));
        signs.AddRange(Covers(page, outside));
        signs.AddRange(Planted(page, outside));
        return (signs, written);
    }

    /// <summary>An address elsewhere that a script sends to; on which condition, its words tell.</summary>
    private static IEnumerable<Sign> Away(HtmlPage page, Outside outside, string script, IReadOnlyList<Piece> pieces)
    {
        if (!script.Contains("location", StringComparison.Ordinal) && !pieces.Any(piece => piece.Text.Contains("location", StringComparison.Ordinal)))
            yield break;

        var whole = string.Join('\n', pieces.Where(piece => piece.Veiled).Select(piece => piece.Text).Prepend(script));
        foreach (Match match in Location().Matches(whole))
        {
            if (page.Addresses.Resolve(match.Groups["to"].Value) is not { } to || !outside.IsStranger(to))
                continue;

            var before = whole.AsSpan(Math.Max(0, match.Index - 800), Math.Min(match.Index, 800));
            var means = before.Contains("referrer", StringComparison.Ordinal) && LinkTargets.Engines.IsIn(before) ? "referrer"
                : before.Contains("spider", StringComparison.OrdinalIgnoreCase) ? "spider"
                : before.Contains("userAgent", StringComparison.Ordinal) ? "agent" : null;
            if (means is not null)
                yield return Behaviour(means) with { Text = Shown(match.Value) };
            if (LinkTargets.Look(to) is "brand")
                yield return new(EvidenceKind.Target, SignPlace.Script, "brand") { Category = "赌博", Text = to.AbsoluteUri };
        }
    }

    /// <summary>Others' frames that lie over all of the page.</summary>
    private static IEnumerable<Sign> Covers(HtmlPage page, Outside outside)
    {
        foreach (var frame in page.Heads("iframe"))
        {
            var style = new Declarations();
            style.Add(frame.Written("style") ?? "");
            if (page.Addresses.Resolve(frame.Written("src")) is { } source && outside.IsStranger(source)
                && (style["position"] is "fixed" || (style["position"] is "absolute" && frame.Parent?.Tag is "body" or "html" or "#document")) && Fills(style["width"], frame.Written("width")) && Fills(style["height"], frame.Written("height")))
                yield return Behaviour("covered") with { Text = source.AbsoluteUri };
        }
    }

    /// <summary>One script of others' in several links or headings: whoever filled the site's data put it there. A button may hold one.</summary>
    private static IEnumerable<Sign> Planted(HtmlPage page, Outside outside) =>
        from script in page.Heads("script")
        where script.Parent?.Tag is "a" or "h1" or "h2" or "h3" or "h4" or "option" or "title" or "label"
        let source = page.Addresses.Resolve(script.Written("src"))
        where source is not null && outside.IsStranger(source)
        group source by source.AbsoluteUri into same
        where same.Count() >= 2
        select new Sign(EvidenceKind.Structure, SignPlace.Script, "planted") { Text = same.Key };

    private static bool Fills(string style, string? attribute) => (style.Length > 0 ? style : attribute ?? "") is "100%" or "100vw" or "100vh" or "110%";

    private static Sign Behaviour(string means) => new(EvidenceKind.Behaviour, SignPlace.Script, means);

    private static string Shown(string text) => text[..Math.Min(text.Length, LongestShown)];

    [GeneratedRegex("""(?<![\w.])(?:(?:window|self|top|parent|document)\.){0,2}location(?:\.href)?\s*(?:=\s*|\.(?:replace|assign)\s*\(\s*)["'](?<to>(?:https?:)?//[^"'\n]{1,2000})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Location();

    [GeneratedRegex("<(?:html|body|frameset)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
