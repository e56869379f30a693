using Checker.Rounds;

namespace Checker.Problems;

/// <summary>What a step said, in staff's words.</summary>
internal static class StepWords
{
    /// <summary>Empty when its kind says it all.</summary>
    public static string Told(this ProblemAction action) => string.Join('；', Parts(action).Where(part => !string.IsNullOrEmpty(part)));

    public static string Word(this RecheckOutcome outcome) => outcome switch
    {
        RecheckOutcome.Rectified => "已整改",
        RecheckOutcome.StillOpen => "未整改到位",
        RecheckOutcome.Undetermined => "未能判定，待人工核查",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static IEnumerable<string?> Parts(ProblemAction action) => action switch
    {
        ProblemAction.Seen seen => [Batch(seen.Round), .. seen.Items.Take(3).Select(item => item.Finding.Sentence), seen.Items.Count > 3 ? $"等{seen.Items.Count}项" : null],
        ProblemAction.Unseen unseen => [Batch(unseen.Round)],
        ProblemAction.Enter enter => [enter.Text, $"违反：{enter.Clause}", enter.Reason, enter.Picture is { } picture ? $"截图：{picture.Name}" : null],
        ProblemAction.Import import => [import.Text, import.Office, import.Notice, By(import.Deadline)],
        ProblemAction.HandIn or ProblemAction.HandBack => [],
        ProblemAction.Confirm confirm => [confirm.Reason],
        ProblemAction.Review review => [review.Reason],
        ProblemAction.Dismiss dismiss => [dismiss.Reason],
        ProblemAction.Reopen reopen => [reopen.Reason],
        ProblemAction.Notify notify => [notify.Notice, By(notify.Deadline)],
        ProblemAction.Start start => [By(start.Deadline)],
        ProblemAction.Extend extend => [By(extend.Deadline), extend.Reason],
        ProblemAction.Report report =>
        [
            report.OnPaper ? "纸质回函，由工作人员录入" : null, report.Text,
            report.Accountability is { } whom ? $"问责情况：{whom}" : null,
            report.Files is [] ? null : $"附件：{string.Join('、', report.Files.Select(file => file.Name))}",
        ],
        ProblemAction.Recheck recheck => [recheck.Round is { } round ? Batch(round) : "人工核查", recheck.Outcome.Word(), recheck.Why],
        ProblemAction.Object @object => [@object.Reason],
        ProblemAction.Decide decide => [decide.Upheld ? "采纳异议" : "不采纳异议", decide.Reason],
        ProblemAction.Exclude exclude => [$"至{Day(exclude.Until)}", exclude.Reason, $"批准人：{exclude.Approver}"],
        ProblemAction.Include include => [include.Reason],
        ProblemAction.Unlist unlist => [unlist.Reason, $"批准人：{unlist.Approver}"],
        ProblemAction.Relist relist => [relist.Reason],
        ProblemAction.Call call => [$"通话对象：{call.Whom}", call.Said],
        ProblemAction.Undo undo => [undo.Reason],
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static string Batch(RoundId round) => $"检查批次{round}";

    private static string? By(DateOnly? deadline) => deadline is { } day ? $"整改期限{Day(day)}" : null;

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
