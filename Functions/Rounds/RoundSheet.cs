using Checker.Judging;

namespace Checker.Rounds;

/// <summary>
/// A round's results as lists want them, a line a site in protocol order: what is shown, sought and counted, and no more, so
/// that a page of two hundred lines does not read all conclusions and the whole registry.
/// </summary>
internal sealed record RoundSheet
{
    public int V { get; init; } = 1;

    public required RoundSummary Summary { get; init; }

    /// <summary>When it was made: names and units are those that the registry had then.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    public required IReadOnlyList<SheetLine> Lines { get; init; }

    /// <param name="lines">In protocol order.</param>
    /// <param name="mark">Tells which conclusions it is made from.</param>
    public static RoundSheet Of(RoundId round, IReadOnlyList<SheetLine> lines, string mark, DateTimeOffset at) =>
        new()
        {
            MadeAt = at,
            Lines = lines,
            Summary = RoundSummary.Of(round, lines) with
            {
                Mark = mark,
                Waiting = lines.Count(line => line.Waiting > 0),
                Hinted = lines.Count(line => line.Hints is not []),
                Counties =
                [
                    .. lines.GroupBy(line => line.County).Select(county => new CountyCount(
                        county.Key, county.Count(), county.Count(line => line.Verdict is SiteVerdict.Passed), county.Count(line => line.Verdict is SiteVerdict.Failed))),
                ],
                Reasons =
                [
                    .. lines.SelectMany(line => line.Reasons).CountBy(reason => reason.Reason)
                        .Select(count => new ReasonCount(count.Key, count.Value))
                        .OrderByDescending(count => count.Sites).ThenBy(count => count.Reason),
                ],
            },
        };
}
