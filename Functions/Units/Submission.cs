using Checker.Problems;

namespace Checker.Units;

/// <summary>A unit's report of one problem on its way to the office (报送): through its county where it has one (逐级报送).</summary>
internal sealed record Submission
{
    public required ProblemId Problem { get; init; }

    /// <summary>From 1 on: what was sent back or delivered stays as it was, and the next begins anew.</summary>
    public required int Number { get; init; }

    /// <summary>That collects and signs; null when the report goes to the office by itself.</summary>
    public string? County { get; init; }

    public SubmissionState State { get; init; } = SubmissionState.Drafted;

    public required ReportContent Content { get; init; }

    /// <summary>Whether the office has it: the problem's own step is taken.</summary>
    public bool Delivered { get; init; }

    /// <summary>What was done with it, in order; drafts leave no line.</summary>
    public IReadOnlyList<SubmissionEvent> Events { get; init; } = [];

    public const int LongestName = 50;
    public const int LongestReason = 500;

    /// <summary>The county or the office has still to take it.</summary>
    public bool IsWaiting => !Delivered && State is SubmissionState.Submitted or SubmissionState.Signed;

    /// <summary>Nothing more comes of it.</summary>
    public bool IsOver => Delivered || State is SubmissionState.Returned;
}

internal enum SubmissionState
{
    /// <summary>草稿: the unit's alone.</summary>
    Drafted,

    /// <summary>报送: with the county or, where there is none, with the office.</summary>
    Submitted,

    /// <summary>退回: the county says what is missing.</summary>
    Returned,

    /// <summary>签收上报.</summary>
    Signed,
}

/// <param name="Told">The reason for sending it back, or who signed; null for what needs no word.</param>
/// <param name="Day">Of the signature, as it was written; null for others.</param>
internal sealed record SubmissionEvent(SubmissionState State, DateTimeOffset At, string By, string? Told = null, DateOnly? Day = null);
