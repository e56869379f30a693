using System.Text.Json.Serialization;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Problems.SelfChecks;

/// <summary>自查任务: what a unit whose sites a spot check did not draw is to look through by itself, and by when.</summary>
internal sealed record SelfCheck
{
    public int V { get; init; } = 1;

    /// <summary>The closed spot check.</summary>
    public required RoundId Round { get; init; }

    public required string Unit { get; init; }

    public string? County { get; init; }

    /// <summary>The unit's sites that were not drawn, in protocol order.</summary>
    public required IReadOnlyList<SiteId> Sites { get; init; }

    /// <summary>The last day that is in time.</summary>
    public required DateOnly Deadline { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public IReadOnlyList<SelfCheckStep> Steps { get; init; } = [];

    [JsonIgnore]
    public SelfCheckState State => Steps.LastOrDefault(step => step.Action is not SelfCheckAction.Extend)?.Action switch
    {
        null or SelfCheckAction.Return => SelfCheckState.Open,
        SelfCheckAction.Report => SelfCheckState.Reported,
        SelfCheckAction.Accept => SelfCheckState.Accepted,
        _ => throw new InvalidOperationException("A new kind of step."),
    };

    /// <summary>What a step goes by.</summary>
    [JsonIgnore]
    public int Version => Steps.Count + 1;

    /// <summary>Nothing was reported, or it was returned, and the deadline's own day is over.</summary>
    public bool IsOverdue(DateOnly day) => State is SelfCheckState.Open && day > Deadline;
}

/// <param name="Text">The unit's answer; of other steps, the reason or remark.</param>
/// <param name="Who">Of an answer, who gave it for the unit; else empty.</param>
/// <param name="Deadline">Of an extension, the new one.</param>
internal sealed record SelfCheckStep(SelfCheckAction Action, DateTimeOffset At, string By, string Text, string Who = "", DateOnly? Deadline = null);

internal enum SelfCheckAction
{
    /// <summary>登记自查结果.</summary>
    Report,

    /// <summary>认可.</summary>
    Accept,

    /// <summary>退回.</summary>
    Return,

    /// <summary>延期.</summary>
    Extend,
}

internal enum SelfCheckState
{
    /// <summary>待报送.</summary>
    Open,

    /// <summary>已报送.</summary>
    Reported,

    /// <summary>已认可.</summary>
    Accepted,
}

internal static class SelfCheckWords
{
    public static string Word(this SelfCheckState state) => state switch
    {
        SelfCheckState.Open => "待报送",
        SelfCheckState.Reported => "已报送",
        SelfCheckState.Accepted => "已认可",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Word(this SelfCheckAction action) => action switch
    {
        SelfCheckAction.Report => "登记自查结果",
        SelfCheckAction.Accept => "认可",
        SelfCheckAction.Return => "退回",
        SelfCheckAction.Extend => "延期",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
