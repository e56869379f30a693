using System.Globalization;
using System.Text;
using Checker.Storage;

namespace Checker.Tests.Samples;

/// <summary>
/// What the office itself brings to the case of 2016, as data: the forty sites that it drew, the problems that it had named
/// the year before, and what it found when it looked at them again. Only the thirteen that stayed open are the notice's;
/// the hundred others are invented, and say so.
/// </summary>
internal sealed record SampleCase
{
    public const string Notice = "驻政办〔2015〕76号";

    /// <summary>The names of the sites drawn.</summary>
    public required IReadOnlyList<string> Drawn { get; init; }

    /// <summary>Last year's notice, as <c>POST /api/problems/import</c> takes it.</summary>
    public required string Named { get; init; }

    public required IReadOnlyList<SampleRecheck> Rechecks { get; init; }

    public static SampleCase Of(IReadOnlyList<SampleSite> sites)
    {
        var rechecks = Problems(sites).ToList();
        var csv = new StringBuilder("单位,网站,具体问题,文号\n");
        foreach (var (site, recheck) in rechecks)
            csv.Append(CultureInfo.InvariantCulture, $"{site.Addressee},{site.Name},{recheck.Problem},{Notice}\n");
        return new SampleCase
        {
            Drawn = [.. sites.Where(site => site.Drawn).Select(site => site.Name)],
            Named = csv.ToString(),
            Rechecks = [.. rechecks.Select(each => each.Recheck)],
        };
    }

    public string ToJson() => Json.Write(this);

    /// <summary>Named and still open, by site: 3 of 3, twice 2 of 3, and one of each other's.</summary>
    private static (int Named, int Open) OpenOn(SampleSite site) => site.Number switch
    {
        29 => (3, 3),
        15 or 16 => (3, 2),
        >= 30 and <= 35 => (1, 1),
        _ => (0, 0),
    };

    private const int Named2015 = 113;

    private static IEnumerable<(SampleSite Site, SampleRecheck Recheck)> Problems(IReadOnlyList<SampleSite> sites)
    {
        var open = sites.SelectMany(site => Enumerable.Range(1, OpenOn(site).Named)
            .Select(number => (site, Recheck(site, number, number <= OpenOn(site).Open)))).ToList();
        var others = sites.Where(site => OpenOn(site).Named == 0).ToList();
        var rectified = Enumerable.Range(0, Named2015 - open.Count)
            .Select(index => (others[index % others.Count], Recheck(others[index % others.Count], 1 + (index / others.Count), isOpen: false)));
        return open.Concat(rectified);
    }

    private static SampleRecheck Recheck(SampleSite site, int number, bool isOpen) => new(
        site.Name,
        $"示例问题{number}",
        isOpen ? "still-open" : "rectified",
        isOpen ? "演示数据：经复查仍未整改到位" : "演示数据：经复查已整改");
}

/// <param name="Outcome">As the API writes it.</param>
internal sealed record SampleRecheck(string Site, string Problem, string Outcome, string Reason);
