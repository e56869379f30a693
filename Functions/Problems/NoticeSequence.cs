namespace Checker.Problems;

/// <summary>
/// The office's own notices in order, by their first deadline or when they were recorded: an earlier one may be imported
/// after a later one. Higher offices' documents are none of them.
/// </summary>
internal sealed class NoticeSequence
{
    private readonly Dictionary<string, DateTimeOffset> _recorded;

    public NoticeSequence(IEnumerable<Problem> named)
    {
        var notices = named.SelectMany(problem => problem.Notices).Where(naming => naming.Office is null).GroupBy(naming => naming.Notice).ToList();
        _recorded = notices.ToDictionary(notice => notice.Key, notice => notice.Min(naming => naming.At));
        Numbers =
        [
            .. notices.OrderBy(notice => notice.Min(naming => naming.Deadline ?? naming.Day))
                .ThenBy(notice => _recorded[notice.Key])
                .Select(notice => notice.Key),
        ];
    }

    public IReadOnlyList<string> Numbers { get; }

    /// <summary>The longest run of notices that these problems stand in without a gap, the later of two that are as long.</summary>
    public IReadOnlyList<string> LongestRun(IEnumerable<Problem> problems)
    {
        var own = Own(problems);
        List<string> longest = [], run = [];
        foreach (var notice in Numbers)
        {
            run = own.Contains(notice) ? [.. run, notice] : [];
            longest = run.Count >= longest.Count ? run : longest;
        }

        return longest;
    }

    /// <summary>The run that ends with the newest notice: none when these problems do not stand in that.</summary>
    public IReadOnlyList<string> CurrentRun(IEnumerable<Problem> problems)
    {
        var own = Own(problems);
        return [.. Numbers.Reverse().TakeWhile(own.Contains).Reverse()];
    }

    /// <summary>Notices that name these problems in both parts: one anew, and one of an earlier notice as not put right.</summary>
    public IReadOnlyList<string> InBothParts(IReadOnlyList<Problem> problems) =>
        [.. Numbers.Where(notice => problems.Any(problem => First(problem) == notice) && problems.Any(problem => IsStillOpenIn(problem, notice)))];

    /// <summary>Every document that names these problems when both a higher office and ours do; else none.</summary>
    public static IReadOnlyList<string> ByBoth(IReadOnlyList<Problem> problems)
    {
        var namings = problems.SelectMany(problem => problem.Notices).ToList();
        return namings.Exists(naming => naming.Office is null) && namings.Exists(naming => naming.Office is not null)
            ? [.. namings.OrderBy(naming => naming.Day).Select(naming => naming.Office is { } office && !naming.Notice.Contains(office, StringComparison.Ordinal) ? $"{office}{naming.Notice}" : naming.Notice).Distinct()]
            : [];
    }

    /// <summary>Named again by it, or found not put right before it was recorded and still so.</summary>
    private bool IsStillOpenIn(Problem problem, string notice) =>
        First(problem) is { } first && first != notice
        && (problem.Notices.Skip(1).Any(naming => naming.Notice == notice)
            || (problem is { State: ProblemState.StillOpen, Recheck: { } recheck } && recheck.At <= _recorded[notice] && _recorded[first] < _recorded[notice]));

    private static string? First(Problem problem) => problem.Notices.FirstOrDefault(naming => naming.Office is null)?.Notice;

    private static HashSet<string> Own(IEnumerable<Problem> problems) =>
        [.. problems.SelectMany(problem => problem.Notices).Where(naming => naming.Office is null).Select(naming => naming.Notice)];
}
