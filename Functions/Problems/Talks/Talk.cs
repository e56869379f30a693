using System.Text.Json.Serialization;

namespace Checker.Problems.Talks;

/// <summary>约谈: a leader's decision on a unit, kept for good, and what came of it. A new decision is a new one of these.</summary>
internal sealed record Talk
{
    public int V { get; init; } = 1;

    /// <summary>Sixteen hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whether there is to be one.</summary>
    public required bool Hold { get; init; }

    public required string Reason { get; init; }

    public required string Approver { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who entered it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The suggestion's reasons as they were; none when the leader decided by himself.</summary>
    public IReadOnlyList<TalkReason> Grounds { get; init; } = [];

    /// <summary>What was recorded of the talk itself, the newest last; a correction is one more.</summary>
    public IReadOnlyList<TalkRecord> Records { get; init; } = [];

    [JsonIgnore]
    public TalkState State => !Hold ? TalkState.Declined : Records is [] ? TalkState.Awaited : TalkState.Held;

    /// <summary>What a later entry goes by.</summary>
    [JsonIgnore]
    public int Version => Records.Count + 1;

    /// <summary>Whether the decision was made with all of a suggestion's problems before the leader.</summary>
    public bool Covers(TalkSuggestion suggestion) =>
        suggestion.Unit == Unit && !suggestion.Problems.Except(Grounds.SelectMany(reason => reason.Problems)).Any();
}

/// <summary>One record of a talk.</summary>
/// <param name="On">The day on which it was held.</param>
/// <param name="Chair">By whom.</param>
/// <param name="Attended">Who was spoken to.</param>
/// <param name="Files">Names of the signed record and other files.</param>
internal sealed record TalkRecord(
    DateOnly On, string Chair, string Attended, string Text, IReadOnlyList<string> Files, string By, DateTimeOffset At);

internal enum TalkState
{
    /// <summary>待约谈.</summary>
    Awaited,

    /// <summary>已约谈.</summary>
    Held,

    /// <summary>不约谈.</summary>
    Declined,
}

internal static class TalkWords
{
    public static string Word(this TalkState state) => state switch
    {
        TalkState.Awaited => "待约谈",
        TalkState.Held => "已约谈",
        TalkState.Declined => "不约谈",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
