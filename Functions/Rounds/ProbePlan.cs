using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>The message that asks for one probe of each of these sites.</summary>
internal sealed record ProbeBatch
{
    public const int Version = 1;

    public int V { get; init; } = Version;

    public required IReadOnlyList<SiteId> Sites { get; init; }

    public string? Trace { get; init; }
}

/// <summary>
/// A half hour's probes: every watched site's home page once, at moments spread over it, in an order that is another each
/// time. Sites that are watched no more (例外; closures, for two years after their end) are looked at once a week.
/// </summary>
internal static class ProbePlan
{
    /// <summary>So many sites are visited at a time: what they share tells our own outage from theirs.</summary>
    public const int BatchSize = 16;

    /// <summary>The last probes of a half hour need time to end within it.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(3);

    /// <param name="daily">How many times a day a watched site is probed.</param>
    /// <returns>The batches, each with how long it waits.</returns>
    public static IReadOnlyList<(ProbeBatch Batch, TimeSpan Wait)> Of(IReadOnlyList<Site> registry, DateTimeOffset now, int daily)
    {
        var slot = ProbeSlot.Of(now);
        var due = registry.Where(site => Selection.IsWatched(site) ? slot.IsOneOf(daily) : daily > 0 && IsAfterwards(site, slot))
            .OrderBy(site => Lot(slot, site.Id), StringComparer.Ordinal)
            .Select(site => site.Id)
            .ToList();
        if (due is [])
            return [];

        var batches = (due.Count + BatchSize - 1) / BatchSize;
        var left = slot.End - now - Margin;
        var step = left > TimeSpan.Zero ? left / batches : TimeSpan.Zero;
        return [.. Enumerable.Range(0, batches).Select(index => (Batch(due, index, batches), Wait(step, index, slot)))];
    }

    /// <summary>Batches are of one size, or differ by one: none is too small to tell.</summary>
    private static ProbeBatch Batch(List<SiteId> due, int index, int batches)
    {
        var from = due.Count * index / batches;
        return new ProbeBatch { Sites = due[from..(due.Count * (index + 1) / batches)] };
    }

    /// <summary>In its share of the half hour, but never at the same minute each time.</summary>
    private static TimeSpan Wait(TimeSpan step, int index, ProbeSlot slot) =>
        (step * index) + (step * (Digest($"{slot} {index}")[0] / 256d));

    private static bool IsAfterwards(Site site, ProbeSlot slot) =>
        (site.State is SiteState.Exempt || Selection.IsLookedAfter(site, slot.Day)) && IsOfTheWeek(site.Id, slot);

    private static bool IsOfTheWeek(SiteId site, ProbeSlot slot)
    {
        var ofTheWeek = BitConverter.ToUInt16(Digest(site.ToString())) % (7 * ProbeSlot.ADay);
        return ((int)slot.Day.DayOfWeek * ProbeSlot.ADay) + slot.Index == ofTheWeek;
    }

    private static string Lot(ProbeSlot slot, SiteId site) => Convert.ToHexStringLower(Digest($"{slot}\n{site}"));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
