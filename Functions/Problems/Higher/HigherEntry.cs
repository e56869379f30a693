using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Problems.Higher;

/// <summary>A higher office's result as it is entered.</summary>
internal sealed record HigherEntry
{
    public string? Office { get; init; }

    public string? Area { get; init; }

    public DateOnly? On { get; init; }

    public string? Number { get; init; }

    public int? Inspected { get; init; }

    public int? Unqualified { get; init; }

    public int? OursInspected { get; init; }

    public int? OursUnqualified { get; init; }

    public IReadOnlyList<HigherRowEntry>? Sites { get; init; }

    public string? By { get; init; }

    private const int MostSites = 1_000_000;

    /// <summary>The result with its sites looked up in the registry, or every mistake.</summary>
    public (HigherReport? Report, IReadOnlyList<string> Mistakes) Read(IReadOnlyList<Site> registry, string by, DateTimeOffset now)
    {
        var entry = new Entry();
        var office = entry.Line("检查机关", Office, Entry.LongestName);
        var number = entry.Line("文号", Number, Life.LongestText / 2);
        var area = entry.Line("检查范围", Area, Entry.LongestName);
        var on = entry.Day("发文日期", On, null, LocalDay.DayOf(now));
        var totals = Totals(entry);
        var names = new NamedSites(registry);
        HigherRow[] rows = [.. (Sites ?? []).Take(HigherReport.MostRows + 1).Select((row, index) => row.Read(names, $"第{index + 1}个网站的", entry))];
        entry.Must(rows.Length <= HigherReport.MostRows, $"网站不得超过{HigherReport.MostRows}个。");
        return entry.Mistakes is not [] ? (null, entry.Mistakes) : (new HigherReport
        {
            Id = IdOf(office, number),
            Office = office,
            Area = area,
            On = on,
            Number = number,
            Totals = totals,
            Rows = [.. rows.Distinct()],
            By = entry.Name(By, by),
            At = now,
        }, []);
    }

    public static string IdOf(string office, string number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{office}\n{number}")))[..16];

    private HigherTotals Totals(Entry entry)
    {
        entry.Must(
            new[] { Inspected, Unqualified, OursInspected, OursUnqualified }.All(count => count is >= 0 and <= MostSites),
            $"检查和不合格的网站数须照文件填写，为0至{MostSites}的整数。");
        entry.Must(!(Unqualified > Inspected || OursUnqualified > OursInspected), "不合格的网站多于检查的网站，请核对。");
        entry.Must(!(OursInspected > Inspected || OursUnqualified > Unqualified), "我方的网站多于全部网站，请核对。");
        return new HigherTotals(Inspected ?? 0, Unqualified ?? 0, OursInspected ?? 0, OursUnqualified ?? 0);
    }
}

/// <summary>One of its sites as it is entered.</summary>
internal sealed record HigherRowEntry(string? Unit, string? Site, string? Text, DateOnly? Deadline)
{
    public HigherRow Read(NamedSites names, string which, Entry entry)
    {
        var unit = entry.Wanted(which + "单位", Unit, Entry.LongestLine);
        var site = entry.Line(which + "名称", Site, Entry.LongestLine);
        var text = entry.Line(which + "具体问题", Text, Life.LongestText);
        return HigherRows.Row(names, unit, site, text, Deadline);
    }
}
