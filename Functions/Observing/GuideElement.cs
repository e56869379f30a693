namespace Checker.Observing;

/// <summary>One element of a guide to a service (办事指南).</summary>
/// <param name="Label">As the page has it.</param>
/// <param name="Words">How what stands under it begins; empty where nothing does.</param>
/// <param name="At">Where the label stands in the page's text.</param>
internal sealed record GuideElement(GuidePart Part, string Label, string Words, int At);

internal enum GuidePart
{
    /// <summary>办理依据.</summary>
    Basis,

    /// <summary>受理条件.</summary>
    Conditions,

    /// <summary>申请材料.</summary>
    Materials,

    /// <summary>办理流程.</summary>
    Process,

    /// <summary>办理地点.</summary>
    Place,

    /// <summary>联系电话.</summary>
    Phone,

    /// <summary>收费标准.</summary>
    Fee,

    /// <summary>办理时限.</summary>
    TimeLimit,

    /// <summary>办公时间.</summary>
    Hours,

    /// <summary>受理机构.</summary>
    Office,
}
