using System.Globalization;
using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Pages;

/// <summary>Probes as stretches of a strip: half hours that went alike are one.</summary>
/// <param name="Slots">How many half hours.</param>
/// <param name="Kind">Also the class of its look: opened, failed, mixed, uncounted.</param>
internal sealed record Strip(int From, int Slots, string Kind, string Told)
{
    /// <summary>Half hours without a probe are left out.</summary>
    public static IReadOnlyList<Strip> Of(ProbedDay day)
    {
        List<Strip> stretches = [];
        foreach (var (index, codes) in day.Slots.Index())
        {
            if (KindOf(codes) is not { } kind)
                continue;
            if (stretches is [.., var last] && last.Kind == kind && last.From + last.Slots == index)
                stretches[^1] = Made(last.From, last.Slots + 1, kind, day);
            else
                stretches.Add(Made(index, 1, kind, day));
        }

        return stretches;
    }

    private static Strip Made(int from, int slots, string kind, ProbedDay day)
    {
        var codes = string.Concat(day.Slots.Skip(from).Take(slots));
        var told = string.Join('，', codes.GroupBy(code => code).Select(group => $"{ProbeWords.Of(group.Key)}{group.Count()}次"));
        return new(from, slots, kind, $"{Time(from)}—{Time(from + slots)} {told}");
    }

    private static string? KindOf(string codes) =>
        codes.Length == 0 ? null
        : codes.All(code => !ProbeCode.Counts(code)) ? "uncounted"
        : codes.Any(ProbeCode.HasFailed) ? codes.All(code => ProbeCode.HasFailed(code) || !ProbeCode.Counts(code)) ? "failed" : "mixed"
        : "opened";

    private static string Time(int slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{slot / 2:00}:{slot % 2 * (60 / (ProbeSlot.ADay / 24)):00}");
}
