using Checker.Judging;

namespace Checker.Notices;

/// <summary>Every figure of the text, counted again from the rows that it speaks of.</summary>
internal static class NoticeFigures
{
    public static IReadOnlyList<Figure> Of(NoticeFacts facts, IReadOnlyList<Annex> annexes)
    {
        var spot = facts.Material.SpotCheck;
        List<Figure> figures =
        [
            new("抽查网站数", spot.Selected, spot.Results.Count),
            new("不合格网站数（检查结果）", spot.Unqualified, spot.Results.Count(each => each.Conclusion is SiteVerdict.Failed)),
            new("不合格网站数（附件行数，含不予列名）", spot.Unqualified, Rows(annexes, AnnexKind.Unqualified) + facts.Unqualified.Count(site => facts.IsUnnamed(site.Site))),
        ];
        if (spot.Qualified is { } qualified)
            figures.Add(new("合格网站数", qualified, spot.Results.Count(each => each.Standing() is SiteStanding.Qualified)));
        foreach (var earlier in facts.Material.Earlier)
        {
            figures.Add(new($"{earlier.Kind.Word()}合格网站数", earlier.Qualified, earlier.Results.Count(each => each.Standing() is SiteStanding.Qualified)));
            figures.Add(new($"{earlier.Kind.Word()}不合格网站数", earlier.Unqualified, earlier.Results.Count(each => each.Standing() is SiteStanding.Unqualified)));
        }

        if (facts.Material.Recheck is { } recheck)
        {
            figures.Add(new("上次通报问题数", recheck.Notified, recheck.Sites.Sum(each => each.Notified)));
            figures.Add(new("至今未整改到位问题数", recheck.Open, recheck.Sites.Sum(each => each.Open)));
            figures.Add(new(
                "至今未整改到位网站数（附件行数，含不予列名）",
                recheck.Sites.Count(each => each.Open > 0),
                Rows(annexes, AnnexKind.StillOpen) + facts.StillOpen.Count(each => facts.IsUnnamed(each.Site))));
        }

        figures.AddRange(facts.Material.Higher.Where(each => each.Ours.Count > 0)
            .Select(each => new Figure($"{each.Office}抽查我方不合格网站数（列名）", each.OursUnqualified, each.Ours.Count)));
        return figures;
    }

    private static int Rows(IReadOnlyList<Annex> annexes, AnnexKind kind) => annexes.Where(annex => annex.Kind == kind).Sum(annex => annex.Rows.Count);
}
