using System.ComponentModel.DataAnnotations;

namespace Checker.Triggers;

/// <summary>How long is kept what need not be kept for ever. Bound from the <c>House</c> section.</summary>
internal sealed class HouseOptions
{
    public const string Section = "House";

    /// <summary>Days that a line of 操作日志 is kept.</summary>
    /// <value>183 (the law's six months, in its longest half year) to 36,500; 1,096 if not set.</value>
    [Range(183, 36_500)]
    public int LogDays { get; init; } = 1_096;

    /// <summary>Days that the alerts' deliveries are kept: who was told, when, and whether it came.</summary>
    /// <value>183 (as 操作日志 at least) to 36,500; 1,096 if not set.</value>
    [Range(183, 36_500)]
    public int DeliveryDays { get; init; } = 1_096;

    /// <summary>Days that an attachment is kept to which nothing refers.</summary>
    /// <value>1 to 3,650; 30 if not set.</value>
    [Range(1, 3_650)]
    public int AttachmentDays { get; init; } = 30;

    /// <summary>
    /// Days that the files of a routine round's visits are kept, and of self-checks'. Conclusions are kept for ever, and so
    /// are the visits of which something was found or that a person looked at, and those of all other rounds.
    /// </summary>
    /// <value>90 (longer than any rule or page looks back) to 36,500; 731 if not set.</value>
    [Range(90, 36_500)]
    public int VisitDays { get; init; } = 731;

    /// <summary>Days that probes are kept by half hours; then a day is one figure. Where a site was found not to open, they stay.</summary>
    /// <value>120 (longer than any page looks back) to 36,500; 400 if not set.</value>
    [Range(120, 36_500)]
    public int ProbeDays { get; init; } = 400;
}
