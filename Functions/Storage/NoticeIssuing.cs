using Checker.Notices;
using Checker.Problems;

namespace Checker.Storage;

/// <summary>Issuing a notice: its version is frozen, and every problem that it names learns its number and its deadline.</summary>
internal sealed partial class NoticeIssuing(NoticeDesk desk, ProblemStore problems, ProblemEdits edits, ILogger<NoticeIssuing> logger)
{
    /// <summary>Asked again, as after a crash, it completes what is left.</summary>
    /// <param name="seen">The revision that the person saw.</param>
    public async Task<Changed<StandingNotice>> IssueAsync(NoticeId id, int seen, string by, CancellationToken cancellationToken)
    {
        var changed = await desk.IssueAsync(id, seen, by, cancellationToken);
        if (changed is Changed<StandingNotice>.Done { Value: var done })
            await NotifyAsync(done.Draft.Material, by, cancellationToken);
        if (changed is Changed<StandingNotice>.Unchanged { Value: var issued })
            await NotifyAsync(issued.Issued!.Draft.Material, by, cancellationToken);
        return changed;
    }

    private async Task NotifyAsync(NoticeMaterial material, string by, CancellationToken cancellationToken)
    {
        if (material.Head.Deadline is not { } deadline)
            return;

        var unnamed = material.Choices.Where(choice => choice.Unnamed is not null).Select(choice => choice.Site).ToHashSet();
        var found = material.Problems.Select(problem => new ProblemKey(problem.Site, problem.Rule, problem.Group).Id);
        var named = found.Concat(await StillOpenAsync(material.Recheck, cancellationToken)).Where(id => !unnamed.Contains(id.Site)).Distinct();
        foreach (var id in named)
        {
            var step = new ProblemAction.Notify(material.Head.Number(), deadline);
            if (await edits.DoAsync(id, step, new EditTerms(by), cancellationToken) is Edited.Refused(var why))
                LogLeft(logger, id, why);
        }
    }

    private async Task<IReadOnlyList<ProblemId>> StillOpenAsync(Recheck? recheck, CancellationToken cancellationToken)
    {
        var open = new List<ProblemId>();
        foreach (var site in recheck?.Sites.Where(site => site.Open > 0) ?? [])
        {
            open.AddRange(await problems.AllAsync(site.Site, null, cancellationToken)
                .Where(problem => problem.State is ProblemState.StillOpen && problem.Notices.Any(naming => naming.Notice == recheck!.Number))
                .Select(problem => problem.Id).ToListAsync(cancellationToken));
        }

        return open;
    }

    [LoggerMessage(LogLevel.Warning, "{Problem} is in an issued notice and was not marked so: {Why}")]
    private static partial void LogLeft(ILogger logger, ProblemId problem, string why);
}
