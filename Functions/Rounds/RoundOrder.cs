using Checker.Sites;

namespace Checker.Rounds;

/// <summary>What a round is asked to be.</summary>
internal sealed record RoundOrder
{
    public required RoundKind Kind { get; init; }

    /// <summary>Of a self-check: the id that it is to have; null where one is made.</summary>
    public RoundId? Id { get; init; }

    /// <summary>The edition to judge by; null for the one in force.</summary>
    public string? RuleSet { get; init; }

    /// <summary>Draw from the watched sites; null for no draw.</summary>
    public Sample? Sample { get; init; }

    /// <summary>Of a recheck: the notices whose open problems are looked at again, by their numbers; null for other rounds.</summary>
    public IReadOnlyList<string>? Notices { get; init; }

    /// <summary>These sites and no others, whatever their state; null for all that are watched.</summary>
    public IReadOnlyList<SiteId>? Sites { get; init; }

    /// <summary>For replays of stored or sample pages: the moment that staleness is judged at.</summary>
    public DateTimeOffset? ReferenceTime { get; init; }

    /// <summary>Over how many days the checks are spread, from 1 to <see cref="MostDays"/>; null: begun at once.</summary>
    public int? Days { get; init; }

    public const int MostDays = 31;

    /// <summary>Who ordered it.</summary>
    public string By { get; init; } = "";
}
