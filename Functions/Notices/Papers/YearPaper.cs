using System.Globalization;

namespace Checker.Notices.Papers;

/// <summary>What the program knows of a year.</summary>
internal sealed record YearFigures
{
    public required int Year { get; init; }

    public required int Registered { get; init; }

    public required int Running { get; init; }

    public required int Closing { get; init; }

    public required int OfflineForATime { get; init; }

    /// <summary>Closures for good that were finished in the year; those of them whose content went elsewhere.</summary>
    public required int ClosedForGood { get; init; }

    public required int Merged { get; init; }

    public required int SpotChecks { get; init; }

    /// <summary>Checks of sites in spot checks: a site drawn twice counts twice.</summary>
    public required int SitesDrawn { get; init; }

    public required int Unqualified { get; init; }

    public required int Notified { get; init; }

    public required int Rectified { get; init; }

    public required int StillOpen { get; init; }

    /// <summary>Confirmed problems of the year by which a site was attacked.</summary>
    public required int Attacked { get; init; }
}

/// <summary>年度报表数据: figures to copy into the yearly report. What the program does not know is left blank for a person.</summary>
internal static class YearPaper
{
    private const string Ours = "程序统计";
    private const string Persons = "由经办填写";

    private static readonly (string Group, string Item, Func<YearFigures, int>? Read)[] Items =
    [
        ("网站底数", "名录网站数（个）", year => year.Registered),
        ("网站底数", "正常运行网站数（个）", year => year.Running),
        ("开设整合", "新开设网站数（个）", null),
        ("开设整合", "正在关停网站数（个）", year => year.Closing),
        ("开设整合", "临时下线网站数（个）", year => year.OfflineForATime),
        ("开设整合", "本年完成永久关停网站数（个）", year => year.ClosedForGood),
        ("开设整合", "其中内容整合迁移的（个）", year => year.Merged),
        ("抽查通报", "组织抽查次数（次）", year => year.SpotChecks),
        ("抽查通报", "抽查网站数（个次）", year => year.SitesDrawn),
        ("抽查通报", "不合格网站数（个次）", year => year.Unqualified),
        ("抽查通报", "通报问题数（个）", year => year.Notified),
        ("抽查通报", "其中已整改（个）", year => year.Rectified),
        ("抽查通报", "其中未整改到位（个）", year => year.StillOpen),
        ("安全检查", "安全检查次数（次）", null),
        ("安全检查", "经核实的网页篡改、暗链等问题数（个）", year => year.Attacked),
        ("找错留言办理", "收到“我为政府网站找错”留言数（条）", null),
        ("找错留言办理", "按期办结数（条）", null),
        ("假冒网站处置", "发现假冒政府网站数（个）", null),
        ("假冒网站处置", "协调处置数（个）", null),
        ("培训", "组织培训次数（次）", null),
        ("培训", "培训人数（人次）", null),
    ];

    public static IReadOnlyList<PaperField<YearFigures>> Fields { get; } = [PaperField<YearFigures>.Number("year", "年份", year => year.Year)];

    public static PaperContent Of(YearFigures year)
    {
        var rows = new List<AnnexRow>();
        foreach (var group in Items.GroupBy(item => item.Group))
        {
            var left = group.Count();
            foreach (var item in group)
            {
                rows.Add(new AnnexRow(null, [
                    new((rows.Count + 1).ToString(CultureInfo.InvariantCulture)), new(left > 0 ? group.Key : "", left), new(item.Item),
                    new(item.Read?.Invoke(year).ToString(CultureInfo.InvariantCulture) ?? ""), new(item.Read is null ? Persons : Ours)]));
                left = 0;
            }
        }

        return PaperContent.Of(year, Fields, ("figures", rows));
    }
}
