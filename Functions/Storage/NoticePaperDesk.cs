using Checker.Notices;
using Checker.Notices.Papers;

namespace Checker.Storage;

/// <summary>Makes the office's other documents from what is stored, in the office's words.</summary>
internal sealed class NoticePaperDesk(
    NoticePaperStore store, NoticePaperBatches batches, NoticePaperPeriods periods, NoticePaperOthers others, TimeProvider clock)
{
    /// <summary>What stands in the place of an office that nobody has named yet.</summary>
    private static readonly NoticeHead Nobody = new() { Office = "", OfficeShort = "", NumberWord = "", Year = 1949 };

    /// <returns>Exactly one of the two is null: the paper, or why there is none, as a sentence for staff.</returns>
    public async Task<(Notice? Paper, string? Refusal)> ComposeAsync(NoticePaperOrder order, CancellationToken cancellationToken)
    {
        var head = await store.FindHeadAsync(cancellationToken);
        if (head is null && PaperShape.For(order.Kind).IsSigned)
            return (null, "请先填写发文机关。");

        var (content, refusal) = await ContentAsync(order, head, cancellationToken);
        if (content is null)
            return (null, refusal);

        var words = await store.WordsAsync(order.Kind, cancellationToken);
        return (PaperComposer.Compose(words.Words.Template, HeadOf(order, head?.Head ?? Nobody), content), null);
    }

    /// <summary>The office's own words for a kind.</summary>
    /// <param name="seen">How many edits the words had that the person saw.</param>
    public async Task<Changed<PaperWords>> RewordAsync(PaperTemplate template, int seen, string by, CancellationToken cancellationToken)
    {
        var stored = await store.WordsAsync(template.Kind, cancellationToken);
        if (stored.Words.Edits.Count != seen)
            return new Changed<PaperWords>.Overtaken(stored.Words);

        var words = new PaperWords { Template = template, Edits = [.. stored.Words.Edits, .. WordEdit.Between(stored.Words.Template, template, clock.GetUtcNow(), by)] };
        return await store.TrySaveAsync(stored, words, cancellationToken)
            ? new Changed<PaperWords>.Done(words)
            : new Changed<PaperWords>.Overtaken((await store.WordsAsync(template.Kind, cancellationToken)).Words);
    }

    public Task SaveHeadAsync(OfficeHead head, string by, CancellationToken cancellationToken) =>
        store.SaveHeadAsync(head with { ChangedAt = clock.GetUtcNow(), ChangedBy = by }, cancellationToken);

    private async Task<(PaperContent? Content, string? Refusal)> ContentAsync(NoticePaperOrder order, OfficeHead? head, CancellationToken cancellationToken)
    {
        var today = LocalDay.DayOf(clock.GetUtcNow());
        return order.Kind switch
        {
            PaperKind.Recheck => Told(await others.RecheckAsync(order.Notice, today, cancellationToken), RecheckPaper.Of, "没有这个文号通报的问题。"),
            PaperKind.Results => Told(await others.ResultsAsync(order.Notice, cancellationToken), ResultsPaper.Of, "没有这份通报。"),
            PaperKind.Whitelist or PaperKind.Announcement => Told(await others.VisitingAsync(head, cancellationToken), VisitingPaper.Of, ""),
            PaperKind.Quarter when order is { Year: >= 1990 and <= 9998, Quarter: >= 1 and <= 4 } =>
                Told(await periods.QuarterAsync(order.Year.Value, order.Quarter.Value, today, cancellationToken), QuarterPaper.Of, ""),
            PaperKind.Quarter => (null, "请填写年份和季度。"),
            PaperKind.Year when order is { Year: >= 1990 and <= 9998 } => Told(await periods.YearAsync(order.Year.Value, cancellationToken), YearPaper.Of, ""),
            PaperKind.Year => (null, "请填写年份。"),
            PaperKind.WorkingPaper => Told(await batches.BatchAsync(order.Round, cancellationToken), BatchPaper.Of, "没有这个检查批次，或尚未结束。"),
            PaperKind.ScoringSheet => Told(await batches.SiteAsync(order.Round, order.Site, cancellationToken), ScoringPaper.Of, "这个检查批次没有这个网站的结论。"),
            _ => throw new InvalidOperationException("A new kind of paper."),
        };
    }

    private static (PaperContent? Content, string? Refusal) Told<T>(T? about, Func<T, PaperContent> content, string refusal)
        where T : class => about is null ? (null, refusal) : (content(about), null);

    /// <summary>The office's head says who; when, to whom and until when is the paper's own.</summary>
    private NoticeHead HeadOf(NoticePaperOrder order, NoticeHead office) => office with
    {
        Addressees = order.To,
        Serial = order.Serial,
        Signed = order.Signed,
        Printed = order.Printed,
        Published = null,
        Deadline = order.Deadline,
        Year = (order.Signed ?? LocalDay.DayOf(clock.GetUtcNow())).Year,
        Remark = "",
    };
}
