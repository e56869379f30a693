using Checker.Problems;
using Checker.Sites;

namespace Checker.Pages;

/// <summary>What 整改跟踪 is asked for, as addresses write it.</summary>
/// <param name="View"><c>list</c>; else the board.</param>
/// <param name="Due"><c>overdue</c>, <c>soon</c> or <c>reported</c>; else all.</param>
internal sealed record RectificationTerms(string? View, string? Due, string? County, string? Notice, string? Q)
{
    /// <summary>Rectified ones stay on the board for so long.</summary>
    private const int DaysShown = 60;

    private static readonly ProblemState[] Tracked =
        [ProblemState.Notified, ProblemState.InRectification, ProblemState.Reported, ProblemState.StillOpen, ProblemState.Relapsed, ProblemState.Rectified];

    public bool AsList => View == "list";

    public IReadOnlyList<SitedProblem> Of(IEnumerable<SitedProblem> all, DateOnly today) =>
        [.. ProblemTerms.Order(all.Where(each => Lets(each, today))).OrderBy(each => each.Problem.Deadline ?? DateOnly.MaxValue)];

    public string With(string view, string? due)
    {
        (string Name, string? Value)[] terms = [("view", view), ("due", due), ("county", County), ("notice", Notice), ("q", Q)];
        return "/office/rectification?" + string.Join('&', terms.Where(term => !string.IsNullOrEmpty(term.Value)).Select(term => $"{term.Name}={Uri.EscapeDataString(term.Value!)}"));
    }

    private bool Lets(SitedProblem each, DateOnly today)
    {
        var (problem, site) = each;
        return Tracked.Contains(problem.State)
            && (problem.State is not ProblemState.Rectified || today.DayNumber - LocalDay.DayOf(problem.Since).DayNumber <= DaysShown)
            && Due switch
            {
                "overdue" => problem.IsOverdue(today),
                "soon" => ProblemLoad.IsDueSoon(problem, today),
                "reported" => problem.State is ProblemState.Reported,
                _ => true,
            }
            && (string.IsNullOrEmpty(County) || (site.County ?? Statistics.NoCounty) == County)
            && (string.IsNullOrEmpty(Notice) || problem.Notices.Any(naming => naming.Notice == Notice))
            && new SiteFilter(Q).Fits(site);
    }
}
