using System.Globalization;
using System.Text;
using Checker.Judging;
using Checker.Sites;
using CsvHelper;

namespace Checker.Rounds;

/// <summary>
/// Probes made elsewhere, as a CSV file: <c>site</c> (id or registered address), <c>time</c>, <c>outcome</c> and, if known,
/// <c>milliseconds</c>. A wrong row is refused with its reason, the others are taken.
/// </summary>
internal sealed record ProbeHistory(
    IReadOnlyDictionary<SiteId, IReadOnlyDictionary<ProbeSlot, string>> Sites, int Taken, IReadOnlyList<RejectedRow> Rejected)
{
    private const int MostRejected = 1_000;
    private const int LateFrom = 15_000;

    private static readonly string[] Header = ["site", "time", "outcome", "milliseconds"];

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    private static readonly Dictionary<string, char> Codes = new()
    {
        ["opened"] = ProbeCode.Opened,
        ["failed"] = ProbeCode.Failed,
        ["blocked"] = ProbeCode.Blocked,
        ["own-network"] = ProbeCode.Ours,
        ["reported"] = ProbeCode.Reported,
    };

    /// <param name="now">Nothing has been probed after it.</param>
    /// <returns>Null when the file is no such table.</returns>
    public static ProbeHistory? Read(ReadOnlyMemory<byte> file, IReadOnlyList<Site> registry, DateTimeOffset now)
    {
        if (!RegistryText.TryDecode(file.Span, out var text, out _))
            return null;

        var isBroken = false;
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, OnMalformedRecord = _ => isBroken = true });
        if (!csv.Read() || !Cells(csv).SequenceEqual(Header[..Math.Clamp(csv.FieldCount, 3, 4)], StringComparer.OrdinalIgnoreCase))
            return null;

        var known = registry.SelectMany(site => new[] { (site.Id.ToString(), site.Id), (site.Home.ToString(), site.Id) })
            .DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Id);
        var probes = new List<(SiteId Site, DateTimeOffset At, char Code)>();
        var rejected = new List<RejectedRow>();
        while (rejected.Count < MostRejected && csv.Read())
        {
            var row = (int)csv.RowNumber;
            if (isBroken)
                rejected.Add(new RejectedRow(row, "", "英文双引号用得不对。"));
            else if (Read([.. Cells(csv)], known, now, out var probe) is { } wrong)
                rejected.Add(new RejectedRow(row, wrong.Field, wrong.Message));
            else
                probes.Add(probe);
            isBroken = false;
        }

        if (rejected.Count == MostRejected && csv.Read())
            rejected.Add(new RejectedRow((int)csv.RowNumber, "", $"错误已达{MostRejected}行，其后各行未读入，请改正后重新导入。"));
        return new ProbeHistory(BySite(probes), probes.Count, rejected);
    }

    private static (string Field, string Message)? Read(
        string[] cells, Dictionary<string, SiteId> known, DateTimeOffset now, out (SiteId Site, DateTimeOffset At, char Code) probe)
    {
        probe = default;
        if (cells.Length < 3)
            return ("", "这一行少于3格：网站、时间、结果。");
        if (!known.TryGetValue(cells[0], out var site))
            return ("site", "名录中没有这个网站编号或网址。");
        if (!DateTimeOffset.TryParseExact(
                cells[1], Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return ("time", "时间须写成 2016-05-10T08:30:00+08:00 的形式。");
        if (at > now)
            return ("time", "时间晚于现在。");
        if (!Codes.TryGetValue(cells[2], out var code))
            return ("outcome", $"结果须为 {string.Join("、", Codes.Keys)} 之一。");

        var took = 0;
        if (cells.Length > 3 && cells[3] is not "" && !int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out took))
            return ("milliseconds", "毫秒须为不小于0的整数。");

        probe = (site, at, code is ProbeCode.Opened && took >= LateFrom ? ProbeCode.Late : code);
        return null;
    }

    private static IEnumerable<string> Cells(CsvReader csv) =>
        Enumerable.Range(0, Math.Min(csv.FieldCount, Header.Length)).Select(index => csv.GetString(index).Trim());

    private static Dictionary<SiteId, IReadOnlyDictionary<ProbeSlot, string>> BySite(IEnumerable<(SiteId Site, DateTimeOffset At, char Code)> probes) =>
        probes.GroupBy(probe => probe.Site).ToDictionary(
            site => site.Key,
            IReadOnlyDictionary<ProbeSlot, string> (site) => site.OrderBy(probe => probe.At)
                .GroupBy(probe => ProbeSlot.Of(probe.At))
                .ToDictionary(slot => slot.Key, slot => Letters(slot.Select(probe => probe.Code))));

    private static string Letters(IEnumerable<char> codes) => new StringBuilder().AppendJoin("", codes).ToString();
}
