using Checker.Notices;
using Checker.Problems;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>不予列名, as a leader decided it of problems, in the choices of a notice's rows: counted, and not named.</summary>
internal sealed class Unlisting(ProblemStore problems)
{
    /// <param name="named">What the notice would name, by site.</param>
    /// <param name="chosen">The editor's own; a site's choice stays but for what is not to be named.</param>
    public async Task<IReadOnlyList<RowChoice>> OfAsync(
        ILookup<SiteId, Problem> named, IReadOnlyList<RowChoice> chosen, CancellationToken cancellationToken)
    {
        var choices = chosen.ToDictionary(choice => choice.Site);
        foreach (var site in named.Where(site => site.Any(problem => problem.UnlistedBy is not null)))
        {
            var choice = choices.GetValueOrDefault(site.Key) ?? new RowChoice(site.Key);
            choices[site.Key] = site.FirstOrDefault(problem => problem.UnlistedBy is null) is null
                ? choice with { Unnamed = choice.Unnamed ?? await DecisionAsync(site.First().Id, cancellationToken) }
                : choice with { Printed = Printed(choice, site) };
        }

        return [.. choices.Values];
    }

    private static IReadOnlyList<string> Printed(RowChoice choice, IEnumerable<Problem> site)
    {
        var keys = site.ToLookup(problem => problem.UnlistedBy is null, problem => NoticeResults.Confirmed(problem).Key);
        return [.. (choice.Printed ?? [.. keys[true]]).Except(keys[false])];
    }

    private async Task<Decision> DecisionAsync(ProblemId problem, CancellationToken cancellationToken)
    {
        var step = (await problems.HistoryAsync(problem, cancellationToken)).Last(step => step.Action is ProblemAction.Unlist);
        var (reason, approver) = (ProblemAction.Unlist)step.Action;
        return new Decision(reason, approver, LocalDay.DayOf(step.At));
    }
}
