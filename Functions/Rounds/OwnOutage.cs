using Checker.Judging;

namespace Checker.Rounds;

/// <summary>
/// What failed may be ours, and then does not count: sites drawn at random that fail in the same minute have one cause; and in a
/// half hour of which we slept through some, nobody knows who was silent.
/// </summary>
internal static class OwnOutage
{
    /// <param name="probes">What each site of a batch came to (<see cref="ProbeCode"/>), and in which half hour.</param>
    /// <returns>The same, in the same order, with our own outage told as such.</returns>
    public static IReadOnlyList<char> Settle(IReadOnlyList<(char Code, ProbeSlot Slot)> probes, IReadOnlyList<OwnGap> gaps)
    {
        var failed = probes.Count(probe => ProbeCode.HasFailed(probe.Code));
        var isOurs = failed >= WholeRound.SmallestGroup && failed * 2 > probes.Count(probe => ProbeCode.Counts(probe.Code));
        return [.. probes.Select(probe => ProbeCode.HasFailed(probe.Code) && (isOurs || gaps.Any(gap => gap.Touches(probe.Slot))) ? ProbeCode.Ours : probe.Code)];
    }
}
