using Checker.Notices;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>What a notice is to rest on: a closed spot check, and the recheck of an earlier notice.</summary>
internal sealed record NoticeOrder
{
    public required RoundId Round { get; init; }

    /// <summary>The earlier notice's number and year; null when nothing was looked at again.</summary>
    public string? Rechecked { get; init; }

    public int? RecheckedYear { get; init; }

    /// <summary>The period of the inspection, where it is another than from the round's planning to its end.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required NoticeHead Head { get; init; }

    /// <summary>Results of higher offices that are not entered, as their documents give them.</summary>
    public IReadOnlyList<HigherResult> Higher { get; init; } = [];

    /// <summary>Ids of those that are entered (上级检查结果) and that the overview is to tell.</summary>
    public IReadOnlyList<string> HigherReports { get; init; } = [];

    public IReadOnlyList<RowChoice> Choices { get; init; } = [];

    /// <summary>Sites that a leader leaves out although indicators that veto are open.</summary>
    public IReadOnlyList<LeftOutSite> LeftOut { get; init; } = [];
}

/// <param name="Site">Its id or its name.</param>
internal sealed record LeftOutSite(string Site, Decision Decision);
