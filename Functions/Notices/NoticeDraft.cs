using System.Text.Json.Serialization;

namespace Checker.Notices;

/// <summary>A notice that is being written: its material and its words, until it is issued.</summary>
internal sealed record NoticeDraft
{
    public int V { get; init; } = 1;

    public required NoticeId Id { get; init; }

    /// <summary>1, and one more for each correction.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What a correction changes; empty in the first version.</summary>
    public string Changes { get; init; } = "";

    public required NoticeMaterial Material { get; init; }

    /// <summary>The words as they were when the notice was begun, or as they were edited for it.</summary>
    public required NoticeTemplate Template { get; init; }

    /// <summary>Every change of its wording, in order.</summary>
    public IReadOnlyList<WordEdit> Edits { get; init; } = [];

    /// <summary>Every change since it was begun, in order.</summary>
    public IReadOnlyList<DraftChange> History { get; init; } = [];

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    /// <summary>How often it was changed: by this a later change notices another's.</summary>
    [JsonIgnore]
    public int Revision => History.Count;
}

/// <summary>One change of a draft.</summary>
/// <param name="What">What of it was changed, in a clerk's words.</param>
internal sealed record DraftChange(DateTimeOffset At, string By, string What);

/// <summary>A version that was issued. It never changes: a correction is another version.</summary>
internal sealed record IssuedNotice
{
    public int V { get; init; } = 1;

    public required NoticeDraft Draft { get; init; }

    /// <summary>As it was composed then.</summary>
    public required Notice Notice { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>SHA-256 over the notice's JSON.</summary>
    public required string Digest { get; init; }
}
