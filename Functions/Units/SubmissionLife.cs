using static Checker.Units.SubmissionState;

namespace Checker.Units;

/// <summary>
/// A submission's life: drafted, submitted, and then sent back or signed. Each step makes a new one of the one before, or
/// is refused; sent again, it changes nothing.
/// </summary>
internal static class SubmissionLife
{
    private const string Overtaken = "页面打开后该报告已有变化，请刷新页面后再办理。";

    /// <param name="begin">What a new one would be.</param>
    /// <param name="last">The problem's latest; null when there was none.</param>
    public static SubmissionTaken Take(Submission begin, Submission? last, SubmissionStep step, DateTimeOffset at, string by)
    {
        if (by.Length > Submission.LongestName)
            return Refuse($"姓名不得超过{Submission.LongestName}字。");

        return step switch
        {
            SubmissionStep.Save save => Write(begin, last, save.Number, save.Content, []),
            SubmissionStep.Submit { Content.Text: "" } => Refuse("请填写整改情况。"),
            SubmissionStep.Submit submit => Write(begin, last, submit.Number, submit.Content, [new SubmissionEvent(Submitted, at, by)]),
            _ when last is null || step.Number > last.Number => Refuse("没有这份报告。"),
            _ when step.Number < last.Number => Refuse(Overtaken),
            SubmissionStep.Return back => Return(last, back, at, by),
            SubmissionStep.Sign sign => Sign(last, sign, at, by),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    private static SubmissionTaken Write(
        Submission begin, Submission? last, int number, ReportContent content, IReadOnlyList<SubmissionEvent> events)
    {
        var state = events is [] ? Drafted : Submitted;
        if (content.Mistake() is { } mistake)
            return Refuse(mistake);
        if (last?.Number == number && last.Content.Says(content) && (last.State != Drafted || state == Drafted))
            return new SubmissionTaken.Unchanged(last);
        if (last is { IsWaiting: true })
            return Refuse("已报送的报告尚未办结，不能修改；县区退回后可重新报送。");
        if (number != NumberOf(last))
            return Refuse(Overtaken);

        var before = last is { State: Drafted } ? last : begin with { Number = number };
        return Done(before with { State = state, Content = content, Events = events });
    }

    /// <summary>The number of what may be written now: the draft's, or the next one's.</summary>
    public static int NumberOf(Submission? last) => last is null ? 1 : last.IsOver ? last.Number + 1 : last.Number;

    private static SubmissionTaken Return(Submission last, SubmissionStep.Return step, DateTimeOffset at, string by)
    {
        if (last.State is Returned)
            return new SubmissionTaken.Unchanged(last);
        if (last is not { State: Submitted, County: not null })
            return NotWithCounty(last);
        if (step.Reason is "" || step.Reason.Length > Submission.LongestReason)
            return Refuse($"请填写退回的原因，不超过{Submission.LongestReason}字。");

        return Done(last with { State = Returned, Events = [.. last.Events, new SubmissionEvent(Returned, at, by, step.Reason)] });
    }

    private static SubmissionTaken Sign(Submission last, SubmissionStep.Sign step, DateTimeOffset at, string by)
    {
        if (last.State is Signed)
            return new SubmissionTaken.Unchanged(last);
        if (last is not { State: Submitted, County: not null })
            return NotWithCounty(last);
        if (step.Name is "" || step.Name.Length > Submission.LongestName)
            return Refuse($"请填写签收人，不超过{Submission.LongestName}字。");
        if (step.Day > LocalDay.DayOf(at) || step.Day < LocalDay.DayOf(last.Events[^1].At))
            return Refuse("签收日期须在单位报送之日至今日之间。");

        return Done(last with { State = Signed, Events = [.. last.Events, new SubmissionEvent(Signed, at, by, step.Name, step.Day)] });
    }

    private static SubmissionTaken.Refused NotWithCounty(Submission last) =>
        Refuse(last.County is null ? "该报告不经县区报送。" : $"该报告现为“{last.State.Word()}”，不能办理。");

    private static SubmissionTaken.Done Done(Submission submission) => new(submission);

    private static SubmissionTaken.Refused Refuse(string why) => new(why);
}
