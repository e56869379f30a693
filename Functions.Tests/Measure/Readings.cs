using System.Globalization;
using System.Text;
using Checker.Judging;
using Checker.Observing;
using Checker.Observing.Html;

namespace Checker.Tests.Measure;

/// <summary>What the checker makes of a page, in the words of the corpus.</summary>
internal static class Readings
{
    public const string Clean = "clean";
    public const string Suspected = "suspected";
    public const string Definite = "definite";

    private static readonly string[] OnTampering = ["hijacked-page", "hidden-link", "illicit-link"];

    public static string? ArticleDay(LabelledPage page, bool atItsAddress)
    {
        var facts = page.Facts(PageRole.Article, atItsAddress);
        return Told(facts.ArticleDate, facts);
    }

    public static string? NewestDay(LabelledPage page)
    {
        var facts = page.Facts(page.IsHome ? PageRole.Home : PageRole.Column, atItsAddress: true);
        return facts.Items.Select(item => Told(item.Date, facts)).Max(StringComparer.Ordinal);
    }

    public static string? Blank(LabelledPage page) => page.Facts(PageRole.Column, atItsAddress: true).List switch
    {
        ListState.Empty => "blank",
        ListState.Filled or ListState.Article => "filled",
        _ => null,
    };

    /// <summary>The corpus has one name for both byte orders, and one for text that reads alike in all.</summary>
    public static string? Charset(LabelledPage page) => page.Facts(PageRole.Home, atItsAddress: false).Encoding switch
    {
        "utf-16le" or "utf-16be" => "utf-16",
        _ when page.Label == "ascii" && Ascii.IsValid(page.Body) => "ascii",
        var name => name,
    };

    /// <summary>The label of a page that was encoded anew, where its text came back; else how it was read instead.</summary>
    public static string Recoded(LabelledPage page)
    {
        var text = TextDecoding.Decode(page.Body, null);
        return text.Text == page.Text ? page.Label : $"other, as {text.Name}";
    }

    /// <summary>What the rules on tampering say of it, as the home page of a site that nothing else is known of.</summary>
    public static string Tampering(LabelledPage page)
    {
        var facts = page.Facts(PageRole.Home, atItsAddress: false);
        var site = LabelledPage.SiteAt(facts.Asked);
        var rules = RuleSets.Find("inspection-2019")!;
        var visit = new Observation { Site = site.Id, Visit = 1, Pages = [facts] };
        var findings = Judge.Rules
            .Where(rule => OnTampering.Contains(rule.Info.Id))
            .SelectMany(rule => rule.Judge(new(site, [visit], null, rules), rules.Find(rule.Info.Id)!)?.Findings ?? [])
            .ToList();
        return findings is [] ? Clean : findings.Exists(finding => finding.Strength is Strength.Definite) ? Definite : Suspected;
    }

    private static string? Told(WrittenDate? date, PageFacts facts) =>
        date?.Resolve(LocalDay.DayOf(facts.At))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
