using Checker.Sites;

namespace Checker.Rounds;

/// <summary>The message that asks for one visit of one site in one round.</summary>
internal sealed record SiteCheckRequest
{
    public const int Version = 1;

    public int V { get; init; } = Version;

    public required RoundId Round { get; init; }

    public required SiteId Site { get; init; }

    /// <summary>1 for the first; later visits confirm that a home page cannot be opened.</summary>
    public int Visit { get; init; } = 1;

    /// <summary>The W3C traceparent of what sent it, so that a round can be followed; null when nothing was traced.</summary>
    public string? Trace { get; init; }
}

/// <summary>The message that wakes a round's engine.</summary>
internal sealed record RoundStep
{
    public const int Version = 1;

    public int V { get; init; } = Version;

    public required RoundId Round { get; init; }

    /// <summary>The step that this message is for (<see cref="Rounds.Round.Step"/>).</summary>
    public int Step { get; init; }

    /// <summary>The round's own trace (<see cref="Rounds.Round.Trace"/>), so that steps stand side by side in it.</summary>
    public string? Trace { get; init; }
}
