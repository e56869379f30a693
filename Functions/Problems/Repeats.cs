namespace Checker.Problems;

/// <summary>Who was named more than once.</summary>
/// <param name="Notices">All of the office's own notices in order.</param>
/// <param name="Sites">连续被通报: in notices that follow one another.</param>
/// <param name="Units">Likewise.</param>
/// <param name="BothParts">Sites that one notice names anew and as not put right.</param>
/// <param name="HigherToo">Sites that a higher office and the office itself named.</param>
internal sealed record Repeats(
    IReadOnlyList<string> Notices, IReadOnlyList<Repeat> Sites, IReadOnlyList<Repeat> Units,
    IReadOnlyList<Repeat> BothParts, IReadOnlyList<Repeat> HigherToo)
{
    public static Repeats Of(IReadOnlyList<SitedProblem> named)
    {
        var notices = new NoticeSequence(named.Select(each => each.Problem));
        return new Repeats(
            notices.Numbers,
            By(named, Site, notices.LongestRun, 2),
            By(named, each => (each.Unit, each.Unit), notices.LongestRun, 2),
            By(named, Site, notices.InBothParts, 1),
            By(named, Site, NoticeSequence.ByBoth, 2));
    }

    private static (string Key, string Name) Site(SitedProblem each) => (each.Site.Id.ToString(), each.Site.Name);

    private static IReadOnlyList<Repeat> By(
        IReadOnlyList<SitedProblem> named, Func<SitedProblem, (string Key, string Name)> of,
        Func<IReadOnlyList<Problem>, IReadOnlyList<string>> notices, int least) =>
    [
        .. named.GroupBy(of)
            .Select(group => new Repeat(group.Key.Name, notices([.. group.Select(each => each.Problem)])))
            .Where(repeat => repeat.Notices.Count >= least),
    ];
}

/// <param name="Notices">Those that make it one.</param>
internal sealed record Repeat(string Name, IReadOnlyList<string> Notices);
