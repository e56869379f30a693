using Checker.Sites;

namespace Checker.Rounds;

/// <summary>What a round is asked to be.</summary>
internal sealed record RoundOrder
{
    public required RoundKind Kind { get; init; }

    /// <summary>The edition to judge by; null for the one in force.</summary>
    public string? RuleSet { get; init; }

    /// <summary>Draw this many of the watched sites; null for no draw.</summary>
    public Sample? Sample { get; init; }

    /// <summary>These sites and no others, whatever their state; null for all that are watched.</summary>
    public IReadOnlyList<SiteId>? Sites { get; init; }

    /// <summary>For replays of stored or sample pages: the moment that staleness is judged at.</summary>
    public DateTimeOffset? ReferenceTime { get; init; }
}

/// <param name="Size">At least 1; more than there are takes all.</param>
/// <param name="Seed">Any text. Who knows it and the registry can draw the same again.</param>
internal sealed record Sample(int Size, string Seed);
