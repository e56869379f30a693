using System.Globalization;

namespace Checker.Notices;

/// <summary>各县(区)抽查情况: a line a county and one for all; a rate only of five or more that were judged.</summary>
internal static class CountyRows
{
    /// <summary>The city's own departments have no county.</summary>
    public const string NoCounty = "市直部门";

    public static IReadOnlyList<AnnexColumn> Columns { get; } =
    [
        new("序号", 9), new("县（区）", 25), new("抽查网站", 13, true), new("合格", 12, true), new("不合格", 13, true), new("未能判定", 14, true), new("合格率", 14, true),
    ];

    /// <param name="results">In the order of protocol.</param>
    public static IReadOnlyList<AnnexRow> Of(IEnumerable<(string? County, SiteStanding Standing)> results)
    {
        var all = results.Select(each => (County: each.County ?? NoCounty, each.Standing)).ToList();
        var rows = all.GroupBy(each => each.County, each => each.Standing)
            .Select((county, index) => Row(Told(index + 1), county.Key, [.. county]));
        return all is [] ? [] : [.. rows, Row("", "合计", [.. all.Select(each => each.Standing)])];
    }

    private static AnnexRow Row(string number, string name, IReadOnlyList<SiteStanding> sites)
    {
        int Count(SiteStanding standing) => sites.Count(each => each == standing);
        var (good, bad) = (Count(SiteStanding.Qualified), Count(SiteStanding.Unqualified));
        return AnnexRow.Of(
            number, name, Told(sites.Count), Told(good), Told(bad), Told(Count(SiteStanding.Undetermined)),
            Share.PerMille(good, good + bad) is { } rate ? Share.Told(rate) : "—");
    }

    private static string Told(int number) => number.ToString(CultureInfo.InvariantCulture);
}
