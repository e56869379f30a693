using Checker.Host;
using Checker.Problems;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>Daily at 03:00 (UTC+8): removes what is older than it must be kept, and nothing that is referred to.</summary>
internal sealed partial class KeepHouse(
    OperationLog log, AttachmentStore attachments, ProblemStore problems, SubmissionStore submissions, IOptions<HouseOptions> options, TimeProvider clock,
    ILogger<KeepHouse> logger)
{
    [Function(nameof(KeepHouse))]
    public async Task RunAsync([TimerTrigger("0 0 19 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lines = await log.RemoveBeforeAsync(LocalDay.DayOf(now).AddDays(-options.Value.LogDays), cancellationToken);
        var files = await RemoveFilesAsync(now.AddDays(-options.Value.AttachmentDays), cancellationToken);
        LogKept(logger, lines, files, timer.IsPastDue);
    }

    /// <summary>A file is seen as it is listed before its references are read: one that comes again meanwhile is another by then, and stays.</summary>
    private async Task<int> RemoveFilesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = await attachments.AllAsync(cancellationToken).Where(file => file.At < before).ToListAsync(cancellationToken);
        var removed = 0;
        foreach (var files in old.GroupBy(file => file.Problem))
        {
            var wanted = await ReferredToAsync(files.Key, cancellationToken);
            foreach (var file in files.Where(file => !wanted.Contains(file.Id)))
                removed += await attachments.TryRemoveAsync(file, cancellationToken) ? 1 : 0;
        }

        return removed;
    }

    /// <summary>Steps that were taken back refer to their files, too: they stand in the history.</summary>
    private async Task<HashSet<string?>> ReferredToAsync(ProblemId problem, CancellationToken cancellationToken)
    {
        var steps = (await problems.HistoryAsync(problem, cancellationToken)).SelectMany(step => step.Action switch
        {
            ProblemAction.Report report => report.Files,
            ProblemAction.Enter { Picture: { } picture } => [picture],
            _ => [],
        });
        var sent = (await submissions.OfAsync(problem, cancellationToken)).SelectMany(stored => stored.Submission.Content.Files);
        return [.. steps.Concat(sent).Select(file => file.Id)];
    }

    [LoggerMessage(LogLevel.Information, "Removed {Lines} old lines of the log and {Files} files that nothing refers to (past due: {PastDue})")]
    private static partial void LogKept(ILogger logger, int lines, int files, bool pastDue);
}
