namespace Checker.Sites;

/// <summary>What can happen to a site on its way out, and back.</summary>
internal enum ClosureStep
{
    /// <summary>申请关停.</summary>
    Request,

    /// <summary>撤回申请.</summary>
    Withdraw,

    /// <summary>批准关停.</summary>
    Approve,

    /// <summary>悬挂公告.</summary>
    PostNotice,

    /// <summary>下线.</summary>
    TakeDown,

    /// <summary>注销一项标识.</summary>
    CancelMark,

    /// <summary>完成关停.</summary>
    Finish,

    /// <summary>恢复正常.</summary>
    Return,
}

/// <summary>What is cancelled after a closure for good (驻政办〔2016〕59号 三(二)); only the domain can be seen by a visit.</summary>
internal enum ClosureMark
{
    /// <summary>网站标识码.</summary>
    SiteCode,

    /// <summary>ICP备案编号.</summary>
    Icp,

    /// <summary>党政机关网站标识.</summary>
    PartyAndGovernment,

    /// <summary>公安机关备案编号.</summary>
    Police,

    /// <summary>域名.</summary>
    Domain,
}

/// <summary>One step, as a person records it.</summary>
/// <param name="Day">When it happened, in UTC+8.</param>
internal sealed record ClosureMove(ClosureStep Step, DateOnly Day)
{
    /// <summary>For <see cref="ClosureStep.Request"/>: for a time or for good.</summary>
    public ClosureKind? Kind { get; init; }

    /// <summary>For <see cref="ClosureStep.TakeDown"/> for a time: when it is planned to be back.</summary>
    public DateOnly? PlannedReturn { get; init; }

    /// <summary>For <see cref="ClosureStep.PostNotice"/>: where the content went.</summary>
    public string? MovedTo { get; init; }

    /// <summary>For <see cref="ClosureStep.CancelMark"/>.</summary>
    public ClosureMark? Mark { get; init; }
}

internal static class ClosureWords
{
    public static string Word(this ClosureStep step) => step switch
    {
        ClosureStep.Request => "申请关停",
        ClosureStep.Withdraw => "撤回申请",
        ClosureStep.Approve => "批准关停",
        ClosureStep.PostNotice => "悬挂公告",
        ClosureStep.TakeDown => "下线",
        ClosureStep.CancelMark => "注销标识",
        ClosureStep.Finish => "完成关停",
        ClosureStep.Return => "恢复正常",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static string Word(this ClosureMark mark) => mark switch
    {
        ClosureMark.SiteCode => "网站标识码",
        ClosureMark.Icp => "ICP备案编号",
        ClosureMark.PartyAndGovernment => "党政机关网站标识",
        ClosureMark.Police => "公安机关备案编号",
        ClosureMark.Domain => "域名",
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };
}
