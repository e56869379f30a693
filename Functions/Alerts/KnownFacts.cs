using Checker.Judging;
using Checker.Problems;
using Checker.Sites;

namespace Checker.Alerts;

/// <summary>What is stored now, as far as alerts go by it.</summary>
internal sealed record KnownFacts
{
    /// <summary>When the program itself did not run, lately: by beginning, in a clerk's words.</summary>
    public IReadOnlyList<(DateTimeOffset From, string Told)> Gaps { get; init; } = [];

    /// <summary>The problems that somebody has still to do something about.</summary>
    public IReadOnlyList<SitedProblem> Problems { get; init; } = [];

    /// <summary>What checks of rounds under way found of pages taken over, before their rounds close.</summary>
    public IReadOnlyList<(Site Site, Finding Finding)> Fresh { get; init; } = [];

    public IReadOnlyList<(Site Site, HomeWatch Watch)> Homes { get; init; } = [];

    /// <summary>Of sites on their way out.</summary>
    public IReadOnlyList<(Site Site, ClosureClock Clock)> Clocks { get; init; } = [];

    /// <summary>When the newest classification mark was first seen; null for none.</summary>
    public DateTimeOffset? Classified { get; init; }
}
