using System.Globalization;
using System.Text;
using Checker.Notices;
using Checker.Problems.Higher;
using Checker.Storage;
using Checker.Tests.Notices;

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

    /// <summary>The sites of which the notice says that they were closed at will: a person has asked by telephone.</summary>
    public required IReadOnlyList<string> ClosedAtWill { get; init; }

    /// <summary>What no rule derives: the editor's choice for a row of annex 2.</summary>
    public required IReadOnlyList<SampleChoice> Choices { get; init; }

    public NoticeHead Head { get; } = Notice2016.Material.Head with { Contacts = [], Phone = "" };

    public IReadOnlyList<HigherResult> Higher { get; } = Notice2016.Material.Higher;

    /// <summary>
    /// The same as it is entered. The notice of that year gives neither the document's number nor its day nor what was wrong
    /// with each site: the number says so, the day is the sample's own, and the problem is no more than the notice says.
    /// </summary>
    public HigherEntry HigherEntry { get; } = new()
    {
        Office = Notice2016.Material.Higher[0].Office,
        Area = Notice2016.Material.Higher[0].Area,
        Number = "2016年全省政府网站抽查情况（文号从略）",
        On = new DateOnly(2016, 5, 3),
        Inspected = Notice2016.Material.Higher[0].Inspected,
        Unqualified = Notice2016.Material.Higher[0].Unqualified,
        OursInspected = Notice2016.Material.Higher[0].OursInspected,
        OursUnqualified = Notice2016.Material.Higher[0].OursUnqualified,
        Sites = [.. Notice2016.Material.Higher[0].Ours.Select(site => new HigherRowEntry("", site, "抽查发现不合格", null))],
        By = "经办",
    };

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
            ClosedAtWill = [.. sites.Where(site => site.Drawn && site.Rules.Contains("unreachable-home")).Select(site => site.Name)],
            Choices = [.. sites.Select(ChoiceOf).OfType<SampleChoice>()],
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

    private static SampleChoice? ChoiceOf(SampleSite site) => site.Number switch
    {
        7 => new(site.Name, Veto: false, "环保动态最近更新时间2009年"),
        9 or 14 or 15 or 16 => new(site.Name, Veto: true, ""),
        _ => null,
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

internal sealed record SampleChoice(string Site, bool Veto, string Note);

/// <param name="Outcome">As the API writes it.</param>
internal sealed record SampleRecheck(string Site, string Problem, string Outcome, string Reason);
