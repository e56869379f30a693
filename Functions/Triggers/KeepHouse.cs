using Checker.Problems;
using Checker.Storage;
using Checker.Storage.Keeping;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>Daily at 03:00 (UTC+8): removes what is older than it must be kept, and nothing that is referred to.</summary>
internal sealed partial class KeepHouse(
    OperationLog log, AlertStore alerts, AttachmentStore attachments, ProblemStore problems, SubmissionStore submissions, RoundSweeping rounds, ProbeRollUp probes, StorageCounting counting,
    IOptions<HouseOptions> options, TimeProvider clock, ILogger<KeepHouse> logger)
{
    /// <summary>Then no further round is begun: well under any job's own deadline. The next day goes on.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);

    /// <summary>For counting; what was counted before stands where it does not suffice.</summary>
    private static readonly TimeSpan CountingTime = TimeSpan.FromMinutes(1);

    [Function(nameof(KeepHouse))]
    public async Task RunAsync([TimerTrigger("0 0 19 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var book = new HouseBook(isDry: false);
        await KeepAsync(book, () => clock.GetElapsedTime(begun) < Enough, cancellationToken);
        foreach (var (kind, (count, bytes)) in book.Gone)
            LogGone(logger, count, bytes, kind.Told());
        LogKept(logger, timer.IsPastDue);
        await CountAsync(cancellationToken);
    }

    /// <param name="mayGoOn">Asked before each round's files.</param>
    public async Task KeepAsync(HouseBook book, Func<bool> mayGoOn, CancellationToken cancellationToken)
    {
        var (now, terms) = (clock.GetUtcNow(), options.Value);
        var day = LocalDay.DayOf(now).AddDays(-terms.LogDays);
        var lines = book.IsDry ? await log.CountBeforeAsync(day, cancellationToken) : await log.RemoveBeforeAsync(day, cancellationToken);
        if (lines > 0)
            book.Note(Gone.LogLines, 0, lines);
        await RemoveDeliveriesAsync(now.AddDays(-terms.DeliveryDays), book, cancellationToken);
        await RemoveFilesAsync(now.AddDays(-terms.AttachmentDays), book, cancellationToken);
        await probes.RunAsync(LocalDay.DayOf(now).AddDays(-terms.ProbeDays), book, cancellationToken);
        await rounds.RunAsync(now.AddDays(-terms.VisitDays), now, book, mayGoOn, cancellationToken);
    }

    private async Task RemoveDeliveriesAsync(DateTimeOffset before, HouseBook book, CancellationToken cancellationToken)
    {
        var lines = book.IsDry ? await alerts.CountDeliveriesAsync(before, cancellationToken) : await alerts.RemoveDeliveriesAsync(before, cancellationToken);
        if (lines > 0)
            book.Note(Gone.Deliveries, 0, lines);
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CountingTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await counting.SaveAsync(await counting.CountAsync(clock.GetUtcNow(), either.Token), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotCounted(logger, CountingTime);
        }
    }

    /// <summary>A file is seen as it is listed before its references are read: one that comes again meanwhile is another by then, and stays.</summary>
    private async Task RemoveFilesAsync(DateTimeOffset before, HouseBook book, CancellationToken cancellationToken)
    {
        var old = await attachments.AllAsync(cancellationToken).Where(file => file.At < before).ToListAsync(cancellationToken);
        foreach (var files in old.GroupBy(file => file.Problem))
        {
            var wanted = await ReferredToAsync(files.Key, cancellationToken);
            foreach (var file in files.Where(file => !wanted.Contains(file.Id)))
                await book.LetGoAsync(Gone.Attachments, file.Bytes, () => attachments.TryRemoveAsync(file, cancellationToken));
        }
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

    [LoggerMessage(LogLevel.Information, "Removed {Count} ({Bytes} bytes): {What}")]
    private static partial void LogGone(ILogger logger, int count, long bytes, string what);

    [LoggerMessage(LogLevel.Warning, "What is stored was not counted within {Limit}: the figures shown are older")]
    private static partial void LogNotCounted(ILogger logger, TimeSpan limit);

    [LoggerMessage(LogLevel.Information, "The house is kept (past due: {PastDue})")]
    private static partial void LogKept(ILogger logger, bool pastDue);
}
