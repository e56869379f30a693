namespace Checker.Problems;

/// <summary>A person's step as a form or a call sends it: what of this an action needs, <see cref="Read"/> says.</summary>
internal sealed record ActionForm
{
    /// <summary>Who acts; empty when it is not said.</summary>
    public string? By { get; init; }

    public string? Reason { get; init; }

    public string? Notice { get; init; }

    public DateOnly? Deadline { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<ReportFile>? Files { get; init; }

    public string? Accountability { get; init; }

    /// <summary>A report that came by letter.</summary>
    public bool Paper { get; init; }

    public RecheckOutcome? Outcome { get; init; }

    public bool? Upheld { get; init; }

    public string? Approver { get; init; }

    public DateOnly? Until { get; init; }

    public string? Whom { get; init; }

    private const int LongestName = 50;
    private const int LongestLine = 500;
    private const int LongestText = 4000;
    private const int MostFiles = 20;

    /// <summary>The step, or what is missing or too much, as a sentence for staff.</summary>
    public (ProblemAction? Action, string? Mistake) Read(ActionKind kind) =>
        TooLong() is { } mistake ? (null, mistake) : Action(kind) is { } action ? (action, null) : (null, $"请填写{Missing(kind)}。");

    private ProblemAction? Action(ActionKind kind) => kind switch
    {
        ActionKind.Confirm => new ProblemAction.Confirm(Said(Reason), TwoPersons: true),
        ActionKind.Review => new ProblemAction.Review(Said(Reason)),
        ActionKind.Dismiss => new ProblemAction.Dismiss(Line(Reason)),
        ActionKind.Reopen => new ProblemAction.Reopen(Line(Reason)),
        ActionKind.Notify => Deadline is { } day ? new ProblemAction.Notify(Line(Notice), day) : null,
        ActionKind.Start => new ProblemAction.Start(Deadline),
        ActionKind.Extend => Deadline is { } day ? new ProblemAction.Extend(day, Line(Reason)) : null,
        ActionKind.Report => new ProblemAction.Report(Line(Text), Files ?? [], Said(Accountability), Paper),
        ActionKind.Recheck => Outcome is { } outcome && Enum.IsDefined(outcome) ? new ProblemAction.Recheck(outcome, null, Line(Reason)) : null,
        ActionKind.Object => new ProblemAction.Object(Line(Reason)),
        ActionKind.Decide => Upheld is { } upheld ? new ProblemAction.Decide(upheld, Line(Reason)) : null,
        ActionKind.Exclude => Until is { } day ? new ProblemAction.Exclude(Line(Reason), Line(Approver), day) : null,
        ActionKind.Include => new ProblemAction.Include(Line(Reason)),
        ActionKind.Unlist => new ProblemAction.Unlist(Line(Reason), Line(Approver)),
        ActionKind.Relist => new ProblemAction.Relist(Line(Reason)),
        ActionKind.Call => new ProblemAction.Call(Line(Whom), Line(Text)),
        ActionKind.Undo => new ProblemAction.Undo(Line(Reason)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Missing(ActionKind kind) => kind switch
    {
        ActionKind.Recheck => "复查结果",
        ActionKind.Decide => "是否采纳异议",
        ActionKind.Exclude => "不计入的截止日期",
        _ => "整改期限",
    };

    private string? TooLong()
    {
        (string Name, string? Text, int Most)[] fields =
        [
            ("批准人", Approver, LongestName), ("通话对象", Whom, LongestName), ("原因", Reason, LongestLine),
            ("文号", Notice, LongestLine), ("问责情况", Accountability, LongestText), ("内容", Text, LongestText),
            .. (Files ?? []).Select(file => ("附件", (string?)file.Name, LongestLine)),
        ];
        return fields.FirstOrDefault(field => field.Text?.Length > field.Most) is ({ } name, _, var most) ? $"{name}不得超过{most}字。"
            : Files?.Count > MostFiles ? $"附件不得超过{MostFiles}个。"
            : null;
    }

    /// <summary>What is not said is refused by <see cref="Life"/>, which says so.</summary>
    private static string Line(string? text) => text?.Trim() ?? "";

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
