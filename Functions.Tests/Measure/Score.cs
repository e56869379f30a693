using System.Diagnostics;

namespace Checker.Tests.Measure;

/// <summary>How well one set was read.</summary>
/// <param name="Accuracy">Right, of all.</param>
/// <param name="Precision">Right, of those that were said (to be what is looked for).</param>
/// <param name="Recall">Said rightly, of those that are (what is looked for).</param>
/// <param name="PerSite">The mean of the sites' accuracies; null where the corpus names no sites.</param>
/// <param name="Milliseconds">The median time of reading one page, decoding and parsing included.</param>
internal sealed record Score(
    string Set, int Number, double Accuracy, double? Precision, double? Recall, double? PerSite, double Milliseconds,
    IReadOnlyDictionary<string, double> Sites, IReadOnlyList<Miss> Worst)
{
    private const int MostWorst = 10;

    public static Score Of(LabelledSet set, IReadOnlyList<LabelledPage> pages)
    {
        List<(LabelledPage Page, string? Read, double Milliseconds)> all = [];
        foreach (var page in pages)
        {
            var started = Stopwatch.GetTimestamp();
            var read = set.Read(page);
            all.Add((page, read, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        var right = all.Count(each => each.Read == each.Page.Label);
        var said = all.Where(each => set.Positive is null ? each.Read is not null : each.Read == set.Positive).ToList();
        var meant = all.Where(each => set.Positive is null || each.Page.Label == set.Positive).ToList();
        var sites = all.Where(each => each.Page.Site is not null)
            .GroupBy(each => each.Page.Site!)
            .ToDictionary(site => site.Key, site => Share(site.Count(each => each.Read == each.Page.Label), site.Count()) ?? 0);

        return new(
            set.Name, all.Count, Share(right, all.Count) ?? 0,
            Share(said.Count(each => each.Read == each.Page.Label), said.Count),
            Share(meant.Count(each => each.Read == each.Page.Label), meant.Count),
            sites.Count > 0 ? sites.Values.Average() : null,
            Median([.. all.Select(each => each.Milliseconds)]), sites,
            [.. all.Where(each => each.Read != each.Page.Label)
                .OrderBy(each => each.Read is null)
                .Select(each => new Miss(each.Page.Path, each.Page.Label, each.Read))
                .Take(MostWorst)]);
    }

    public override string ToString()
    {
        var line = $"{Set,-16} {Number,5} {Accuracy,9:0.000} {Shown(Precision),10} {Shown(Recall),7} {Shown(PerSite),9} {Milliseconds,7:0.0}";
        return string.Join('\n', [line, .. Worst.Select(miss => $"    {miss.Expected,-18} {miss.Read ?? "nothing",-18} {miss.Path}")]);
    }

    private static string Shown(double? share) => share is { } known ? $"{known:0.000}" : "-";

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[values.Length / 2];
    }
}

/// <summary>A page read otherwise than its label says, the wrong before the silent.</summary>
internal sealed record Miss(string Path, string Expected, string? Read);
