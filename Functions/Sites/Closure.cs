namespace Checker.Sites;

/// <summary>The dates of a site's closing, as filed. Days of UTC+8; null: not yet, or not known.</summary>
internal sealed record Closure
{
    /// <summary>关停类型: for a time or for good.</summary>
    public ClosureKind? Kind { get; init; }

    /// <summary>关停申请日期.</summary>
    public DateOnly? Requested { get; init; }

    /// <summary>关停批准日期.</summary>
    public DateOnly? Approved { get; init; }

    /// <summary>关停开始日期.</summary>
    public DateOnly? From { get; init; }

    /// <summary>计划恢复日期.</summary>
    public DateOnly? PlannedReturn { get; init; }

    /// <summary>公告起始日期: since when the closure notice hangs on the home page.</summary>
    public DateOnly? NoticeFrom { get; init; }

    /// <summary>迁移去向.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The marks that a person has recorded as cancelled.</summary>
    public IReadOnlyList<ClosureMark> Cancelled { get; init; } = [];

    /// <summary>完成日期: marks cancelled, the closure is done.</summary>
    public DateOnly? Finished { get; init; }
}

internal enum ClosureKind
{
    /// <summary>临时.</summary>
    ForATime,

    /// <summary>永久.</summary>
    ForGood,
}
