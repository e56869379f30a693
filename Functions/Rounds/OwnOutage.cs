using Checker.Judging;

namespace Checker.Rounds;

/// <summary>Sites drawn at random that fail in the same minute have one cause, and it may be ours: such probes do not count.</summary>
internal static class OwnOutage
{
    /// <param name="codes">What each site of a batch came to (<see cref="ProbeCode"/>).</param>
    /// <returns>The same, in the same order, with our own outage told as such.</returns>
    public static IReadOnlyList<char> Settle(IReadOnlyList<char> codes)
    {
        var failed = codes.Count(ProbeCode.HasFailed);
        var counted = codes.Count(ProbeCode.Counts);
        return failed >= WholeRound.SmallestGroup && failed * 2 > counted
            ? [.. codes.Select(code => ProbeCode.HasFailed(code) ? ProbeCode.Ours : code)]
            : codes;
    }
}
