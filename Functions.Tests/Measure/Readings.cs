using System.Globalization;
using System.Text;
using Checker.Judging;
using Checker.Observing;
using Checker.Observing.Html;

namespace Checker.Tests.Measure;

/// <summary>What the checker makes of a page, in the words of the corpus.</summary>
internal static class Readings
{
    private const string Legit = "legit";

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

    /// <summary>What the rule on hijacked pages says of it, as a home page.</summary>
    public static string? Hijack(LabelledPage page, string caught)
    {
        var facts = page.Facts(PageRole.Home, atItsAddress: false);
        var site = LabelledPage.SiteAt(facts.Asked);
        var rules = RuleSets.Find("census-2015")!;
        var visit = new Observation { Site = site.Id, Visit = 1, Pages = [facts] };
        var verdict = Judge.Rules.Single(rule => rule.Info.Id == "hijacked-page").Judge(new(site, [visit], null, rules), rules.Find("hijacked-page")!);
        return verdict?.Outcome is Outcome.Failed ? caught : Legit;
    }

    private static string? Told(WrittenDate? date, PageFacts facts) =>
        date?.Resolve(LocalDay.DayOf(facts.At))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
