using static Checker.Problems.ProblemState;

namespace Checker.Problems;

/// <summary>The kinds of what can happen to a problem; <see cref="ProblemAction"/> says what each carries.</summary>
internal enum ActionKind
{
    Seen,
    Unseen,
    Enter,
    Import,

    /// <summary>The unit has handed its report to its county.</summary>
    HandIn,

    /// <summary>The county has sent it back.</summary>
    HandBack,
    Confirm,
    Review,
    Dismiss,
    Reopen,
    Notify,
    Start,
    Extend,
    Report,
    Recheck,
    Object,
    Decide,
    Exclude,
    Include,
    Unlist,
    Relist,
    Call,
    Undo,
}

/// <summary>What a person may do in which state: the one table of it.</summary>
internal static class ActionKinds
{
    private static readonly ProblemState[] All = Enum.GetValues<ProblemState>();
    private static readonly ProblemState[] Open = [.. All.Where(state => state.IsOpen())];
    private static readonly ProblemState[] Doubtful = [Found, AwaitingReview, Relapsed, Confirmed, .. Open];
    private static readonly ProblemState[] Confirmable = [Found, Relapsed];

    private static readonly Dictionary<ActionKind, ProblemState[]> From = new()
    {
        [ActionKind.Confirm] = Confirmable,
        [ActionKind.Review] = [AwaitingReview],
        [ActionKind.Dismiss] = Doubtful,
        [ActionKind.Reopen] = [Dismissed, Gone],
        [ActionKind.Notify] = [Confirmed, StillOpen],
        [ActionKind.Start] = [Notified],
        [ActionKind.Extend] = [Notified, InRectification, StillOpen],
        [ActionKind.Report] = Open,
        [ActionKind.Recheck] = Open,
        [ActionKind.Object] = [Confirmed, .. Open],
        [ActionKind.Decide] = [Confirmed, .. Open],
        [ActionKind.Exclude] = Doubtful,
        [ActionKind.Include] = All,
        [ActionKind.Unlist] = Doubtful,
        [ActionKind.Relist] = All,
        [ActionKind.Call] = All,
        [ActionKind.Undo] = All,
    };

    public static string Word(this ActionKind kind) => kind switch
    {
        ActionKind.Seen => "检出",
        ActionKind.Unseen => "未再发现",
        ActionKind.Enter => "人工补录",
        ActionKind.Import => "历史通报导入",
        ActionKind.HandIn => "报送县区",
        ActionKind.HandBack => "县区退回",
        ActionKind.Confirm => "确认",
        ActionKind.Review => "复核",
        ActionKind.Dismiss => "误报排除",
        ActionKind.Reopen => "重新核实",
        ActionKind.Notify => "通报",
        ActionKind.Start => "转入整改",
        ActionKind.Extend => "调整整改期限",
        ActionKind.Report => "登记整改报告",
        ActionKind.Recheck => "复查",
        ActionKind.Object => "登记异议反馈",
        ActionKind.Decide => "答复异议",
        ActionKind.Exclude => "不计入",
        ActionKind.Include => "恢复计入",
        ActionKind.Unlist => "不予列名",
        ActionKind.Relist => "恢复列名",
        ActionKind.Call => "电话记录",
        ActionKind.Undo => "撤销上一步",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a person does, by its name in addresses (<c>confirm</c>); null for what there is not.</summary>
    public static ActionKind? Find(string name) =>
        From.Keys.Cast<ActionKind?>().FirstOrDefault(kind => kind!.Value.Id() == name);

    /// <summary>What a person may do with it now, in the order of the life.</summary>
    public static IEnumerable<ActionKind> Possible(Problem problem) =>
        From.Keys.Where(kind => IsPossible(problem, kind));

    public static bool IsPossible(Problem problem, ActionKind kind) =>
        From.TryGetValue(kind, out var states) && states.Contains(problem.State) && kind switch
        {
            ActionKind.Notify => problem.Objection is null,
            ActionKind.Object => problem.Objection is null,
            ActionKind.Decide => problem.Objection is not null,
            ActionKind.Include => problem.Exclusion is not null,
            ActionKind.Unlist => problem.UnlistedBy is null,
            ActionKind.Relist => problem.UnlistedBy is not null,
            ActionKind.Undo => problem.LastDone is not null,
            _ => true,
        };

    /// <summary>Whether taking back has a meaning: what a round saw and what was said on the telephone stays so.</summary>
    public static bool CanBeUndone(this ActionKind kind) => kind is >= ActionKind.Confirm and <= ActionKind.Relist;
}
