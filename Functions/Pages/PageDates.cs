using Checker.Observing;

namespace Checker.Pages;

/// <summary>What a page says of its dates, in lines for a clerk: the newest items, as written and as understood.</summary>
internal static class PageDates
{
    private const int Shown = 3;

    /// <param name="readOn">The day by which dates without a year are understood.</param>
    public static IEnumerable<string> Of(PageFacts page, DateOnly readOn)
    {
        if (page.ArticleDate is { } written)
            yield return $"发布日期 {Told(written, readOn)}";
        if (page.Items.Count == 0 && page.Role == PageRole.Column)
            yield return page.List.Word() + (page.ListPhrase is { } phrase ? $"（“{phrase}”）" : "");
        if (page.Items.Count == 0)
            yield break;

        var undated = page.Items.Count(item => item.Date is null);
        yield return $"信息{page.Items.Count}条，其中未注明日期{undated}条";
        var newest = page.Items
            .Where(item => item.Date?.Resolve(readOn) is not null)
            .OrderByDescending(item => item.Date!.Resolve(readOn))
            .Take(Shown);
        foreach (var item in newest)
            yield return $"{Told(item.Date!, readOn)} {item.Title}";
    }

    private static string Told(WrittenDate date, DateOnly readOn) =>
        $"{date.Resolve(readOn)?.Day() ?? "无此日期"}（原文“{date.Text}”，{date.Source.Word()}）";
}
